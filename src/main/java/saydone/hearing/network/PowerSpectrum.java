package saydone.hearing.network;

import java.util.Arrays;
import saydone.audio.RealFourier;

/**
 * The power spectrum of {@value #POINTS} real values. Computes in double precision: in single
 * precision, a quiet band beside a loud tone would be wrong by more than a thousandth. One thread;
 * allocates nothing.
 */
public final class PowerSpectrum {

  /** Values that are transformed. */
  static final int POINTS = 512;

  /** Powers that come out: from 0 Hz to half the sample rate. */
  public static final int BINS = POINTS / 2 + 1;

  private final RealFourier fourier = new RealFourier(POINTS);
  private final double[] windowed = new double[POINTS];
  private final double[] real = new double[BINS];
  private final double[] imaginary = new double[BINS];

  /**
   * Transforms as many values as the window has, followed by zeros up to {@link #POINTS}.
   *
   * @param window the factor of each value; at most {@link #POINTS}
   * @param powers overwritten: the squared magnitude of each of {@link #BINS} bins, not scaled
   */
  void of(float[] values, double[] window, double[] powers) {
    for (int i = 0; i < window.length; i++) {
      windowed[i] = values[i] * window[i];
    }
    transform(window.length, powers);
  }

  /**
   * Transforms values that have their window already, followed by zeros up to {@value #POINTS}.
   *
   * @param values at most {@value #POINTS}; read only
   * @param powers overwritten: the squared magnitude of each of {@link #BINS} bins, not scaled
   */
  public void of(double[] values, double[] powers) {
    System.arraycopy(values, 0, windowed, 0, values.length);
    transform(values.length, powers);
  }

  private void transform(int length, double[] powers) {
    Arrays.fill(windowed, length, POINTS, 0);
    fourier.forward(windowed, real, imaginary);
    for (int bin = 0; bin < BINS; bin++) {
      powers[bin] = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
    }
  }
}
