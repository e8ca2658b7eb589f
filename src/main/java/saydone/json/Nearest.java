package saydone.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a writer most likely meant by a misspelled one. */
public final class Nearest {

  private static final int LONGEST = 40;

  private Nearest() {}

  /**
   * The candidate that is nearest to a word, if one is near. Near is a candidate that differs only
   * in case, hyphens and underscores; one that is a longer form of the word; or one within one edit
   * for every three letters, two at most. Of a path such as {@code dose.reps} the last name is
   * compared.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String wanted = plain(word);
    if (wanted.isEmpty() || wanted.length() > LONGEST) {
      return Optional.empty();
    }
    int allowed = Math.min(2, wanted.length() / 3);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      String name = plain(candidate.substring(candidate.lastIndexOf('.') + 1));
      int distance = isShortFor(wanted, name) ? allowed : distance(wanted, name);
      if (distance <= allowed && distance < least) {
        nearest = candidate;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static boolean isShortFor(String word, String name) {
    return word.length() >= 3 && name.startsWith(word);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /**
   * The optimal string alignment distance: the least number of inserted, removed, replaced or
   * swapped neighboring letters (Damerau 1964, with each letter edited at most once).
   */
  static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[to.length()];
  }
}
