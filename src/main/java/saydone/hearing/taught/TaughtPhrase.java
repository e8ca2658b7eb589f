package saydone.hearing.taught;

import java.util.List;

/**
 * How one user says a phrase.
 *
 * @param phrase one that the player understands, such as "done"
 * @param takes at least one
 */
public record TaughtPhrase(String phrase, List<Take> takes) {

  /** Rejects a blank phrase and one without a take. */
  public TaughtPhrase {
    takes = List.copyOf(takes);
    if (phrase.isBlank() || takes.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + phrase + "\" was taught by " + takes.size() + " takes");
    }
  }
}
