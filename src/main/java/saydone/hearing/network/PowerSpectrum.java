package saydone.hearing.network;

import saydone.audio.Fourier;

/**
 * The power spectrum of {@value #POINTS} real values. A Fourier transform of half the size takes
 * the even values as real and the odd ones as imaginary parts; symmetry separates them again.
 * Computes in double precision: in single precision, a quiet band beside a loud tone would be wrong
 * by more than a thousandth. One thread; allocates nothing.
 */
final class PowerSpectrum {

  /** Values that are transformed. */
  static final int POINTS = 512;

  /** Powers that come out: from 0 Hz to half the sample rate. */
  static final int BINS = POINTS / 2 + 1;

  private static final int HALF = POINTS / 2;

  private final Fourier fourier = new Fourier(HALF);

  /** Of the angles from 0 up to half a turn, in steps of a turn over {@link #POINTS}. */
  private final double[] cosine = new double[HALF];

  private final double[] sine = new double[HALF];

  private final double[] real = new double[HALF];
  private final double[] imaginary = new double[HALF];

  PowerSpectrum() {
    for (int i = 0; i < HALF; i++) {
      cosine[i] = Math.cos(2 * Math.PI * i / POINTS);
      sine[i] = Math.sin(2 * Math.PI * i / POINTS);
    }
  }

  /**
   * Transforms as many values as the window has, followed by zeros up to {@link #POINTS}.
   *
   * @param window the factor of each value; an even number of them, at most {@link #POINTS}
   * @param powers overwritten: the squared magnitude of each of {@link #BINS} bins, not scaled
   */
  void of(float[] values, double[] window, double[] powers) {
    for (int i = 0; i < HALF; i++) {
      boolean inside = 2 * i < window.length;
      real[i] = inside ? values[2 * i] * window[2 * i] : 0;
      imaginary[i] = inside ? values[2 * i + 1] * window[2 * i + 1] : 0;
    }
    fourier.forward(real, imaginary);
    for (int k = 0; k <= HALF; k++) {
      int here = k % HALF;
      int mirror = (HALF - k) % HALF;
      double evenReal = (real[here] + real[mirror]) / 2;
      double evenImaginary = (imaginary[here] - imaginary[mirror]) / 2;
      double oddReal = (imaginary[here] + imaginary[mirror]) / 2;
      double oddImaginary = (real[mirror] - real[here]) / 2;
      double c = k < HALF ? cosine[k] : -1;
      double s = k < HALF ? sine[k] : 0;
      double re = evenReal + c * oddReal + s * oddImaginary;
      double im = evenImaginary + c * oddImaginary - s * oddReal;
      powers[k] = re * re + im * im;
    }
  }
}
