package saydone.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saydone.draft.FoundDose.Quantity;

/**
 * Finds how much and how often in a sentence. Each rule takes what it understood out of the text,
 * so that the following ones do not read it otherwise; what is left and speaks of an amount was not
 * understood.
 *
 * <pre>{@code
 * Hold for 5 seconds, 3 x 10, twice a day.
 * hold 5 s; 3 sets of 10; twice a day
 * }</pre>
 */
final class DoseReader {

  /** Stands where something was understood. */
  private static final char TAKEN = '\u00B7';

  private static final String R = Numbers.RANGE;

  /** A unit of time, after a number. */
  private static final String U =
      "[- ]?(?<unit>seconds?\\b|secs?\\b\\.?|s\\b|\u2033|\"|minutes?\\b|mins?\\b\\.?)";

  private static final String TIMES = "(?:x\\b|times\\b|reps?\\b|repetitions?\\b)";

  /** Movements that are counted. */
  private static final String MOVEMENTS =
      "(?:reps?|repetitions|lifts|squeezes|raises|presses|circles|swings|steps|bends|stretches|taps"
          + "|curls|turns|breaths|squats|slides|rolls|lunges|bridges)\\b";

  private static final String COLON = "\\s*[:=]\\s*";

  private static final String BETWEEN = "(?:in )?between (?:each |the |your )?";
  private static final String BETWEEN_SETS = BETWEEN + "sets?\\b";

  /** Several units of time that belong together, which nothing here adds up. */
  private static final String MINUTES_AND =
      R + "[- ]?min(?:ute)?s?\\.?,? (?:and )?(?:a half\\b|" + R + "[- ]?s(?:ec(?:ond)?s?)?\\b)";

  /** A score, such as "up to 3 out of 10" for pain, which is no amount of anything. */
  private static final Pattern SCORE =
      Pattern.compile(
          "(?:\\b(?:up to|at least|at most|no more than|more than|over|under|below|above) )?"
              + "(?:"
              + R
              + " out of (?:10|ten)\\b|\\d{1,2}\\s*/\\s*10\\b)");

