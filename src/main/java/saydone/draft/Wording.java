package saydone.draft;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words of a hand-out as a script may have them. */
final class Wording {

  /** The most characters of a name. */
  private static final int LONGEST_NAME = 100;

  /** The most characters of a spoken text, before its signs are written as marks. */
  private static final int LONGEST_SPOKEN = 400;

  /** The most characters of a sentence that is kept as it stood. */
  private static final int LONGEST_SOURCE = 600;

  private static final int LONGEST_ID = 60;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern LIMB =
      Pattern.compile(
          "(?=\\s(?:foot|leg|arm|hand|knee|heel|shoulder|elbow|ankle|hip|wrist|side)\\b)");
  private static final Pattern WEAK =
      Pattern.compile("(?i)\\b(?:affected|weaker|weak|operated|injured)" + LIMB.pattern());
  private static final Pattern STRONG =
      Pattern.compile(
          "(?i)\\b(?:unaffected|non-affected|stronger|strong|good|uninjured)" + LIMB.pattern());

  private Wording() {}

  /** A name. */
  static String name(String words) {
    String name = written(words, LONGEST_NAME);
    while (name.endsWith(".") || name.endsWith(":") || name.endsWith(",")) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return name;
  }

  /** A sentence as it stood, on one line. */
  static String source(String words) {
    return written(words, LONGEST_SOURCE);
  }

  /**
   * A text that is spoken: the weak and the strong side by their placeholders, and signs that would
   * begin a mark written as marks.
   */
  static String spoken(String words) {
    int signs = (int) words.chars().filter(sign -> sign == '&' || sign == '<').count();
    String text =
        written(words, Math.max(LONGEST_SPOKEN / 2, LONGEST_SPOKEN - 4 * signs))
            .replace(" & ", " and ");
    text = text.replace("&", "&amp;").replace("<", "&lt;");
    text = STRONG.matcher(text).replaceAll("{unaffected}");
    text = WEAK.matcher(text).replaceAll("{affected}");
    return new Sentence("", text).isEnded() || text.endsWith("\"") ? text : text + ".";
  }

  /** A short name for files and records; empty if the words have no letter or digit for it. */
  static String id(String words) {
    String id = NO_LETTER.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
    id = id.substring(0, Math.min(LONGEST_ID, id.length()));
    return id.replaceAll("^-+|-+$", "");
  }

  private static String written(String words, int longest) {
    String text =
        Sentences.oneLine(INVISIBLE.matcher(words).replaceAll(" "))
            .replace('{', '(')
            .replace('}', ')');
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest - 4);
    return text.substring(0, end > 0 ? end : longest - 4) + " ...";
  }
}
