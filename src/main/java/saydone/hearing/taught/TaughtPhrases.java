package saydone.hearing.taught;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a user taught, each phrase once, in the order in which it was taught.
 *
 * @param phrases possibly none
 */
public record TaughtPhrases(List<TaughtPhrase> phrases) {

  /** Nothing was taught. */
  public static final TaughtPhrases NONE = new TaughtPhrases(List.of());

  /** Rejects a phrase that occurs twice. */
  public TaughtPhrases {
    phrases = List.copyOf(phrases);
    Set<String> seen = new HashSet<>();
    for (TaughtPhrase each : phrases) {
      if (!seen.add(each.phrase())) {
        throw new IllegalArgumentException("taught twice: \"" + each.phrase() + "\"");
      }
    }
  }

  /** These with another phrase added; it replaces what was taught for the same phrase before. */
  public TaughtPhrases with(TaughtPhrase taught) {
    List<TaughtPhrase> all = new ArrayList<>(without(taught.phrase()).phrases);
    all.add(taught);
    return new TaughtPhrases(all);
  }

  /** These without a phrase. */
  public TaughtPhrases without(String phrase) {
    return new TaughtPhrases(
        phrases.stream().filter(each -> !each.phrase().equals(phrase)).toList());
  }

  /** What was taught for a phrase. */
  public Optional<TaughtPhrase> of(String phrase) {
    return phrases.stream().filter(each -> each.phrase().equals(phrase)).findFirst();
  }

  /** The names of the phrases. */
  public List<String> names() {
    return phrases.stream().map(TaughtPhrase::phrase).toList();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return phrases.isEmpty();
  }
}