  private static final List<Rule> RULES =
      List.of(
          rule(R + "\\s*sets?\\s*(?:of|x)\\s*" + R + U, Quantity.SETS, Quantity.TIME),
          vague(
              "\\b(?:build|building|work|working|increas(?:e|ing)|progress(?:ing)?|aim(?:ing)?)"
                  + "(?: [a-z]+){0,4}? to "
                  + R
                  + "(?:\\s*sets? of "
                  + R
                  + ")?(?:\\s*"
                  + TIMES
                  + "|\\s*sets?\\b|"
                  + U
                  + ")?"),
          vague("\\b(?:add|adding|until you (?:can do|reach|get to)) " + R),
          vague("\\b(?:up to|at least|at most|no more than|more than|over)(?: about)? " + R),
          vague(MINUTES_AND),
          vague(
              R
                  + U
                  + "'?s?'?(?: of)?(?: (?:rest|break|pause))? "
                  + BETWEEN
                  + "(?:reps?|repetitions?|times|lifts|holds|stretch(?:es)?)\\b"),
          rule(
              R + "\\s*" + TIMES + "?\\s*(?:x|for|in)\\s*" + R + "\\s*sets?\\b",
              Quantity.REPS,
              Quantity.SETS),
          rule(
              R + "\\s*sets?\\s*(?:of|x|with|,|at|-)?\\s*" + R + "(?!" + U + ")\\s*" + TIMES + "?",
              Quantity.SETS,
              Quantity.REPS),
          rule("\\b(another|second)() set of " + R, Quantity.SETS, Quantity.REPS),
          rule("\\b(another|second)() set\\b", Quantity.SETS),
          rule(R + "\\s*x\\s*" + R + U, Quantity.REPS, Quantity.HOLD),
          rule(R + "\\s*x\\s*" + R + "(?:\\s*" + TIMES + ")?", Quantity.SETS, Quantity.REPS),
          rule(
              "\\brest(?:ing)?(?: time| period| interval)?(?: "
                  + BETWEEN_SETS
                  + ")?(?:"
                  + COLON
                  + "|(?: for| of| is)?(?: about| around)? )"
                  + R
                  + U,
              Quantity.REST),
          rule(
              "(?:\\b(?:take|have|with|leave)(?: an?)? )?"
                  + R
                  + U
                  + "'?s?'?(?: of)? (?:rest|break|recovery)\\b|\\b(?:break|pause) of "
                  + R
                  + U.replace("unit", "other"),
              Quantity.REST),
          rule(
              "(?:\\b(?:wait|pause|relax|leave|break)(?: for)?(?: about| around)? )?"
                  + R
                  + U
                  + "(?= "
                  + BETWEEN_SETS
                  + ")|\\b"
                  + BETWEEN_SETS
                  + ",?(?: [a-z]+){0,3}? "
                  + R
                  + U.replace("unit", "other"),
              Quantity.REST),
          rule("\\bsets?" + COLON + R, Quantity.SETS),
          rule("\\b(?:reps?|repetitions?)" + COLON + R, Quantity.REPS),
          rule("\\bhold(?:s| time| for)?" + COLON + R + "(?:" + U + ")?", Quantity.HOLD),
          rule("\\b" + R + "\\s*sets?\\b", Quantity.SETS),
          rule(after("hold|holding|held|squeeze|pause|wait") + R + U, Quantity.HOLD),
          rule(after("stay|keep|remain|balance") + R + U, Quantity.TIME),
          rule("\\bcount(?:ing)? (?:slowly )?(?:of|to) " + R, Quantity.HOLD),
          rule(R + U + " (?:hold|squeeze|stretch|pause)\\b", Quantity.HOLD),
          rule("\\bstart(?:ing)? with " + R + "(?:\\s*" + TIMES + ")?", Quantity.REPS),
          rule(
              R + "\\s*" + TIMES + ",? (?:and )?(?:repeat )?(twice|thrice)()\\b",
              Quantity.REPS,
              Quantity.SETS),
          rule("\\b(once|twice) (?:or|to) (twice|thrice)\\b", Quantity.REPS),
          rule("\\b(twice) (?:or|to) (three|3|four|4) times\\b", Quantity.REPS),
          rule(R + "\\s*(?:more )?" + TIMES, Quantity.REPS),
          rule(R + " (?:[a-z]+ )?" + MOVEMENTS, Quantity.REPS),
          rule("\\bx\\s*" + R, Quantity.REPS),
          rule(
              "\\b(?:do|repeat|complete|perform|manage|aim for|try) (?:to do )?(?:this |it )?"
                  + R
                  + "(?=\\s*(?:$|[.,;!)]|of (?:these|them)\\b(?! [a-z])|(?:on|with|for)"
                  + " (?:each|either|the|your)\\b))",
              Quantity.REPS),
          rule(R + "(?= (?:on |with |for |to )?(?:each|either|per|every)\\b)", Quantity.REPS),
          rule("\\b(twice|thrice)()\\b", Quantity.REPS),
          rule("\\bfor (?:about |around )?" + R + U, Quantity.TIME),
          vague(
              "\\b(?:a few|several|some|many|a couple of) (?:times|reps|repetitions|seconds|minutes"
                  + "|sets)\\b"),
          vague("\\bas (?:many|often|long)\\b(?: [a-z]+){0,2} as\\b"),
          vague(R + "\\s*(?:" + TIMES + "|sets?\\b|" + U + ")"));

  /** The rules for a sentence that has no number, as most of them have none. */
  private static final List<Rule> WITHOUT_NUMBER =
      RULES.stream().filter(rule -> !rule.needsNumber()).toList();

  private record Rule(Pattern pattern, List<Quantity> quantities) {

    /** Whether it only finds what has a number. */
    boolean needsNumber() {
      return !isVague() || pattern.pattern().contains(R);
    }

