package saydone.draft;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence of a hand-out, with the place that it came from.
 *
 * @param place such as {@code line 12} or {@code line 12 to line 13}
 * @param text the words, on one line
 */
record Sentence(String place, String text) {

  /** Speaks of all exercises, so it belongs to none. */
  private static final Pattern OF_ALL =
      Pattern.compile(
          "\\b(?:(?:each|every|all|both|these|the|your)(?: of)?(?: these| the| your)? (?:following"
              + " )?(?:exercises?|stretches|movements)|this (?:sheet|programme|program))\\b");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * The text in lower case, with one kind of dash and of multiplication sign. Every character
   * stands where it stood.
   */
  String plain() {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      plain.append(
          switch (letter) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u00D7', '\u2715' -> 'x';
            case '\u2018', '\u2019' -> '\'';
            case '\u00A0', '\u202F', '\t' -> ' ';
            default -> Character.toLowerCase(letter);
          });
    }
    return plain.toString();
  }

  /** How many words it has. */
  int words() {
    return text.isBlank() ? 0 : SPACE.split(text.strip(), -1).length;
  }

  /** Whether it speaks of all exercises. */
  boolean isOfAll() {
    return OF_ALL.matcher(plain()).find();
  }

  /** Whether it ends as a sentence does. */
  boolean isEnded() {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
  }

  /** The sentence with the place before it, as the script keeps it. */
  String sourced() {
    return String.format(Locale.ROOT, "%s: %s", place, text);
  }
}
