package saydone.hearing.decoder;

import java.util.Arrays;
import saydone.hearing.Surroundings;

/**
 * The power of the last {@value #MEMORY} hundredths of a second of a stream, by which a sound is
 * compared with what is heard around it. What belongs to a command of the user is no background.
 * One thread.
 */
final class SoundLevels {

  private static final int MEMORY = 1000;

  /** The background is the mean of so many hundredths. */
  private static final int BACKGROUND = 300;

  /** With fewer hundredths than this, there is no background yet. */
  private static final int LEAST_BACKGROUND = 50;

  /** A tenth of the background is fainter than its faint moments. */
  private static final double FAINT_PART = 0.1;

  /** The moment before a sound, and after it, without the rise and the fall of the sound itself. */
  private static final int BEFORE = 30;

  private static final int EDGE = 4;

  /** How far the sound of a command goes before its first and after its last speech. */
  private static final int OWN_BEFORE = 5;

  private static final int OWN_AFTER = 15;

  /** The loudest moment lasts so many hundredths. */
  private static final int LOUDEST = 3;

  /** Less than this is silence: the power of a sample of 1. */
  private static final double SILENCE = 1;

  private final double[] powers = new double[MEMORY];
  private final boolean[] own = new boolean[MEMORY];
  private long count;

  /** Takes the samples of the next hundredth of a second. */
  void accept(short[] samples) {
    double sum = 0;
    for (short sample : samples) {
      sum += (double) sample * sample;
    }
    int at = (int) (count % MEMORY);
    powers[at] = sum / samples.length;
    own[at] = false;
    count++;
  }

  /** Notes that a command was heard from one hundredth to another. */
  void own(long first, long last) {
    for (long at = from(first - OWN_BEFORE); at < to(last + OWN_AFTER); at++) {
      own[(int) (at % MEMORY)] = true;
    }
  }

  /** How the sound from one hundredth to another stands out of what is around it. */
  Surroundings around(long first, long last) {
    double loudest = SILENCE;
    for (long at = from(first); at + LOUDEST <= to(last + 1); at++) {
      double sum = 0;
      for (int i = 0; i < LOUDEST; i++) {
        sum += powers[(int) ((at + i) % MEMORY)];
      }
      loudest = Math.max(loudest, sum / LOUDEST);
    }
    double[] background = background(first - EDGE);
    boolean known = background.length >= LEAST_BACKGROUND;
    double mean = known ? Arrays.stream(background).average().orElse(SILENCE) : SILENCE;
    double faint = known ? background[(int) (FAINT_PART * background.length)] : SILENCE;
    return new Surroundings(
        decibels(loudest, mean),
        decibels(loudest, mean(first - BEFORE, first - EDGE)),
        decibels(loudest, mean(last + EDGE, count)),
        decibels(Math.max(SILENCE, mean), faint));
  }

  /** The powers of the background, sorted. */
  private double[] background(long end) {
    double[] others = new double[BACKGROUND];
    int known = 0;
    for (long at = from(end - BACKGROUND); at < to(end); at++) {
      int place = (int) (at % MEMORY);
      if (!own[place]) {
        others[known++] = powers[place];
      }
    }
    double[] background = Arrays.copyOf(others, known);
    Arrays.sort(background);
    return background;
  }

  private double mean(long first, long end) {
    double sum = 0;
    for (long at = from(first); at < to(end); at++) {
      sum += powers[(int) (at % MEMORY)];
    }
    return sum / Math.max(1, to(end) - from(first));
  }

  private long from(long hundredth) {
    return Math.max(0, Math.max(count - MEMORY, hundredth));
  }

  private long to(long hundredth) {
    return Math.min(count, hundredth);
  }

  private static double decibels(double power, double above) {
    double decibels = 10 * Math.log10(power / Math.max(SILENCE, above));
    return Math.max(Surroundings.LEAST_DB, Math.min(Surroundings.MOST_DB, decibels));
  }
}
