package saydone.voice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns text into a form that every English voice reads well: one line of ASCII letters, digits and
 * punctuation. Typographic signs become words or pauses, letters lose their accents, and quotes,
 * brackets, bullets and what only an eye can see are left out. Otherwise FreeTTS would spell some
 * signs ("asterisk") and break words at others, and some programs would take signs for commands.
 *
 * <p>All else cannot be said: letters of another script, fractions, signs with a meaning. It
 * neither vanishes nor becomes something else, such as the two digits of a fraction: words in its
 * place say that something could not be read.
 *
 * <pre>
 * Bend to 45° – slowly.        Bend to 45 degrees, slowly.
 * Lift it ⅓ of the way.        Lift it, something I cannot read, of the way.
 * </pre>
 */
public final class PlainText {

  /** What is said in place of what cannot be said. */
  private static final String INSTEAD = "something I cannot read";

  /** Stands for {@link #INSTEAD} until the words around it are known. */
  private static final String UNSAYABLE = "\uFFFC";

  /** Signs with a plain equivalent; the quotes are dropped, the apostrophe is kept. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("\u2018", "'"),
          Map.entry("\u2019", "'"),
          Map.entry("\u02bc", "'"),
          Map.entry("\u201c", ""),
          Map.entry("\u201d", ""),
          Map.entry("\u201e", ""),
          Map.entry("\"", ""),
          Map.entry("\u2010", "-"),
          Map.entry("\u2011", "-"),
          Map.entry("\u2014", ", "),
          Map.entry("\u2026", ". "),
          Map.entry("\u00b0", " degrees "),
          Map.entry("\u00d7", " times "),
          Map.entry("\u00bd", " a half "),
          Map.entry("\u00bc", " a quarter "),
          Map.entry("\u00be", " three quarters "));

  /** Latin letters that are no ASCII letter with an accent. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("\u00df", "ss"),
          Map.entry("\u1e9e", "SS"),
          Map.entry("\u00e6", "ae"),
          Map.entry("\u00c6", "AE"),
          Map.entry("\u0153", "oe"),
          Map.entry("\u0152", "OE"),
          Map.entry("\u00f8", "o"),
          Map.entry("\u00d8", "O"),
          Map.entry("\u0142", "l"),
          Map.entry("\u0141", "L"),
          Map.entry("\u0131", "i"));

  private static final Pattern SIGN = anyOf(SIGNS);

  /** "3–5", which FreeTTS says as "three to five" if the dash is a hyphen. */
  private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\s?[\u2012\u2013]\\s?(?=\\d)");

  private static final Pattern MIXED_FRACTION =
      Pattern.compile("(?<=\\d)\\s?(?=[\u00bd\u00bc\u00be])");
  private static final Pattern MINUS = Pattern.compile("[\u2012\u2013\u2212](?=\\d)");
  private static final Pattern DASH = Pattern.compile("\\s*[\u2012\u2013\u2212]\\s*|\\s-+\\s");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ALTERNATIVE = Pattern.compile("(?<=[A-Za-z])/(?=[A-Za-z])");

  /** What every voice reads. */
  private static final Pattern READ = Pattern.compile("[A-Za-z0-9 .,;:!?'()&%+=$/-]+");

