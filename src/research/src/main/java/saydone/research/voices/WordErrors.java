package saydone.research.voices;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The word errors between what was said and what was heard: the smallest number of words that were
 * replaced, left out or put in (V. I. Levenshtein, 1966).
 *
 * @param errors the number of these changes
 * @param words the number of words that were said
 */
record WordErrors(int errors, int words) {

  /** Nothing was said. */
  static final WordErrors NONE = new WordErrors(0, 0);

  /** Compares two texts by their words; punctuation and case do not count. */
  static WordErrors between(String said, String heard) {
    List<String> saidWords = words(said);
    return new WordErrors(changes(saidWords, words(heard)), saidWords.size());
  }

  /** The sum of both. */
  WordErrors plus(WordErrors other) {
    return new WordErrors(errors + other.errors, words + other.words);
  }

  /** The word error rate: errors divided by words said, 0 without words. */
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
