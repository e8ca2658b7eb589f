package saydone.hearing.decoder;

import java.util.Arrays;

/** A percentile of the latest values of a signal, renewed every few values. One thread. */
final class Percentile {

  private static final int RENEWAL = 5;

  private final double[] latest;
  private final double part;
  private long count;
  private double value;

  /**
   * A percentile.
   *
   * @param length how many of the latest values count
   * @param part 0 for the smallest of them to 1 for the largest
   */
  Percentile(int length, double part) {
    this.latest = new double[length];
    this.part = part;
  }

  /** Takes the next value of the signal. */
  void add(double next) {
    latest[(int) (count % latest.length)] = next;
    if (count++ % RENEWAL == 0) {
      double[] sorted = Arrays.copyOf(latest, (int) Math.min(count, latest.length));
      Arrays.sort(sorted);
      value = sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }
  }

  /** The percentile, 0 before the first value. */
  double value() {
    return value;
  }
}
