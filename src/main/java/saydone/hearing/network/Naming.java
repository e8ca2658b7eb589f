package saydone.hearing.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import saydone.hearing.network.PhrasePosteriors.Stretch;

/** The network's opinion about one segment: which phrases it named, and how surely. Immutable. */
public final class Naming {

  /** The opinion of a network that was not asked: all phrases are equally likely. */
  public static final Naming NONE = new Naming(Optional.empty());

  private final Optional<Stretch> stretch;

  private Naming(Optional<Stretch> stretch) {
    this.stretch = stretch;
  }

  Naming(Stretch stretch) {
    this(Optional.of(stretch));
  }

  /**
   * The probability that the network gives a phrase, 0 to 1. For a phrase that it was not taught,
   * the probability that it gives to no phrase at all; 1 if it was not asked.
   */
  public double share(String phrase) {
    return stretch
        .map(asked -> asked.knows(phrase) ? asked.of(phrase) : 1 - asked.ofAny())
        .orElse(1.0);
  }

  /**
   * What the network says for and against a phrase.
   *
   * @param active the phrases among which that one is judged
   */
  public PhraseNaming of(String phrase, Set<String> active) {
    return stretch
        .filter(asked -> asked.knows(phrase))
        .map(asked -> PhraseNaming.of(asked, phrase, active))
        .orElse(PhraseNaming.NONE);
  }

  /**
   * The likeliest of these phrases; empty if the network was taught none of them, or was not asked.
   */
  public Optional<String> likeliest(Collection<String> phrases) {
    return stretch.flatMap(
        asked ->
            phrases.stream()
                .filter(asked::knows)
                .max(
                    Comparator.<String>comparingDouble(asked::of)
                        .thenComparing(Comparator.naturalOrder())));
  }
}
