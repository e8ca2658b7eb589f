package saydone.audio;

/**
 * The discrete Fourier transform of one size, in place and in double precision (Cooley and Tukey
 * 1965). Not scaled forwards, scaled by 1/n backwards. Immutable; safe for several threads, each
 * with arrays of its own.
 */
public final class Fourier {

  private final int size;
  private final int[] reversed;
  private final double[] cosine;
  private final double[] sine;

  /**
   * A transform.
   *
   * @param size how many values are transformed: a power of two, at least 2
   */
  public Fourier(int size) {
    if (size < 2 || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("no power of two: " + size);
    }
    this.size = size;
    reversed = new int[size];
    int bits = Integer.numberOfTrailingZeros(size);
    for (int i = 0; i < size; i++) {
      reversed[i] = Integer.reverse(i) >>> (Integer.SIZE - bits);
    }
    cosine = new double[size / 2];
    sine = new double[size / 2];
    for (int i = 0; i < size / 2; i++) {
      cosine[i] = Math.cos(2 * Math.PI * i / size);
      sine[i] = Math.sin(2 * Math.PI * i / size);
    }
  }

  /**
   * Transforms samples into their spectrum.
   *
   * @param real as many values as the size; overwritten
   * @param imaginary as many
   */
  public void forward(double[] real, double[] imaginary) {
    transform(real, imaginary, -1);
  }

  /**
   * Transforms a spectrum into its samples.
   *
   * @param real as many values as the size; overwritten
   * @param imaginary as many
   */
  public void backward(double[] real, double[] imaginary) {
    transform(real, imaginary, 1);
    for (int i = 0; i < size; i++) {
      real[i] /= size;
      imaginary[i] /= size;
    }
  }

  private void transform(double[] real, double[] imaginary, int sign) {
    for (int i = 0; i < size; i++) {
      int j = reversed[i];
      if (i < j) {
        double swap = real[i];
        real[i] = real[j];
        real[j] = swap;
        swap = imaginary[i];
        imaginary[i] = imaginary[j];
        imaginary[j] = swap;
      }
    }
    for (int half = 1; half < size; half *= 2) {
      int stride = size / (2 * half);
      for (int start = 0; start < size; start += 2 * half) {
        for (int i = 0; i < half; i++) {
          double wr = cosine[i * stride];
          double wi = sign * sine[i * stride];
          int low = start + i;
          int high = low + half;
          double tr = wr * real[high] - wi * imaginary[high];
          double ti = wr * imaginary[high] + wi * real[high];
          real[high] = real[low] - tr;
          imaginary[high] = imaginary[low] - ti;
          real[low] += tr;
          imaginary[low] += ti;
        }
      }
    }
  }
}
