package saydone.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import saydone.json.Names;
import saydone.script.Frequency;
import saydone.script.Frequency.Per;

/**
 * How often something is to be done, as a hand-out says it.
 *
 * @param times how many times; empty for what a script cannot say, such as "every other day"
 * @param per a day or a week
 * @param words the words
 * @param place where they stand
 */
record Often(Optional<Amount> times, Per per, String words, String place) {

  private static final List<Rule> RULES =
      List.of(
          rule("every (?:other|second|third) day|every " + Numbers.RANGE + " (?:hours?|days?)"),
          rule("\\bhourly\\b|every hour|(?<!half |quarter of )(?:each|an|per) hour"),
          counted(
              "(?:on )?" + Numbers.RANGE + " days (?:a|per|each|every|in the) (week)", Per.WEEK),
          counted(words("day|daily"), Per.DAY),
          counted(words("week|weekly"), Per.WEEK),
          counted(many("day|daily"), Per.DAY),
          counted(many("week|weekly"), Per.WEEK),
          counted("\\b(morning)s?() and (?:in the )?(?:evening|night)s?\\b", Per.DAY),
          counted(
              "\\b(daily)()\\b|(?<!\\b(?:add|by) [a-z0-9]{1,8} )\\b(?:every|each)"
                  + " (?:day|morning|evening)\\b",
              Per.DAY));

  private record Rule(Pattern pattern, Optional<Per> per) {}

  private static Rule rule(String pattern) {
    return new Rule(Pattern.compile(pattern), Optional.empty());
  }

  private static Rule counted(String pattern, Per per) {
    return new Rule(Pattern.compile(pattern), Optional.of(per));
  }

  private static String many(String span) {
    return Numbers.RANGE
        + "\\s*(?:x|times|sessions?)\\s*(?:a |per |each |every |/\\s*)?(?:"
        + span
        + ")\\b";
  }

  /** "Twice a day", and ranges such as "once or twice a day". */
  private static String words(String span) {
    return "\\b(once|twice|thrice)(?: (?:or|to) (twice|thrice|three|four|3|4)(?: times)?)?"
        + "(?: (?:a|per|each|every)|/)? ?(?:"
        + span
        + ")\\b";
  }

  /**
   * Finds it in a sentence, and blanks it out there.
   *
   * @param text the sentence in lower case
   */
  static List<Often> takenFrom(StringBuilder text, String place) {
    List<Often> found = new ArrayList<>();
    for (Rule rule : RULES) {
      Matcher match = rule.pattern().matcher(text.toString());
      while (match.find()) {
        found.add(of(rule, match, place));
        DoseReader.blank(text, match);
      }
    }
    return found;
  }

  private static Often of(Rule rule, Matcher match, String place) {
    String words = match.group();
    if (rule.per().isEmpty()) {
      return new Often(Optional.empty(), Per.DAY, words, place);
    }
    String number = match.group(1);
    Amount times =
        number == null || number.equals("daily")
            ? new Amount(1, 1, place)
            : number.equals("morning")
                ? new Amount(2, 2, place)
                : Numbers.amount(match, 1, 1, place);
    return new Often(Optional.of(times), rule.per().get(), words, place);
  }

  /** What several places say together, as the script has it; empty if none says anything. */
  static Optional<Object> together(List<Often> found) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Often first = found.get(0);
    boolean agree =
        found.stream()
                .map(each -> each.times().map(Amount::least) + " " + each.per())
                .distinct()
                .count()
            == 1;
    Optional<Integer> times =
        first
            .times()
            .filter(each -> agree && each.least() == each.most())
            .map(Amount::least)
            .filter(each -> each >= Frequency.LEAST_TIMES && each <= Frequency.MOST_TIMES);
    if (times.isPresent()) {
      Map<String, Object> frequency = new LinkedHashMap<>();
      frequency.put("times", times.get());
      frequency.put("per", Names.of(first.per()));
      return Optional.of(frequency);
    }
    return Optional.of(
        Figure.TODO
            + found.stream()
                .map(each -> each.words().strip() + " (" + each.place() + ")")
                .distinct()
                .collect(Collectors.joining(", ")));
  }
}
