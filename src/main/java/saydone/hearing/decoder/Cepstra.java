package saydone.hearing.decoder;

/**
 * The cepstra of the last {@value #CAPACITY} hundredths of a second, by their number since the
 * start, and the features of a frame made from them.
 */
final class Cepstra {

  /** How many cepstra are kept: more than twenty seconds. */
  static final int CAPACITY = 2048;

  /** How many cepstra after a frame its features need. */
  static final int LOOKAHEAD = 3;

  private static final int D = AcousticModel.DIMENSIONS;

  private final double[][] ring = new double[CAPACITY][];
  private long count;

  /** Adds the next cepstrum, which is kept, not copied. */
  void add(double[] cepstrum) {
    ring[(int) (count++ % CAPACITY)] = cepstrum;
  }

  /** The number of cepstra since the start. */
  long count() {
    return count;
  }

  /** The number of the oldest cepstrum that is kept. */
  long oldest() {
    return Math.max(0, count - CAPACITY);
  }

  /** The cepstrum of this number, or the nearest one that is kept. */
  private double[] at(long number) {
    long kept = Math.max(oldest(), Math.min(count - 1, number));
    return ring[(int) (kept % CAPACITY)];
  }

  /** The zeroth cepstrum of a frame, which follows its level. */
  double level(long number) {
    return at(number)[0];
  }

  /**
   * Adds up cepstra.
   *
   * @param sum increased by the cepstra from {@code first} up to but not {@code end}
   */
  void addTo(double[] sum, long first, long end) {
    for (long number = first; number < end; number++) {
      double[] cepstrum = at(number);
      for (int d = 0; d < D; d++) {
        sum[d] += cepstrum[d];
      }
    }
  }

  /**
   * The features of a frame in the three streams of the acoustic model: the cepstrum less a mean,
   * its slope over four frames, and the difference of two slopes.
   *
   * @param mean subtracted from the cepstrum
   * @param features overwritten
   */
  void features(long number, double[] mean, float[] features) {
    double[] now = at(number);
    double[] before1 = at(number - 1);
    double[] before2 = at(number - 2);
    double[] before3 = at(number - 3);
    double[] after1 = at(number + 1);
    double[] after2 = at(number + 2);
    double[] after3 = at(number + 3);
    for (int d = 0; d < D; d++) {
      features[d] = (float) (now[d] - mean[d]);
      features[D + d] = (float) (after2[d] - before2[d]);
      features[2 * D + d] = (float) ((after3[d] - before1[d]) - (after1[d] - before3[d]));
    }
  }
}
