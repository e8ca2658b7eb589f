package saydone.hearing;

/**
 * How sure a recognizer must be before it believes that a phrase was said. Who is missed too often
 * asks for less; who is heard when nobody spoke to the coach, for more.
 */
public enum Strictness {
  /** Misses least, and takes more other sounds for phrases. */
  LENIENT(-1),
  /** What most people are served by. */
  BALANCED(0),
  /** Takes least other sounds for phrases, and misses more. */
  STRICT(1);

  /** How much surer than balanced one must be, in logits. */
  private final double surer;

  Strictness(double surer) {
    this.surer = surer;
  }

  /**
   * A probability as it counts: lowered by who is strict, raised by who is lenient.
   *
   * @param probability 0 to 1
   */
  public double weigh(double probability) {
    double odds = probability / (1 - probability) * Math.exp(-surer);
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
