package saydone.session;

import java.util.ArrayList;
import java.util.List;

/**
 * A note to the patient, which the coach reads once, at the start of a session. It is plain text:
 * what looks like a mark or a place in it is only said.
 *
 * @param id tells it from others; of it only this is recorded
 * @param from who wrote it, as it is spoken
 * @param text what it says, some sentences
 */
public record Note(String id, String from, String text) {

  /** The longest name, in characters. */
  public static final int LONGEST_FROM = 60;

  /** The longest text, in characters: a minute of speech. */
  public static final int LONGEST_TEXT = 700;

  /** So much is spoken in one breath: less than eight seconds. */
  private static final int BREATH = 110;

  /** Takes out what cannot be spoken, and rejects a note without words or with too many. */
  public Note {
    from = plain(from);
    text = plain(text);
    if (!isFine(from, LONGEST_FROM) || !isFine(text, LONGEST_TEXT)) {
      throw new IllegalArgumentException("no note: " + from.length() + ", " + text.length());
    }
  }

  /** Whether a text has words, and not too many, once what cannot be spoken is taken out. */
  public static boolean isFine(String text, int longest) {
    String plain = plain(text);
    return plain.codePoints().anyMatch(Character::isLetterOrDigit)
        && plain.codePointCount(0, plain.length()) <= longest;
  }

  /**
   * A text in one line, without control characters, marks of direction, and characters without a
   * shape.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(each -> Character.isWhitespace(each) || isSpoken(each))
        .map(each -> Character.isWhitespace(each) || Character.isSpaceChar(each) ? ' ' : each)
        .forEach(plain::appendCodePoint);
    return plain.toString().replaceAll(" {2,}", " ").strip();
  }

  private static boolean isSpoken(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /** The text in pieces that are spoken one after another: its sentences; of a long one, parts. */
  public List<String> sentences() {
    List<String> pieces = new ArrayList<>();
    for (String sentence : text.split("(?<=[.?!]) ", -1)) {
      String rest = sentence;
      while (rest.length() > BREATH) {
        int comma = rest.lastIndexOf(", ", BREATH);
        int space = rest.lastIndexOf(' ', BREATH);
        int end =
            comma > 0 ? comma + 1 : space > 0 ? space : rest.offsetByCodePoints(0, BREATH / 2);
        pieces.add(rest.substring(0, end));
        rest = rest.substring(end).strip();
      }
      if (!rest.isEmpty()) {
        pieces.add(rest);
      }
    }
    return pieces;
  }
}