  /** What means nothing to the ear: marks of emphasis, quotes, brackets, bullets and pictures. */
  private static final Pattern MUTE =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cc}\\p{M}#*_`\\\\|\\[\\]{}\\p{Pi}\\p{Pf}\\p{Ps}\\p{Pe}"
              + "\u00a9\u00ae\u2122\u00b7\u2022\u2023\u2027\u2043\u25a0-\u25ff\u2600-\u27bf"
              + "\\x{1F000}-\\x{1FAFF}]");

  private static final Pattern STAND_IN =
      Pattern.compile("[\\s,]*" + UNSAYABLE + "(?:[\\s,]*" + UNSAYABLE + ")*[\\s,]*");
  private static final Pattern MISSING_SPACE = Pattern.compile("(?<=[a-z][.!?])(?=[A-Z])");
  private static final Pattern SPOKEN = Pattern.compile("[A-Za-z0-9]");

  private PlainText() {}

  private static Pattern anyOf(Map<String, String> signs) {
    return Pattern.compile("[" + String.join("", signs.keySet()) + "]");
  }

  /** The plain text; empty if there is nothing to be said. */
  public static String of(String text) {
    return of(text, new ArrayList<>());
  }

  /**
   * What of a text cannot be said, in its order: signs and letters that follow one another; empty
   * if all can.
   */
  public static List<String> unsayable(String text) {
    List<String> unsayable = new ArrayList<>();
    return of(text, unsayable).isEmpty() && !text.isBlank() ? List.of(text.strip()) : unsayable;
  }

  private static String of(String text, List<String> unsayable) {
    // What has no shape must not stand between the letters of a word.
    String plain = text.replaceAll("\\p{Cf}+", "");
    plain = RANGE.matcher(plain).replaceAll("-");
    plain = MINUS.matcher(plain).replaceAll("-");
    plain = DASH.matcher(plain).replaceAll(", ");
    plain = MIXED_FRACTION.matcher(plain).replaceAll(" and ");
    plain = SIGN.matcher(plain).replaceAll(sign -> SIGNS.getOrDefault(sign.group(), " "));
    plain = read(Normalizer.normalize(plain, Normalizer.Form.NFC), unsayable);
    plain = ALTERNATIVE.matcher(plain).replaceAll(" or ");
    plain = standIn(plain);
    plain = MISSING_SPACE.matcher(plain).replaceAll(" ");
    plain = plain.replaceAll(" +", " ").replaceAll(" (?=[.,;:!?])", "").trim();
    return SPOKEN.matcher(plain).find() ? plain : "";
  }

  /** Puts words where something could not be read, set off from the words around by commas. */
  private static String standIn(String text) {
    return STAND_IN
        .matcher(text)
        .replaceAll(", " + UNSAYABLE + ", ")
        .replaceAll("(?<=^|[.,;:!?(]), " + UNSAYABLE, " " + UNSAYABLE)
        .replaceAll(UNSAYABLE + ", (?=$|[.,;:!?)])", UNSAYABLE)
        .replace("( " + UNSAYABLE, "(" + UNSAYABLE)
        .replace(UNSAYABLE, INSTEAD);
  }

  /** The characters that can be read, with a stand-in for those that cannot be said. */
  private static String read(String text, List<String> unsayable) {
    StringBuilder read = new StringBuilder();
    StringBuilder run = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            character -> {
              String plain = plain(character);
              if (plain.equals(UNSAYABLE) || (plain.isBlank() && !run.isEmpty())) {
                run.append(character);
              } else if (!run.isEmpty()) {
                unsayable.add(run.toString().strip());
                run.setLength(0);
              }
              read.append(plain);
            });
    if (!run.isEmpty()) {
      unsayable.add(run.toString().strip());
    }
    return read.toString();
  }

  private static String plain(String character) {
    if (READ.matcher(character).matches()) {
      return character;
    }
    String letters = LETTERS.get(character);
    if (letters != null) {
      return letters;
    }
    String decomposed =
        MARKS.matcher(Normalizer.normalize(character, Normalizer.Form.NFKD)).replaceAll("");
    if (keepsItsMeaning(character.codePointAt(0)) && READ.matcher(decomposed).matches()) {
      return decomposed;
    }
    return MUTE.matcher(character).matches() ? " " : UNSAYABLE;
  }

  /**
   * Whether a character means what it is made of: a letter with an accent does, and so does a wide
   * one; a fraction, a power and a masculine ordinal do not.
   */
  private static boolean keepsItsMeaning(int character) {
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.SPACE_SEPARATOR,
          Character.OTHER_PUNCTUATION,
          Character.DASH_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
