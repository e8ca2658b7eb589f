package saydone.audio;

/**
 * The kernel of band-limited interpolation: a sinc under a Kaiser window, with a stop band 80 dB
 * down.
 */
final class WindowedSinc {

  /** How many decibels the stop band lies below the pass band. */
  static final double STOPBAND_DB = 80;

  /** Kaiser's formula for a stop band of more than 50 dB. */
  private static final double BETA = 0.1102 * (STOPBAND_DB - 8.7);

  private WindowedSinc() {}

  /**
   * The filters between two samples, from the earlier one to the later one.
   *
   * @param phases the number of steps; there is one filter more, so that each phase has a successor
   * @param halfWidth the number of taps to each side
   * @param cutoff the middle of the transition, in cycles a sample
   */
  static float[][] filters(int phases, int halfWidth, double cutoff) {
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
    return Math.abs(x) > 1 ? 0 : besselI0(BETA * Math.sqrt(1 - x * x)) / besselI0(BETA);
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
}
