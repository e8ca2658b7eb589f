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
 * Compares utterances with the takes that were taught. The takes pass through the network once, at
 * construction, so that a comparison costs no more than some hundredths of a millisecond.
 * Immutable; safe for several threads.
 */
public final class TaughtEar {

  private final Likeness likeness;
  private final List<Known> known = new ArrayList<>();

  /**
   * A phrase that was taught.
   *
   * @param middle the middle of the takes
   * @param crowd the mean distance of the takes from common words
   * @param frames the mean length of the takes, in frames of ten milliseconds
   * @param names the phrase, and all phrases that the network hears in the takes
   * @param usual the phrase that the network hears in most takes
   */
  private record Known(
      String phrase,
      List<Sounding> takes,
      Sounding middle,
      double crowd,
      double frames,
      Set<String> names,
      Optional<String> usual) {

    static Known of(String phrase, List<Impression> takes, Cohort cohort) {
      List<Sounding> soundings = takes.stream().map(Impression::sounding).toList();
      List<String> heard = takes.stream().flatMap(take -> take.named().stream()).toList();
      Set<String> names = new HashSet<>(heard);
      names.add(phrase);
      return new Known(
          phrase,
          soundings,
          Sounding.between(soundings),
          soundings.stream().mapToDouble(cohort::distance).average().orElseThrow(),
          takes.stream().mapToInt(Impression::frames).average().orElseThrow(),
          names,
          heard.stream()
              .filter(name -> 2 * Collections.frequency(heard, name) > takes.size())
              .findFirst());
    }

    Resemblance resemblance(Impression heard, double common) {
      return new Resemblance(
          heard.sounding().distance(middle),
          takes.stream().mapToDouble(heard.sounding()::distance).min().orElseThrow(),
          Math.abs(Math.log(heard.frames() / frames)),
          heard.ofAnotherThan(names),
          usual.map(name -> 1 - heard.probability(name)).orElse(0.0),
          crowd,
          Math.max(0, crowd - common));
    }
  }

  /**
   * The taught phrase that fits an utterance best.
   *
   * @param phrase the phrase
   * @param probability the probability that it was said, 0 to 1
   * @param resemblance how the utterance compares with the takes of this phrase
   */
  public record Likely(String phrase, double probability, Resemblance resemblance) {}

  /**
   * An ear for these phrases.
   *
   * @param weights the weights of the network that hears
   * @param likeness fitted to this network
   */
  public TaughtEar(NetworkWeights weights, Likeness likeness, TaughtPhrases phrases) {
    this.likeness = likeness;
    for (TaughtPhrase phrase : phrases.phrases()) {
      known.add(
          Known.of(
              phrase.phrase(),
              phrase.takes().stream().map(take -> Impression.of(weights, take)).toList(),
              likeness.cohort()));
    }
  }

  /**
   * An ear for one phrase, whose takes have passed the network already.
   *
   * @param likeness fitted to the network that heard the takes
   * @param takes at least one
   */
  public TaughtEar(Likeness likeness, String phrase, List<Impression> takes) {
    this.likeness = likeness;
    known.add(Known.of(phrase, takes, likeness.cohort()));
  }

  /** Whether anything was taught for one of these phrases. */
  public boolean knowsAny(Set<String> phrases) {
    return known.stream().anyMatch(each -> phrases.contains(each.phrase()));
  }

  /**
   * The taught phrase that an utterance most probably is.
   *
   * @param active the phrases among which it is looked for
   * @return empty if nothing was taught for any of these
   */
  public Optional<Likely> match(Impression impression, Set<String> active) {
    if (!knowsAny(active)) {
      return Optional.empty();
    }
    double common = likeness.cohort().distance(impression.sounding());
    return known.stream()
        .filter(each -> active.contains(each.phrase()))
        .map(
            each -> {
              Resemblance resemblance = each.resemblance(impression, common);
              return new Likely(each.phrase(), likeness.probability(resemblance), resemblance);
            })
        .max(Comparator.comparingDouble(Likely::probability));
  }
}
