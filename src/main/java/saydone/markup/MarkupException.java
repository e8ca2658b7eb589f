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

  /** What is wrong with the culprit, as its predicate, such as "has no alias". */
  public String what() {
    return what;
  }

  /** What would be right, as an order to the author. */
  public String remedy() {
    return remedy;
  }
}
