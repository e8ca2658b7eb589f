package saydone.voice.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import saydone.audio.AudioFileException;
import saydone.audio.Clip;
import saydone.audio.Wav;
import saydone.voice.Mastering;
import saydone.voice.PlainText;
import saydone.voice.SynthesisException;
import saydone.voice.Utterance;

/** Prepares the text for a program and reads the sound that it leaves. */
final class Sound {

  /** The largest sound file: twenty minutes of any voice, far more than a prompt. */
  private static final long MOST_BYTES = 64L << 20;

  private Sound() {}

  /**
   * The text for a program: one line of ASCII, short enough for a pipe.
   *
   * @param most the most characters that it may have
   * @throws SynthesisException if nothing in it can be pronounced, or it is longer
   */
  static String text(String voice, Utterance utterance, int most) throws SynthesisException {
    String text = PlainText.of(utterance.text());
    if (text.isEmpty()) {
      throw SynthesisException.of(voice, utterance.text(), "nothing in it can be pronounced");
    }
    if (text.length() > most) {
      throw SynthesisException.of(voice, utterance.text(), "longer than " + most + " characters");
    }
    return text;
  }

  /**
   * The sound that a program left, ready to be played.
   *
   * @throws ProgramException if there is none, or it is no sound
   */
  static Clip read(Path file) throws ProgramException {
    try {
      if (!Files.exists(file)) {
        throw new ProgramException("left no sound");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new ProgramException("left more than " + (MOST_BYTES >> 20) + " MB");
      }
      return Mastering.of(Wav.read(file).samples())
          .orElseThrow(() -> new ProgramException("left only silence"));
    } catch (AudioFileException e) {
      throw new ProgramException("left no WAV file but something else", e);
    } catch (IOException e) {
      throw new ProgramException("left a sound that cannot be read: " + e.getMessage(), e);
    }
  }
}
