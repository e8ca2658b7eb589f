package saydone.script;

import java.util.Map;
import java.util.regex.Pattern;
import saydone.language.Language;

/**
 * Patterns for what is hard to follow by ear in one language, and for its names of a side. They
 * stand in {@code wording.properties}:
 *
 * <pre>
 * side=\\b(?:left|right)\\b
 * </pre>
 *
 * @param toBeSeen finds words that point to something to be seen
 * @param abbreviation finds abbreviations, which a voice reads badly
 * @param side finds the names of the left and the right side
 */
record HardWords(Pattern toBeSeen, Pattern abbreviation, Pattern side) {

  private static final String FILE = "wording.properties";

  /** The patterns of a language; read once. */
  static HardWords of(Language language) {
    return language.part(HardWords.class, HardWords::read);
  }

  private static HardWords read(Language language) {
    Map<String, String> table = language.table(FILE);
    return new HardWords(
        pattern(table, "seen", Pattern.CASE_INSENSITIVE),
        pattern(table, "abbreviation", Pattern.UNICODE_CHARACTER_CLASS),
        pattern(table, "side", Pattern.CASE_INSENSITIVE));
  }

  private static Pattern pattern(Map<String, String> table, String kind, int flags) {
    String pattern = table.get(kind);
    if (pattern == null) {
      throw new IllegalStateException(FILE + " has no " + kind);
    }
    return Pattern.compile(pattern, flags);
  }
}
