package saydone.audio;

import java.util.Arrays;

/**
 * Changes the sample rate of a mono stream, block by block, by band-limited interpolation: a sinc
 * under a Kaiser window, tabulated at up to 512 phases between two input samples and interpolated
 * linearly between phases. Aliases are 80 dB down; the transition is the upper eighth of the band
 * below the lower Nyquist frequency.
 *
 * <p>The n-th output sample stands for the same instant as input position {@code n * from / to}:
 * the filter does not shift the sound, but waits for {@link #lookahead()} more input samples. Equal
 * rates pass the samples through unchanged.
 *
 * <p>Source: J. O. Smith, "Digital Audio Resampling Home Page" (CCRMA); the length of the window by
 * J. F. Kaiser's formula. Not safe for use by several threads.
 */
public final class Resampler {

  private static final int MAX_PHASES = 512;

  private final int from;
  private final int to;
  private final int phases;
  private final int halfWidth;

  /** A filter of {@code 2 * halfWidth} taps for each phase, and one more after the last. */
  private final float[][] filters;

  /** The input so far, from {@code halfWidth - 1} samples before the next output on. */
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
      double taps = (WindowedSinc.STOPBAND_DB - 7.95) / (14.36 * transitionHz / fromHz);
      halfWidth = (int) Math.ceil(taps / 2);
      filters = WindowedSinc.filters(phases, halfWidth, (nyquistHz - transitionHz / 2) / fromHz);
    }
    window = new float[4 * halfWidth];
    filled = Math.max(0, halfWidth - 1);
  }

  /**
   * How many input samples beyond its own instant an output sample needs. As many zeros after the
   * last block fetch the rest of a stream.
   */
  public int lookahead() {
    return halfWidth;
  }

  /** The most samples that {@link #process} gives for this many input samples. */
  public int maxOutput(int inputSamples) {
    return Math.toIntExact((long) inputSamples * to / from) + 2;
  }

  /**
   * Takes a block and gives the output samples that can be computed so far.
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

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
