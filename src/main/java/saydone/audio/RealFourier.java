package saydone.audio;

/**
 * The discrete Fourier transform of one size for real samples, of whose spectrum half is enough:
 * the other half mirrors it. Not scaled forwards, scaled by 1/n backwards. One thread; allocates
 * nothing after it was made.
 *
 * <p>A {@link Fourier} transform of half the size takes the even samples as real and the odd ones
 * as imaginary parts; symmetry separates them again.
 */
public final class RealFourier {

  private final int half;
  private final Fourier fourier;

  /** Of the angles from 0 to a quarter of a turn, in steps of a turn over the size. */
  private final double[] cosine;

  private final double[] sine;

  private final double[] even;
  private final double[] odd;

  /**
   * A transform.
   *
   * @param size how many samples are transformed: a power of two, at least 4
   */
  public RealFourier(int size) {
    if (size < 4 || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("no power of two from 4 on: " + size);
    }
    half = size / 2;
    fourier = new Fourier(half);
    cosine = new double[half / 2 + 1];
    sine = new double[half / 2 + 1];
    for (int i = 0; i < cosine.length; i++) {
      cosine[i] = Math.cos(2 * Math.PI * i / size);
      sine[i] = Math.sin(2 * Math.PI * i / size);
    }
    even = new double[half];
    odd = new double[half];
  }

  /**
   * Transforms samples into their spectrum, from 0 Hz to half the sample rate.
   *
   * @param samples as many as the size; read only
   * @param real overwritten: half as many values and one
   * @param imaginary overwritten: as many
   */
  public void forward(double[] samples, double[] real, double[] imaginary) {
    for (int i = 0; i < half; i++) {
      even[i] = samples[2 * i];
      odd[i] = samples[2 * i + 1];
    }
    fourier.forward(even, odd);
    real[0] = even[0] + odd[0];
    imaginary[0] = 0;
    real[half] = even[0] - odd[0];
    imaginary[half] = 0;
    for (int k = 1; k <= half / 2; k++) {
      int mirror = half - k;
      double evenReal = (even[k] + even[mirror]) / 2;
      double evenImaginary = (odd[k] - odd[mirror]) / 2;
      double oddReal = (odd[k] + odd[mirror]) / 2;
      double oddImaginary = (even[mirror] - even[k]) / 2;
      double turnedReal = cosine[k] * oddReal + sine[k] * oddImaginary;
      double turnedImaginary = cosine[k] * oddImaginary - sine[k] * oddReal;
      real[k] = evenReal + turnedReal;
      imaginary[k] = evenImaginary + turnedImaginary;
      real[mirror] = evenReal - turnedReal;
      imaginary[mirror] = turnedImaginary - evenImaginary;
    }
  }

  /**
   * Transforms a spectrum into its samples.
   *
   * @param real the spectrum from 0 Hz to half the sample rate: half as many values as the size and
   *     one; read only
   * @param imaginary as many; those at both ends are taken for zero
   * @param samples overwritten: as many as the size
   */
  public void backward(double[] real, double[] imaginary, double[] samples) {
    even[0] = (real[0] + real[half]) / 2;
    odd[0] = (real[0] - real[half]) / 2;
    for (int k = 1; k <= half / 2; k++) {
      int mirror = half - k;
      double evenReal = (real[k] + real[mirror]) / 2;
      double evenImaginary = (imaginary[k] - imaginary[mirror]) / 2;
      double turnedReal = (real[k] - real[mirror]) / 2;
      double turnedImaginary = (imaginary[k] + imaginary[mirror]) / 2;
      double oddReal = cosine[k] * turnedReal - sine[k] * turnedImaginary;
      double oddImaginary = cosine[k] * turnedImaginary + sine[k] * turnedReal;
      even[k] = evenReal - oddImaginary;
      odd[k] = evenImaginary + oddReal;
      even[mirror] = evenReal + oddImaginary;
      odd[mirror] = oddReal - evenImaginary;
    }
    fourier.backward(even, odd);
    for (int i = 0; i < half; i++) {
      samples[2 * i] = even[i];
      samples[2 * i + 1] = odd[i];
    }
  }
}
