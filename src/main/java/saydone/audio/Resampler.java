package saydone.audio;

import java.util.Arrays;

/**
 * Changes the sample rate of a mono stream, block by block, by band-limited interpolation: a sinc
 * under a Kaiser window, tabulated at up to 512 phases between two input samples and interpolated
 * linearly between phases. What would fold is 80 dB down; the upper eighth of the band below the
 * lower Nyquist frequency is the transition.
 *
 * <p>The n-th output sample stands for the same instant as input position {@code n * from / to}:
 * the filter adds no shift, only a wait of {@link #lookahead()} input samples. Equal rates pass the
 * samples through unchanged.
 *
 * <p>Source: J. O. Smith, "Digital Audio Resampling Home Page" (CCRMA); the length of the window by
 * J. F. Kaiser's formula. Not safe for use by several threads.
 */
public final class Resampler {

  private static final double STOPBAND_DB = 80;

  /** Kaiser's formula for a stop band of more than 50 dB. */
  private static final double KAISER_BETA = 0.1102 * (STOPBAND_DB - 8.7);

  private static final int MAX_PHASES = 512;

  private final int from;
  private final int to;
  private final int phases;
  private final int halfWidth;

  /** One filter of {@code 2 * halfWidth} taps a phase; one more, so each phase has a successor. */
  private final float[][] filters;

  /** The input from {@code halfWidth - 1} samples before the next output on, as far as it came. */
  private float[] window;

  private int filled;

  /** The place of the next output between two input samples: 0 to {@code to} - 1. */
  private int fraction;

  /**
   * A resampler at the start of a stream.
   *
   * @param fromHz the rate of the input, at least 1
   * @param toHz the rate of the output, at least 1
   */
  public Resampler(int fromHz, int toHz) {
    if (fromHz < 1 || toHz < 1) {
      throw new IllegalArgumentException("rates must be positive: " + fromHz + ", " + toHz);
    }
    int divisor = greatestCommonDivisor(fromHz, toHz);
    from = fromHz / divisor;
    to = toHz / divisor;
    double nyquistHz = Math.min(fromHz, toHz) / 2.0;
    double transitionHz = nyquistHz / 8;
    if (from == to) {
      phases = 0;
      halfWidth = 0;
      filters = new float[0][];
    } else {
      phases = Math.min(to, MAX_PHASES);
      double taps = (STOPBAND_DB - 7.95) / (14.36 * transitionHz / fromHz);
      halfWidth = (int) Math.ceil(taps / 2);
      filters = filters(phases, halfWidth, (nyquistHz - transitionHz / 2) / fromHz);
    }
    window = new float[4 * halfWidth];
    filled = Math.max(0, halfWidth - 1);
  }

  /**
   * How many input samples after its own instant an output sample can be given. So many zeros after
   * the last block fetch the rest of a stream.
   */
  public int lookahead() {
    return halfWidth;
  }

  /** The most samples that {@link #process} gives for so many input samples. */
  public int maxOutput(int inputSamples) {
    return Math.toIntExact((long) inputSamples * to / from) + 2;
  }

  /**
   * Takes a block and gives what can be computed so far.
   *
   * @param input at least {@code count} samples; not changed
   * @param output room for {@link #maxOutput} of {@code count} samples
   * @return the number of samples written to {@code output}
   */
  public int process(float[] input, int count, float[] output) {
    if (from == to) {
      System.arraycopy(input, 0, output, 0, count);
      return count;
    }
    append(input, count);
    int written = 0;
    int start = 0;
    while (start + 2 * halfWidth <= filled) {
      output[written++] = interpolate(start);
      int next = fraction + from;
      start += next / to;
      fraction = next % to;
    }
    // A step is shorter than the filter, so that the next output never starts beyond the window.
    filled -= start;
    System.arraycopy(window, start, window, 0, filled);
    return written;
  }

  private void append(float[] input, int count) {
    if (filled + count > window.length) {
      window = Arrays.copyOf(window, filled + count);
    }
    System.arraycopy(input, 0, window, filled, count);
    filled += count;
  }

  private float interpolate(int start) {
    long scaled = (long) fraction * phases;
    int phase = (int) (scaled / to);
    float weight = (float) (scaled % to) / to;
    float value = convolve(start, filters[phase]);
    return weight == 0 ? value : value + weight * (convolve(start, filters[phase + 1]) - value);
  }

  private float convolve(int start, float[] filter) {
    float sum = 0;
    for (int i = 0; i < filter.length; i++) {
      sum += filter[i] * window[start + i];
    }
    return sum;
  }

  /**
   * The filters of all phases.
   *
   * @param cutoff the middle of the transition, in cycles an input sample
   */
  private static float[][] filters(int phases, int halfWidth, double cutoff) {
    float[][] filters = new float[phases + 1][2 * halfWidth];
    double[] taps = new double[2 * halfWidth];
    for (int phase = 0; phase <= phases; phase++) {
      double sum = 0;
      for (int i = 0; i < taps.length; i++) {
        double distance = i - (halfWidth - 1) - (double) phase / phases;
        taps[i] = sinc(2 * cutoff * distance) * kaiser(distance / halfWidth);
        sum += taps[i];
      }
      // Each phase passes a constant unchanged; otherwise its level would ripple from phase to
      // phase.
      for (int i = 0; i < taps.length; i++) {
        filters[phase][i] = (float) (taps[i] / sum);
      }
    }
    return filters;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double kaiser(double x) {
    return Math.abs(x) > 1
        ? 0
        : besselI0(KAISER_BETA * Math.sqrt(1 - x * x)) / besselI0(KAISER_BETA);
  }

  /** The modified Bessel function of the first kind and order zero, by its power series. */
  private static double besselI0(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; term > sum * 1e-12; k++) {
      term *= (x / (2 * k)) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
