package saydone.evaluate;

/**
 * A part of a number of trials, with the interval of 95 % confidence after Wilson (1927), which
 * holds for few trials and for parts near zero and one.
 *
 * @param count how many trials had the outcome
 * @param of how many trials there were
 * @param part their ratio, 0 without trials
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
public record Proportion(int count, int of, double part, double low, double high) {

  private static final double Z = 1.959964;

  /** The proportion of {@code count} out of {@code of} trials. */
  public static Proportion of(int count, int of) {
    if (of == 0) {
      return new Proportion(count, of, 0, 0, 1);
    }
    double p = (double) count / of;
    double z2 = Z * Z / of;
    double center = (p + z2 / 2) / (1 + z2);
    double spread = Z / (1 + z2) * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of));
    return new Proportion(count, of, p, Math.max(0, center - spread), Math.min(1, center + spread));
  }
}
