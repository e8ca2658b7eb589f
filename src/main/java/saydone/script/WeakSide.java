package saydone.script;

import java.util.Optional;

/** Which side of the patient is weak. */
public enum WeakSide {
  /** The left side. */
  LEFT,
  /** The right side. */
  RIGHT,
  /** Both sides. */
  BOTH;

  /** The one weak side. */
  public static WeakSide of(Side side) {
    return side == Side.LEFT ? LEFT : RIGHT;
  }

  /** The one weak side; empty if both are weak. */
  public Optional<Side> one() {
    return this == BOTH ? Optional.empty() : Optional.of(first());
  }

  /** The side that is exercised first: the weak one, and of two the left. */
  public Side first() {
    return this == RIGHT ? Side.RIGHT : Side.LEFT;
  }
}
