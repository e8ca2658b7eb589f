package saydone.hearing;

/**
 * How sure a recognizer must be before it believes that a phrase was said. A patient whose words
 * are missed too often needs less strictness; one whose other sounds are taken for words needs
 * more.
 */
public enum Strictness {
  /** Misses least, and takes more other sounds for phrases. */
  LENIENT(-1),
  /** Suits most people. */
  BALANCED(0),
  /** Takes the fewest other sounds for phrases, and misses more. */
  STRICT(1);

  /** How much surer than {@link #BALANCED} a recognizer must be, in logits. */
  private final double surer;

  Strictness(double surer) {
    this.surer = surer;
  }

  /**
   * Adjusts a probability: {@link #STRICT} lowers it, {@link #LENIENT} raises it.
   *
   * @param probability 0 to 1
   */
  public double weigh(double probability) {
    return weigh(probability, 0);
  }

  /**
   * Adjusts a probability likewise, and then lowers it further.
   *
   * @param probability 0 to 1
   * @param more how much surer still a recognizer must be, in logits
   */
  public double weigh(double probability, double more) {
    double odds = probability / (1 - probability) * Math.exp(-surer - more);
    return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
  }

  /** The next stricter one, or this if there is none. */
  public Strictness stricter() {
    return this == LENIENT ? BALANCED : STRICT;
  }

  /** The next more lenient one, or this if there is none. */
  public Strictness moreLenient() {
    return this == STRICT ? BALANCED : LENIENT;
  }
}
