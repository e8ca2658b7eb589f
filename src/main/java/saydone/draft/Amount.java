package saydone.draft;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A number of a hand-out, or a range.
 *
 * @param least the number, or the lower bound
 * @param most the number, or the upper bound
 * @param place where it stands
 */
record Amount(int least, int most, String place) {

  private String words() {
    return least == most ? String.valueOf(least) : least + " to " + most;
  }

  /**
   * What several places of a hand-out say together of one thing.
   *
   * @param found what they say; not empty
   * @param lowest the least that a script may have
   * @param highest the most that a script may have
   */
  static Figure together(List<Amount> found, int lowest, int highest) {
    List<String> told = found.stream().map(Amount::words).distinct().toList();
    Amount first = found.get(0);
    if (told.size() == 1
        && first.least == first.most
        && first.least >= lowest
        && first.least <= highest) {
      return Figure.of(first.least);
    }
    String places = found.stream().map(Amount::place).distinct().collect(Collectors.joining(", "));
    return Figure.open(String.join(" or ", told) + " (" + places + ")");
  }
}
