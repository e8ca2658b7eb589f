package saydone.json;

/**
 * Values of a file as a message shows them: one line, no control characters (a message goes to a
 * terminal), and not longer than needed to find them again.
 */
public final class Shown {

  private static final int LONGEST = 40;

  private Shown() {}

  /** A text in double quotes. */
  public static String text(String text) {
    return '"' + shortened(text) + '"';
  }

  /** A text without quotes. */
  public static String shortened(String text) {
    StringBuilder shown = new StringBuilder();
    int end = text.length();
    for (int at = 0; at < end; at += Character.charCount(text.codePointAt(at))) {
      if (at >= LONGEST) {
        return shown.append("...").toString();
      }
      shown.append(character(text.codePointAt(at)));
    }
    return shown.toString();
  }

  /** One character; as {@code U+0007} where it cannot be seen. */
  static String character(int codePoint) {
    return isVisible(codePoint)
        ? Character.toString(codePoint)
        : String.format("<U+%04X>", codePoint);
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> codePoint == ' ' || !Character.isSpaceChar(codePoint);
    };
  }
}
