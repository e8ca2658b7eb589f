package saydone.audio;

/**
 * The discrete Fourier transform of one size, in double precision. Not scaled forwards, scaled by
 * 1/n backwards. One thread; allocates nothing after it was made.
 *
 * <p>Stockham's transform by fours (C. Van Loan, "Computational Frameworks for the Fast Fourier
 * Transform", 1992): each pass reads one pair of arrays and writes the other, and leaves the values
 * where the next pass takes them in order, so that none has to be sorted. Where the size is twice a
 * power of four, the last pass is by eights.
 */
public final class Fourier {

  /** The cosine of an eighth of a turn, and its sine. */
  private static final double OF_AN_EIGHTH = Math.sqrt(0.5);

  private final int size;

  /** Of the angles from 0 up to three quarters of a turn, in steps of a turn over the size. */
  private final double[] cosine;

  private final double[] sine;

  private final double[] spareReal;
  private final double[] spareImaginary;

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
    cosine = new double[3 * size / 4];
    sine = new double[3 * size / 4];
    for (int i = 0; i < cosine.length; i++) {
      cosine[i] = Math.cos(2 * Math.PI * i / size);
      sine[i] = Math.sin(2 * Math.PI * i / size);
    }
    spareReal = new double[size];
    spareImaginary = new double[size];
  }

  /**
   * Transforms samples into their spectrum.
   *
   * @param real as many values as the size; overwritten
   * @param imaginary as many, in another array
   */
  public void forward(double[] real, double[] imaginary) {
    double[] fromReal = real;
    double[] fromImaginary = imaginary;
    double[] toReal = spareReal;
    double[] toImaginary = spareImaginary;
    int stride = 1;
    while (size / stride > 8) {
      byFours(stride, fromReal, fromImaginary, toReal, toImaginary);
      fromReal = toReal;
      fromImaginary = toImaginary;
      toReal = toReal == real ? spareReal : real;
      toImaginary = toImaginary == imaginary ? spareImaginary : imaginary;
      stride *= 4;
    }
    // The last pass writes where it read, so it may work in place.
    if (size / stride == 8) {
      lastByEights(fromReal, fromImaginary, real, imaginary);
    } else if (size / stride == 4) {
      byFours(stride, fromReal, fromImaginary, real, imaginary);
    } else {
      both(real);
      both(imaginary);
    }
  }

  /**
   * Transforms a spectrum into its samples.
   *
   * @param real as many values as the size; overwritten
   * @param imaginary as many, in another array
   */
  public void backward(double[] real, double[] imaginary) {
    // With the two parts of each number exchanged, before and after, forwards is backwards.
    forward(imaginary, real);
    double scale = 1.0 / size;
    for (int i = 0; i < size; i++) {
      real[i] *= scale;
      imaginary[i] *= scale;
    }
  }

  /**
   * One pass: takes values a quarter of the size apart, transforms the four, turns them by their
   * angles and puts them a stride apart.
   *
   * @param stride a power of four: the product of what the passes before went by
   */
  private void byFours(int stride, double[] xr, double[] xi, double[] yr, double[] yi) {
    int quarter = size / 4;
    for (int i = 0; i < quarter; i++) {
      int angle = i & -stride;
      int to = i + 3 * angle;
      double sum02r = xr[i] + xr[i + 2 * quarter];
      double sum02i = xi[i] + xi[i + 2 * quarter];
      double gap02r = xr[i] - xr[i + 2 * quarter];
      double gap02i = xi[i] - xi[i + 2 * quarter];
      double sum13r = xr[i + quarter] + xr[i + 3 * quarter];
      double sum13i = xi[i + quarter] + xi[i + 3 * quarter];
      double gap13r = xr[i + quarter] - xr[i + 3 * quarter];
      double gap13i = xi[i + quarter] - xi[i + 3 * quarter];
      yr[to] = sum02r + sum13r;
      yi[to] = sum02i + sum13i;
      double re = gap02r + gap13i;
      double im = gap02i - gap13r;
      double c = cosine[angle];
      double s = sine[angle];
      yr[to + stride] = c * re + s * im;
      yi[to + stride] = c * im - s * re;
      re = sum02r - sum13r;
      im = sum02i - sum13i;
      c = cosine[2 * angle];
      s = sine[2 * angle];
      yr[to + 2 * stride] = c * re + s * im;
      yi[to + 2 * stride] = c * im - s * re;
      re = gap02r - gap13i;
      im = gap02i + gap13r;
      c = cosine[3 * angle];
      s = sine[3 * angle];
      yr[to + 3 * stride] = c * re + s * im;
      yi[to + 3 * stride] = c * im - s * re;
    }
  }

  /** The last pass, of groups of eight values that lie an eighth of the size apart. */
  private void lastByEights(double[] xr, double[] xi, double[] yr, double[] yi) {
    int eighth = size / 8;
    for (int i = 0; i < eighth; i++) {
      double sum04r = xr[i] + xr[i + 4 * eighth];
      double sum04i = xi[i] + xi[i + 4 * eighth];
      double gap04r = xr[i] - xr[i + 4 * eighth];
      double gap04i = xi[i] - xi[i + 4 * eighth];
      double sum26r = xr[i + 2 * eighth] + xr[i + 6 * eighth];
      double sum26i = xi[i + 2 * eighth] + xi[i + 6 * eighth];
      double gap26r = xr[i + 2 * eighth] - xr[i + 6 * eighth];
      double gap26i = xi[i + 2 * eighth] - xi[i + 6 * eighth];
      double sum15r = xr[i + eighth] + xr[i + 5 * eighth];
      double sum15i = xi[i + eighth] + xi[i + 5 * eighth];
      double gap15r = xr[i + eighth] - xr[i + 5 * eighth];
      double gap15i = xi[i + eighth] - xi[i + 5 * eighth];
      double sum37r = xr[i + 3 * eighth] + xr[i + 7 * eighth];
      double sum37i = xi[i + 3 * eighth] + xi[i + 7 * eighth];
      double gap37r = xr[i + 3 * eighth] - xr[i + 7 * eighth];
      double gap37i = xi[i + 3 * eighth] - xi[i + 7 * eighth];
      double evenR = sum04r + sum26r;
      double evenI = sum04i + sum26i;
      double oddR = sum15r + sum37r;
      double oddI = sum15i + sum37i;
      yr[i] = evenR + oddR;
      yi[i] = evenI + oddI;
      yr[i + 4 * eighth] = evenR - oddR;
      yi[i + 4 * eighth] = evenI - oddI;
      evenR = sum04r - sum26r;
      evenI = sum04i - sum26i;
      oddR = sum15i - sum37i;
      oddI = sum37r - sum15r;
      yr[i + 2 * eighth] = evenR + oddR;
      yi[i + 2 * eighth] = evenI + oddI;
      yr[i + 6 * eighth] = evenR - oddR;
      yi[i + 6 * eighth] = evenI - oddI;
      double re = gap15r + gap37i;
      double im = gap15i - gap37r;
      evenR = gap04r + gap26i;
      evenI = gap04i - gap26r;
      oddR = OF_AN_EIGHTH * (re + im);
      oddI = OF_AN_EIGHTH * (im - re);
      yr[i + eighth] = evenR + oddR;
      yi[i + eighth] = evenI + oddI;
      yr[i + 5 * eighth] = evenR - oddR;
      yi[i + 5 * eighth] = evenI - oddI;
      re = gap15r - gap37i;
      im = gap15i + gap37r;
      evenR = gap04r - gap26i;
      evenI = gap04i + gap26r;
      oddR = OF_AN_EIGHTH * (im - re);
      oddI = -OF_AN_EIGHTH * (re + im);
      yr[i + 3 * eighth] = evenR + oddR;
      yi[i + 3 * eighth] = evenI + oddI;
      yr[i + 7 * eighth] = evenR - oddR;
      yi[i + 7 * eighth] = evenI - oddI;
    }
  }

  /** The transform of two values. */
  private static void both(double[] values) {
    double first = values[0];
    values[0] = first + values[1];
    values[1] = first - values[1];
  }
}
