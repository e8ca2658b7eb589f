package saydone.audio;

/**
 * Predicts each sample of a sound from those before it. What is left, the residual, has about the
 * same power at all frequencies, so that it resembles itself at one lag only.
 *
 * <p>Source: J. Makhoul, "Linear prediction: a tutorial review" (Proceedings of the IEEE, 1975):
 * autocorrelation method, Levinson-Durbin recursion.
 */
public final class LinearPrediction {

  /** A little noise, relative to the sound's power, so that no tone is predicted completely. */
  private static final double NOISE = 1e-4;

  /** The first is 1; a residual is the sum of the samples, newest first, times these. */
  private final double[] coefficients;

  /**
   * The best prediction of a sound; of silence, none.
   *
   * @param order from how many samples, at least 1
   * @param sound read only
   */
  public LinearPrediction(int order, double[] sound) {
    if (order < 1) {
      throw new IllegalArgumentException("at least one sample: " + order);
    }
    coefficients = new double[order + 1];
    coefficients[0] = 1;
    double[] correlation = autocorrelation(order, sound);
    double error = correlation[0] * (1 + NOISE);
    for (int i = 1; i <= order && error > 0; i++) {
      double sum = correlation[i];
      for (int j = 1; j < i; j++) {
        sum += coefficients[j] * correlation[i - j];
      }
      double reflection = -sum / error;
      for (int j = 1; j <= i / 2; j++) {
        double low = coefficients[j];
        double high = coefficients[i - j];
        coefficients[j] = low + reflection * high;
        coefficients[i - j] = high + reflection * low;
      }
      coefficients[i] = reflection;
      error *= 1 - reflection * reflection;
    }
  }

  private static double[] autocorrelation(int order, double[] sound) {
    double[] correlation = new double[order + 1];
    for (int lag = 0; lag <= order; lag++) {
      double sum = 0;
      for (int i = lag; i < sound.length; i++) {
        sum += sound[i] * sound[i - lag];
      }
      correlation[lag] = sum;
    }
    return correlation;
  }

  /**
   * What this prediction leaves of a sound, before which there is silence.
   *
   * @param sound read only
   * @return as many samples
   */
  public double[] residual(double[] sound) {
    double[] residual = new double[sound.length];
    for (int i = 0; i < sound.length; i++) {
      double sum = 0;
      for (int j = Math.min(i, coefficients.length - 1); j >= 0; j--) {
        sum += coefficients[j] * sound[i - j];
      }
      residual[i] = sum;
    }
    return residual;
  }
}