    /** Whether what it finds is not understood. */
    boolean isVague() {
      return quantities.isEmpty();
    }

    /** How many seconds the unit has that was found; one, where none was. */
    int seconds(Matcher match) {
      for (String group : List.of("unit", "other")) {
        if (pattern.pattern().contains("<" + group + ">")
            && match.group(group) != null
            && match.group(group).startsWith("m")) {
          return 60;
        }
      }
      return 1;
    }
  }

  /**
   * What a sentence says.
   *
   * @param dose what was understood
   * @param left the sentence in lower case, with {@link #TAKEN} where it was understood
   */
  record Read(FoundDose dose, String left) {

    private static final Pattern FILLING =
        Pattern.compile(
            "\\b(?:repeat|repeated|repeating|do|doing|perform|complete|this|these|it|hold|the|a|an|on|for|to"
                + "|with|each|either|both|other|per|side|sides|leg|legs|arm|arms|foot|feet|hand|hands"
                + "|way|and|then|in|of|between|sets?|reps?|repetitions?|times|rest|exercise|movement"
                + "|aim|about|or|at|start|total|whole|position|there|left|right|is|stretch|dose"
                + "|frequency|direction|swap|switch|change|try|please|goes|go|again|every|all|one"
                + "|same|thing|affected|unaffected|together|before|relaxing|letting)\\b");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\d]");

    /** Whether the sentence says how much or how often, and nothing else. */
    boolean isOnlyDose() {
      return left.indexOf(TAKEN) >= 0
          && !dose.isVague()
          && !LETTER.matcher(FILLING.matcher(left).replaceAll("")).find();
    }
  }

  private DoseReader() {}

  /** Behind one of the words, which are left in the sentence with what they are done to. */
  private static String after(String words) {
    return "(?<=\\b(?:" + words + ")\\b[^\\d.;]{0,60})";
  }

  private static Rule rule(String pattern, Quantity... quantities) {
    return new Rule(Pattern.compile(pattern), List.of(quantities));
  }

  private static Rule vague(String pattern) {
    return rule(pattern);
  }

  /**
   * Reads a sentence.
   *
   * @param place where it stands
   * @param plain its text as {@link Sentence#plain} has it
   */
  static Read read(String place, String plain) {
    StringBuilder text = new StringBuilder(plain);
    List<Often> often = Often.takenFrom(text, place);
    Map<Quantity, List<Amount>> amounts = new EnumMap<>(Quantity.class);
    boolean isVague = false;
    takeScores(text);
    boolean hasNumber = Numbers.isIn(plain);
    for (Rule rule : hasNumber ? RULES : WITHOUT_NUMBER) {
      Matcher match = rule.pattern().matcher(text.toString());
      while (match.find()) {
        isVague |= rule.isVague();
        take(rule, match, place, amounts);
        blank(text, match);
      }
    }
    return new Read(new FoundDose(amounts, often, isVague), text.toString());
  }

  private static void take(
      Rule rule, Matcher match, String place, Map<Quantity, List<Amount>> amounts) {
    int group = 1;
    for (Quantity quantity : rule.quantities()) {
      boolean isTime =
          quantity == Quantity.HOLD || quantity == Quantity.REST || quantity == Quantity.TIME;
      if (match.group(group) == null) {
        // The other wording of the rule.
        group = match.groupCount() - 2;
      }
      amounts
          .computeIfAbsent(quantity, none -> new ArrayList<>())
          .add(Numbers.amount(match, group, isTime ? rule.seconds(match) : 1, place));
      group += 2;
    }
  }

  private static void takeScores(StringBuilder text) {
    Matcher match = SCORE.matcher(text.toString());
    while (match.find()) {
      blank(text, match);
    }
  }

  /** Blanks out what was understood. */
  static void blank(StringBuilder text, Matcher match) {
    for (int i = match.start(); i < match.end(); i++) {
      text.setCharAt(i, TAKEN);
    }
  }
}
