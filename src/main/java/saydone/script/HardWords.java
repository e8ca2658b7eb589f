package saydone.script;

import java.util.Map;
import java.util.regex.Pattern;
import saydone.language.Language;

/**
 * What is hard to follow by ear in one language, as patterns to look for; and how it names a side.
 * They stand in {@code wording.properties}:
 *
 * <pre>
 * side=\\b(?:left|right)\\b
 * </pre>
 *
 * @param toBeSeen points to something that cannot be seen
 * @param abbreviation is read badly by a voice
 * @param side names the left or the right side
 */
record HardWords(Pattern toBeSeen, Pattern abbreviation, Pattern side) {

  private static final String FILE = "wording.properties";

  /** Those of a language; read once. */
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
