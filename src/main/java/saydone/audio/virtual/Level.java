package saydone.audio.virtual;

import saydone.audio.Clip;
import saydone.audio.Pcm;

/** Levels of sound: RMS in decibels below that of a full-scale constant (dBFS). */
public final class Level {

  /**
   * Speech ends with the last block less than this below the loudest; the hiss of a recording lies
   * lower.
   */
  private static final double ENERGETIC_BELOW_LOUDEST_DB = 30;

  /** A block this far below the loudest is a pause and does not count for the level of speech. */
  private static final double PAUSE_BELOW_LOUDEST_DB = 25;

  private static final int BLOCK = Pcm.CHUNK_FRAMES;

  private Level() {}

  /** The amplitude, full scale being 1, of a level. */
  static double amplitude(double dbfs) {
    return Math.pow(10, dbfs / 20);
  }

  /** The level of all samples together; minus infinity for silence. */
  public static double ofAll(Clip clip) {
    return 10 * Math.log10(power(clip, 0, clip.frames()));
  }

  /** The level of the speech in a clip, pauses left out; minus infinity for silence. */
  public static double ofSpeech(Clip clip) {
    double floor = loudest(clip) * Math.pow(10, -PAUSE_BELOW_LOUDEST_DB / 10);
    double sum = 0;
    int blocks = 0;
    for (int from = 0; from < clip.frames(); from += BLOCK) {
      double power = power(clip, from, from + BLOCK);
      if (power > 0 && power >= floor) {
        sum += power;
        blocks++;
      }
    }
    return blocks == 0 ? Double.NEGATIVE_INFINITY : 10 * Math.log10(sum / blocks);
  }

  /**
   * The frame at which speech ends in a clip, after the last block of 10 ms that is loud enough; 0
   * for silence.
   */
  public static int endOfSpeech(Clip clip) {
    double floor = loudest(clip) * Math.pow(10, -ENERGETIC_BELOW_LOUDEST_DB / 10);
    int end = 0;
    for (int from = 0; from < clip.frames(); from += BLOCK) {
      double power = power(clip, from, from + BLOCK);
      if (power > 0 && power >= floor) {
        end = Math.min(clip.frames(), from + BLOCK);
      }
    }
    return end;
  }

  private static double loudest(Clip clip) {
    double loudest = 0;
    for (int from = 0; from < clip.frames(); from += BLOCK) {
      loudest = Math.max(loudest, power(clip, from, from + BLOCK));
    }
    return loudest;
  }

  private static double power(Clip clip, int from, int to) {
    int end = Math.min(to, clip.frames());
    double sum = 0;
    for (int i = from; i < end; i++) {
      double sample = clip.sample(i) / 32768.0;
      sum += sample * sample;
    }
    return end > from ? sum / (end - from) : 0;
  }
}
