package saydone.audio.javasound;

import javax.sound.sampled.DataLine;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** Which way a sound device works. */
enum DeviceKind {
  /** Records. In Java Sound a line that records is the <em>target</em> of the mixer. */
  MICROPHONE("microphone", TargetDataLine.class),
  /** Plays. */
  LOUDSPEAKER("loudspeaker", SourceDataLine.class);

  private final String word;
  private final Class<? extends DataLine> lineClass;

  DeviceKind(String word, Class<? extends DataLine> lineClass) {
    this.word = word;
    this.lineClass = lineClass;
  }

  /** Its name in messages. */
  String word() {
    return word;
  }

  /** The Java Sound interface of its lines. */
  Class<? extends DataLine> lineClass() {
    return lineClass;
  }
}
