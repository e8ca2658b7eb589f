package saydone.hearing.taught;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.hearing.network.NetworkWeights;

/**
 * Compares what was said with what was taught. Its takes have passed the network when it is made,
 * so that a comparison costs no more than some hundredths of a millisecond. Immutable; safe for
 * several threads.
 */
public final class TaughtEar {

  private final Likeness likeness;
  private final List<Known> known = new ArrayList<>();

  /**
   * A phrase that was taught.
   *
   * @param middle what lies in the middle of the takes
   * @param frames how long they are on average
   * @param names the phrase, and what the network hears in the takes
   * @param usual what it hears in most of them
   */
  private record Known(
      String phrase,
      List<Sounding> takes,
      Sounding middle,
      double frames,
      Set<String> names,
      Optional<String> usual) {

    static Known of(String phrase, List<Impression> takes) {
      List<Sounding> soundings = takes.stream().map(Impression::sounding).toList();
      List<String> heard = takes.stream().flatMap(take -> take.named().stream()).toList();
      Set<String> names = new HashSet<>(heard);
      names.add(phrase);
      return new Known(
          phrase,
          soundings,
          Sounding.between(soundings),
          takes.stream().mapToInt(Impression::frames).average().orElseThrow(),
          names,
          heard.stream()
              .filter(name -> 2 * Collections.frequency(heard, name) > takes.size())
              .findFirst());
    }

    Evidence evidence(Impression heard) {
      return new Evidence(
          heard.sounding().distance(middle),
          takes.stream().mapToDouble(heard.sounding()::distance).min().orElseThrow(),
          Math.abs(Math.log(heard.frames() / frames)),
          heard.ofAnotherThan(names),
          usual.map(name -> 1 - heard.probability(name)).orElse(0.0));
    }
  }

  /**
   * How well something fits what was taught.
   *
   * @param phrase the phrase that it fits best
   * @param probability that it is this phrase, 0 to 1
   * @param evidence how it compares with the takes of this phrase
   */
  public record Likely(String phrase, double probability, Evidence evidence) {}

  /**
   * An ear for these phrases.
   *
   * @param weights of the network that hears
   * @param likeness fitted to this network
   */
  public TaughtEar(NetworkWeights weights, Likeness likeness, TaughtPhrases phrases) {
    this.likeness = likeness;
    for (TaughtPhrase phrase : phrases.phrases()) {
      known.add(
          Known.of(
              phrase.phrase(),
              phrase.takes().stream().map(take -> Impression.of(weights, take)).toList()));
    }
  }

  /**
   * An ear for one phrase, whose takes have passed the network already.
   *
   * @param likeness fitted to this network
   * @param takes at least one
   */
  public TaughtEar(Likeness likeness, String phrase, List<Impression> takes) {
    this.likeness = likeness;
    known.add(Known.of(phrase, takes));
  }

  /** Whether anything was taught for one of these phrases. */
  public boolean knowsAny(Set<String> phrases) {
    return known.stream().anyMatch(each -> phrases.contains(each.phrase()));
  }

  /**
   * What of the taught phrases this may be.
   *
   * @param active only these phrases are asked for
   * @return empty if nothing was taught for any of these
   */
  public Optional<Likely> match(Impression impression, Set<String> active) {
    return known.stream()
        .filter(each -> active.contains(each.phrase()))
        .map(
            each -> {
              Evidence evidence = each.evidence(impression);
              return new Likely(each.phrase(), likeness.probability(evidence), evidence);
            })
        .max(Comparator.comparingDouble(Likely::probability));
  }

  /**
   * Whether a probability is enough to believe a match.
   *
   * @param risky whether the phrase asks for more certainty
   */
  public boolean believes(double probability, boolean risky) {
    return likeness.believes(probability, risky);
  }
}
