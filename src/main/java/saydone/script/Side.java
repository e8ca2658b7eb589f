package saydone.script;

/** A side of the body. */
public enum Side {
  /** The left side. */
  LEFT,
  /** The right side. */
  RIGHT;

  /** The other side. */
  public Side opposite() {
    return this == LEFT ? RIGHT : LEFT;
  }
}
