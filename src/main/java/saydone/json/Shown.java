package saydone.json;

import java.util.Locale;

/**
 * Texts as they are shown to people: what could do something to a terminal (control characters and
 * the escapes of a terminal) or hide something (marks of direction, characters without a shape) is
 * shown as an escape such as {@code <U+202E>}.
 */
public final class Shown {

  private static final int LONGEST = 40;

  private Shown() {}

  /** A text as one line: a line end and a tab in it are shown as escapes, too. */
  public static String line(String text) {
    return shown(text, false);
  }

  /** A text of several lines, which may have tabs in them. */
  public static String lines(String text) {
    return shown(text, true);
  }

  private static String shown(String text, boolean layout) {
    if (isPlain(text) || text.codePoints().allMatch(Shown::isVisible)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int end = text.length();
    for (int at = 0; at < end; at += Character.charCount(text.codePointAt(at))) {
      if (layout && isLayout(text, at)) {
        shown.append(text.charAt(at));
      } else {
        shown.append(character(text.codePointAt(at)));
      }
    }
    return shown.toString();
  }

  /** Whether all of it is visible ASCII, as almost every line of a long history is. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }

  /** A carriage return alone would let what follows cover what stands before. */
  private static boolean isLayout(String text, int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\t' || text.startsWith("\r\n", at);
  }

  /** A value of a file in double quotes, not longer than needed to find it again. */
  public static String text(String text) {
    return '"' + shortened(text) + '"';
  }

  /** A value of a file without quotes, not longer than needed to find it again. */
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
        : String.format(Locale.ROOT, "<U+%04X>", codePoint);
  }

  /** Whether a reader sees a character; a space counts as seen. */
  static boolean isVisible(int codePoint) {
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
