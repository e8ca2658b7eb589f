package saydone.research.voices;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How much of what was said was heard otherwise: words that were replaced, left out or put in, by
 * the smallest number of such changes (V. I. Levenshtein, 1966).
 *
 * @param errors the changes
 * @param words the words that were said
 */
record WordErrors(int errors, int words) {

  /** Nothing was said. */
  static final WordErrors NONE = new WordErrors(0, 0);

  /** Compares two texts by their words; punctuation and case do not count. */
  static WordErrors between(String said, String heard) {
    List<String> saidWords = words(said);
    return new WordErrors(changes(saidWords, words(heard)), saidWords.size());
  }

  /** Both together. */
  WordErrors plus(WordErrors other) {
    return new WordErrors(errors + other.errors, words + other.words);
  }

  /** Errors by words said. */
  double rate() {
    return words == 0 ? 0 : (double) errors / words;
  }

  private static List<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z']+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static int changes(List<String> from, List<String> to) {
    int[] row = new int[to.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.size()];
  }
}
