package saydone.audio.javasound;

import java.util.List;
import javax.sound.sampled.AudioFormat;
import saydone.audio.Pcm;

/** The formats that a line is asked for, best first. */
final class LineFormats {

  private static final int BITS = 16;

  /** The program's own format, then those of devices that do not convert by themselves. */
  static final List<AudioFormat> BY_PREFERENCE =
      List.of(
          format(Pcm.SAMPLE_RATE_HZ, 1),
          format(48_000, 1),
          format(48_000, 2),
          format(44_100, 1),
          format(44_100, 2));

  private LineFormats() {}

  /** Signed little-endian PCM. */
  static AudioFormat format(int rateHz, int channels) {
    return new AudioFormat(rateHz, BITS, channels, true, false);
  }

  /** How many bytes a number of milliseconds takes in a format. */
  static int bytes(AudioFormat format, int millis) {
    return Math.round(format.getSampleRate()) * millis / 1000 * format.getFrameSize();
  }

  /**
   * How many frames at {@link Pcm#SAMPLE_RATE_HZ} last as long as a number of bytes in a format.
   */
  static int pcmFrames(AudioFormat format, int bytes) {
    return Math.round(bytes / format.getFrameSize() * Pcm.SAMPLE_RATE_HZ / format.getSampleRate());
  }
}
