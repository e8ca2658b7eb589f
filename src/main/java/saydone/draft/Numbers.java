package saydone.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: digits, or words up to ninety-nine. */
final class Numbers {

  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final String WORD =
      "\\b(?:(?:"
          + String.join("|", TENS)
          + ")(?:[- ](?:"
          + String.join("|", SMALL.subList(1, 10))
          + "))?|"
          + String.join("|", SMALL.subList(1, SMALL.size()))
          + ")\\b";

  /** Parts of a minute, and the one that is not counted: "half a minute", "1.5 min", "a minute". */
  private static final String OF_MINUTE =
      "\\b(?:half an?|an?)(?= minute\\b)|(?<![\\d.,/])\\d(?:[.,]5| ?\u00BD)(?=[- ]?min)";

  private static final String NUMBER =
      "(?:(?<![\\d.,/])\\d{1,4}(?!\\d|[.,/]\\d)|" + OF_MINUTE + "|" + WORD + ")";

  /** A number or a range, in lower case, as two groups of which the second one may be empty. */
  static final String RANGE =
      "(" + NUMBER + ")(?:\\s*(?:-|\\bto\\b|\\bor\\b)\\s*(" + NUMBER + "))?";

  private static final Pattern ANY =
      Pattern.compile("\\d|\\b(?:once|twice|thrice|another|second|minute)\\b|" + WORD);

  private Numbers() {}

  /** Whether there is any number in a text in lower case. */
  static boolean isIn(String text) {
    return ANY.matcher(text).find();
  }

  /** The value of a number that {@link #RANGE} found, or of "once" and the like. */
  static int value(String number) {
    return switch (number) {
      case "once", "a", "an" -> 1;
      case "twice", "another", "second" -> 2;
      case "thrice" -> 3;
      default -> Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : ofWord(number);
    };
  }

  /** The amount that a range stands for, whose first group is this. */
  static Amount amount(Matcher range, int group, int unit, String place) {
    int least = units(range.group(group), unit);
    String second = range.group(group + 1);
    return new Amount(
        least, second == null || second.isEmpty() ? least : units(second, unit), place);
  }

  private static int units(String number, int unit) {
    if (number.startsWith("half")) {
      return unit / 2;
    }
    return number.endsWith(".5") || number.endsWith(",5") || number.endsWith("\u00BD")
        ? value(number.substring(0, 1)) * unit + unit / 2
        : value(number) * unit;
  }

  private static int ofWord(String word) {
    int small = SMALL.indexOf(word);
    if (small >= 0) {
      return small;
    }
    String[] parts = word.split("[- ]", 2);
    int tens = (TENS.indexOf(parts[0]) + 2) * 10;
    return parts.length == 1 ? tens : tens + SMALL.indexOf(parts[1]);
  }
}
