package saydone.voice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import saydone.language.Language;
import saydone.language.NumberWords;

/**
 * Turns text into a form that every English voice reads well: one line of ASCII letters, digits and
 * punctuation. Typographic signs become words or pauses, letters lose their accents, and quotes,
 * brackets, bullets and what only an eye can see are left out. Otherwise FreeTTS would spell some
 * signs ("asterisk") and break words at others, and some programs would take signs for commands.
 *
 * <p>Numbers are said as people write them: fractions, ranges, angles, the digits of a telephone
 * number one by one. What voices read differently or pass over, such as the hyphen of a range, is
 * put in words; whole numbers and decimals are left to the voice. Units are the business of {@link
 * Quantities}.
 *
 * <p>All else cannot be said: letters of another script, powers, signs with a meaning. It neither
 * vanishes nor becomes something else, such as a power two digits: words in its place say that
 * something could not be read.
 *
 * <pre>
 * Bend to 45° – slowly.        Bend to 45 degrees, slowly.
 * Lift it ⅓ of the way.        Lift it a third of the way.
 * Call 030-555-1234.           Call 0 3 0, 5 5 5, 1 2 3 4.
 * Lift it 足 up.               Lift it, something I cannot read, up.
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
          Map.entry("+", " plus "),
          Map.entry("=", " equals "),
          Map.entry("&", " and "),
          Map.entry("@", " at "),
          Map.entry("\u2192", " to "),
          Map.entry("\u00d7", " times "),
          Map.entry("\u00b1", " plus or minus "),
          Map.entry("<", " less than "),
          Map.entry(">", " more than "),
          Map.entry("\u2264", " at most "),
          Map.entry("\u2265", " at least "),
          Map.entry("\u2248", " about "));

  /** The fractions that are one character each. */
  private static final Map<String, String> FRACTIONS =
      Map.ofEntries(
          Map.entry("\u00bd", "a half"),
          Map.entry("\u00bc", "a quarter"),
          Map.entry("\u00be", "three quarters"),
          Map.entry("\u2153", "a third"),
          Map.entry("\u2154", "two thirds"),
          Map.entry("\u2155", "a fifth"),
          Map.entry("\u2156", "two fifths"),
          Map.entry("\u2157", "three fifths"),
          Map.entry("\u2158", "four fifths"),
          Map.entry("\u2159", "a sixth"),
          Map.entry("\u215a", "five sixths"),
          Map.entry("\u215b", "an eighth"),
          Map.entry("\u215c", "three eighths"),
          Map.entry("\u215d", "five eighths"),
          Map.entry("\u215e", "seven eighths"));

  /** The fractions that are written with a stroke, as one character each. */
  private static final Map<String, String> WRITTEN_FRACTIONS =
      Map.of(
          "1/2", "\u00bd", "1/4", "\u00bc", "3/4", "\u00be", "1/3", "\u2153", "2/3", "\u2154",
          "1/8", "\u215b", "3/8", "\u215c", "5/8", "\u215d", "7/8", "\u215e");

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
          Map.entry("\u00f0", "d"),
          Map.entry("\u00d0", "D"),
          Map.entry("\u0111", "d"),
          Map.entry("\u0110", "D"),
          Map.entry("\u00fe", "th"),
          Map.entry("\u00de", "Th"),
          Map.entry("\u0127", "h"),
          Map.entry("\u0126", "H"),
          Map.entry("\u0167", "t"),
          Map.entry("\u0166", "T"),
          Map.entry("\u014b", "ng"),
          Map.entry("\u014a", "Ng"),
          Map.entry("\u0131", "i"));

  private static final Pattern SIGN = anyOf(SIGNS);

  private static final String NUMBER = "(?:\\d+(?:[.,]\\d+)?|" + anyOf(FRACTIONS).pattern() + ")";

  /** "3–5" and "3-5", but not a date, "2026-11-22". */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\d-])(" + NUMBER + ")\\s?[\u2012\u2013-]\\s?(?=" + NUMBER + "(?![\\d-]))");

  /** "1:1" and "2:1", but not a time of day. */
  private static final Pattern RATIO = Pattern.compile("(?<![\\d:.,])(\\d):(?=\\d(?![\\d:]))");

  /** A fraction, and the whole number before it. */
  private static final Pattern FRACTION =
      Pattern.compile("(\\d\\s?)?(" + anyOf(FRACTIONS).pattern() + ")");

  /** "1/2" and "90/90", but not a date. */
  private static final Pattern STROKE =
      Pattern.compile("(?<![\\d/.,])(\\d{1,3})[/\u2044](\\d{1,3})(?![\\d/\u2044])");

  /** "1 000" and "1 000 000", which FreeTTS takes for several numbers. */
  private static final Pattern THOUSANDS =
      Pattern.compile(
          "(?<![\\d.,])(?<!\\d )(\\d{1,3})"
              + "((?:[\u00a0\u202f]\\d{3}(?!\\d))+|(?: 000(?!\\d))+)");

  /** ".5" is said as "0.5". */
  private static final Pattern POINT = Pattern.compile("(?<![\\p{L}\\p{N}.,])\\.(?=\\d)");

  /** "0,5" is a decimal, while "1,5" may be two numbers. */
  private static final Pattern COMMA = Pattern.compile("(?<![\\p{L}\\p{N}.,])0,(?=\\d+(?![\\d,]))");

  private static final Pattern MONEY = Pattern.compile("\\$\\s?(\\d+(?:[.,]\\d+)*)");

  /** "3x/week" and "10/side". */
  private static final Pattern PER =
      Pattern.compile(
          "(?<=\\d|\\d [A-Za-z]{1,12})/"
              + "(?=(?i:day|week|month|hour|minute|session|set|side|leg|foot|arm|hand)\\b)");

  /** "37.5 °C". */
  private static final Pattern TEMPERATURE = Pattern.compile("\u00b0\\s?([CF])(?![\\p{L}\\p{N}])");

  /** A number before another one; FreeTTS would spell it: "one two, twelve". */
  private static final Pattern BEFORE_ANOTHER =
      Pattern.compile("(?<![A-Za-z\\d.,:/-])([1-9]\\d{1,6})(?=,? \\d)");

  /** The sign of an ordinal, and a ring, which many take for that of degrees. */
  private static final Pattern DEGREES = Pattern.compile("(?<=\\d)\\s?[\u00ba\u02da]");

  private static final Pattern ABOUT = Pattern.compile("~(?=\\s?\\d)");

  /**
   * With the code of a country, of a place, or in the American form; or what is to be called; or
   * longer than any number of an exercise.
   */
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,+])(?:\\+\\d[\\d ()/-]{5,}\\d|\\(?0\\d[\\d ()/-]{4,}\\d"
              + "|(?:(?:1[ -])?\\(?\\d{3}\\)?[ -])?\\d{3}-\\d{4}"
              + "|(?:1[ .-])?\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}"
              + "|\\d{10,15}"
              + "|(?<=\\b(?i:call|dial|ring|phone) )\\d{3,6}(?: \\d{3})?)"
              + "(?![\\p{L}\\p{N}]|[.,]\\d)");

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern MINUS =
      Pattern.compile("(?<![\\p{L}\\p{N})-])[\u2012\u2013\u2212-](?=\\.?" + NUMBER + ")");
  private static final Pattern DASH = Pattern.compile("\\s*[\u2012\u2013\u2212]\\s*|\\s-+\\s");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ALTERNATIVE = Pattern.compile("(?<=[A-Za-z])/(?=[A-Za-z])");

  /** What every voice reads. */
  private static final Pattern READ = Pattern.compile("[A-Za-z0-9 .,;:!?'()%$/-]+");

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
    return Pattern.compile("[" + Pattern.quote(String.join("", signs.keySet())) + "]");
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
    plain = THOUSANDS.matcher(plain).replaceAll(PlainText::joined);
    plain = TELEPHONE.matcher(plain).replaceAll(found -> digits(found.group()));
    plain = RANGE.matcher(plain).replaceAll("$1 to ");
    plain = RATIO.matcher(plain).replaceAll("$1 to ");
    plain = MINUS.matcher(plain).replaceAll("minus ");
    plain = POINT.matcher(plain).replaceAll("0.");
    plain = COMMA.matcher(plain).replaceAll("0.");
    plain = MONEY.matcher(plain).replaceAll(PlainText::dollars);
    plain = PER.matcher(plain).replaceAll(" per ");
    plain = DASH.matcher(plain).replaceAll(", ");
    plain = STROKE.matcher(plain).replaceAll(PlainText::ofStroke);
    plain = FRACTION.matcher(plain).replaceAll(PlainText::fraction);
    plain = DEGREES.matcher(plain).replaceAll("\u00b0");
    plain = TEMPERATURE.matcher(plain).replaceAll(PlainText::temperature);
    plain = ABOUT.matcher(plain).replaceAll(" about ");
    plain = SIGN.matcher(plain).replaceAll(sign -> SIGNS.getOrDefault(sign.group(), " "));
    plain = read(Normalizer.normalize(plain, Normalizer.Form.NFC), unsayable);
    plain = ALTERNATIVE.matcher(plain).replaceAll(" or ");
    plain = standIn(plain);
    plain = MISSING_SPACE.matcher(plain).replaceAll(" ");
    plain = plain.replaceAll(" +", " ").replaceAll(" (?=[.,;:!?])", "").trim();
    plain = BEFORE_ANOTHER.matcher(plain).replaceAll(found -> inWords(found.group(1)));
    return SPOKEN.matcher(plain).find() ? plain : "";
  }

  private static String inWords(String number) {
    return NumberWords.of(Language.ENGLISH).cardinal(Long.parseLong(number));
  }

  private static String joined(MatchResult thousands) {
    return thousands.group().replaceAll("\\D", "");
  }

  private static String dollars(MatchResult money) {
    return money.group(1) + (money.group(1).equals("1") ? " dollar" : " dollars");
  }

  private static String temperature(MatchResult found) {
    return " degrees " + (found.group(1).equals("C") ? "Celsius" : "Fahrenheit");
  }

  /** The digits of a telephone number, in its groups. */
  private static String digits(String telephone) {
    return DIGITS
        .matcher(telephone)
        .results()
        .map(group -> String.join(" ", group.group().split("")))
        .collect(Collectors.joining(", ", telephone.startsWith("+") ? "plus " : "", ""));
  }

  /** "90/90" names a position, "120/80" is one over the other, "5/10" a part of what can be. */
  private static String ofStroke(MatchResult found) {
    String whole = found.group(1) + "/" + found.group(2);
    int first = Integer.parseInt(found.group(1));
    int second = Integer.parseInt(found.group(2));
    String between = first == second ? " " : first < second ? " out of " : " over ";
    return WRITTEN_FRACTIONS.getOrDefault(whole, first + between + second);
  }

  private static String fraction(MatchResult found) {
    String words = Objects.requireNonNull(FRACTIONS.get(found.group(2)));
    return found.group(1) == null
        ? " " + words + " "
        : found.group(1).strip() + " and " + words + " ";
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
