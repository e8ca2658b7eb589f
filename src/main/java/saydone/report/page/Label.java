package saydone.report.page;

/** A text in a drawing, where nothing breaks a line; the table beside it has the whole text. */
final class Label {

  private static final int LONGEST = 58;

  private Label() {}

  /** The beginning of a text that is too long. */
  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
