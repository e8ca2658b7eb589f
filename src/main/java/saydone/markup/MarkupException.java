package saydone.markup;

/** A text has marks that mean nothing here. */
public final class MarkupException extends Exception {

  private final String culprit;
  private final String what;
  private final String remedy;

  MarkupException(String culprit, String what, String remedy) {
    super(culprit + " " + what + "; " + remedy);
    this.culprit = culprit;
    this.what = what;
    this.remedy = remedy;
  }

  /** The part of the text that is wrong, such as {@code <voice>}. */
  public String culprit() {
    return culprit;
  }

  /** What is wrong with it, as its predicate. */
  public String what() {
    return what;
  }

  /** What would be right, as an order. */
  public String remedy() {
    return remedy;
  }
}
