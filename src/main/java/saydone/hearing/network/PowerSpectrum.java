package saydone.hearing.network;

/**
 * The power spectrum of {@value #POINTS} real values: a Fourier transform of half the size, of the
 * even values as real and the odd ones as imaginary parts, taken apart again by symmetry. In double
 * precision: a quiet band beside a loud tone would else be wrong by more than a thousandth. One
 * thread; allocates nothing.
 */
final class PowerSpectrum {

  /** Values that are transformed. */
  static final int POINTS = 512;

  /** Powers that come out: from 0 Hz to half the sample rate. */
  static final int BINS = POINTS / 2 + 1;

  private static final int HALF = POINTS / 2;

  private final int[] reversed = new int[HALF];

  /** Of the angles from 0 up to half a turn, in steps of a turn over {@link #POINTS}. */
  private final double[] cosine = new double[HALF];

  private final double[] sine = new double[HALF];

  private final double[] real = new double[HALF];
  private final double[] imaginary = new double[HALF];

  PowerSpectrum() {
    int bits = Integer.numberOfTrailingZeros(HALF);
    for (int i = 0; i < HALF; i++) {
      reversed[i] = Integer.reverse(i) >>> (Integer.SIZE - bits);
      cosine[i] = Math.cos(2 * Math.PI * i / POINTS);
      sine[i] = Math.sin(2 * Math.PI * i / POINTS);
    }
  }

  /**
   * Transforms values, of which there are as many as the window has, and zeros after them.
   *
   * @param window what each value is multiplied by; an even number, at most {@link #POINTS}
   * @param powers overwritten: the squared magnitude of each of {@link #BINS} bins, not scaled
   */
  void of(float[] values, double[] window, double[] powers) {
    for (int i = 0; i < HALF; i++) {
      int at = reversed[i];
      boolean inside = 2 * i < window.length;
      real[at] = inside ? values[2 * i] * window[2 * i] : 0;
      imaginary[at] = inside ? values[2 * i + 1] * window[2 * i + 1] : 0;
    }
    transform();
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

  /** Cooley and Tukey 1965, of values in bit-reversed order. */
  private void transform() {
    for (int half = 1; half < HALF; half *= 2) {
      int stride = POINTS / (2 * half);
      for (int start = 0; start < HALF; start += 2 * half) {
        for (int i = 0; i < half; i++) {
          double c = cosine[i * stride];
          double s = sine[i * stride];
          int low = start + i;
          int high = low + half;
          double re = c * real[high] + s * imaginary[high];
          double im = c * imaginary[high] - s * real[high];
          real[high] = real[low] - re;
          imaginary[high] = imaginary[low] - im;
          real[low] += re;
          imaginary[low] += im;
        }
      }
    }
  }
}
