package saydone.markup;

/** Whole numbers in English words, as "1204" is "one thousand two hundred and four". */
final class Cardinal {

  /** The most digits that are put in words: below a billion. */
  static final int MOST_DIGITS = 9;

  private static final String[] SMALL = {
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
    "nineteen"
  };

  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  private Cardinal() {}

  /**
   * The words.
   *
   * @param number 0 to 999,999,999
   */
  static String words(int number) {
    if (number >= 1_000_000) {
      return words(number / 1_000_000) + " million" + rest(number % 1_000_000);
    }
    if (number >= 1_000) {
      return words(number / 1_000) + " thousand" + rest(number % 1_000);
    }
    if (number >= 100) {
      return SMALL[number / 100] + " hundred" + rest(number % 100);
    }
    if (number >= 20) {
      return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + SMALL[number % 10]);
    }
    return SMALL[number];
  }

  private static String rest(int number) {
    return number == 0 ? "" : (number < 100 ? " and " : " ") + words(number);
  }
}
