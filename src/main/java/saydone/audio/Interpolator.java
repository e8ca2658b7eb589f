package saydone.audio;

/**
 * Reads a signal between its samples, so that it can be delayed by a part of a sample: a windowed
 * sinc over {@value #HALF_WIDTH} samples to each side, tabulated in 256 steps and interpolated
 * linearly between them. Exact at the samples.
 *
 * <p>Source: J. O. Smith, "Digital Audio Resampling Home Page" (CCRMA).
 */
public final class Interpolator {

  /** How many samples before a place, and after it, are needed to read there. */
  public static final int HALF_WIDTH = 16;

  private static final int PHASES = 256;
  private static final float[][] FILTERS = WindowedSinc.filters(PHASES, HALF_WIDTH, 0.5);

  private Interpolator() {}

  /**
   * The value of a signal at a place between its samples.
   *
   * @param place at least {@link #HALF_WIDTH} - 1, and less than {@code samples.length -
   *     HALF_WIDTH}
   */
  public static double at(double[] samples, double place) {
    int whole = (int) place;
    double scaled = (place - whole) * PHASES;
    int phase = (int) scaled;
    double weight = scaled - phase;
    float[] before = FILTERS[phase];
    float[] after = FILTERS[phase + 1];
    int first = whole - HALF_WIDTH + 1;
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      sum += (before[i] + weight * (after[i] - before[i])) * samples[first + i];
    }
    return sum;
  }

  /**
   * Adds a value to a signal at a place between its samples: the transpose of {@link #at}.
   *
   * @param place at least {@link #HALF_WIDTH} - 1, and less than {@code samples.length -
   *     HALF_WIDTH}
   */
  public static void add(double value, double[] samples, double place) {
    int whole = (int) place;
    double scaled = (place - whole) * PHASES;
    int phase = (int) scaled;
    double weight = scaled - phase;
    float[] before = FILTERS[phase];
    float[] after = FILTERS[phase + 1];
    int first = whole - HALF_WIDTH + 1;
    for (int i = 0; i < before.length; i++) {
      samples[first + i] += value * (before[i] + weight * (after[i] - before[i]));
    }
  }
}
