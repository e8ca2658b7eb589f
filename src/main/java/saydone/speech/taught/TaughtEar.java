package saydone.speech.taught;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.speech.network.NetworkWeights;

/**
 * Compares what was said with what was taught. Its takes have passed the network when it is made,
 * so that a comparison costs no more than a millisecond for a dozen takes. Immutable; safe for
 * several threads.
 */
public final class TaughtEar {

  private final Likeness likeness;
  private final List<Known> known = new ArrayList<>();

  /** What the network calls most takes, it must find at least this probable. */
  private static final double LEAST = 0.1;

  /** A phrase that was taught. */
  private record Known(
      String phrase, List<Sounding> takes, Sounding endings, List<Impression> impressions) {

    /**
     * Whether the network does not contradict: it does not call it what it calls none of the takes;
     * and if it calls most takes the same, it may be that.
     */
    boolean agrees(Impression heard) {
      List<String> names = impressions.stream().flatMap(take -> take.named().stream()).toList();
      Optional<String> usual =
          names.stream()
              .filter(name -> 2 * Collections.frequency(names, name) > impressions.size())
              .findFirst();
      return usual
          .map(name -> heard.probability(name) >= LEAST)
          .orElseGet(
              () ->
                  heard.named().isEmpty()
                      || names.contains(heard.named().get())
                      || heard.named().get().equals(phrase));
    }
  }

  /**
   * How well something fits what was taught.
   *
   * @param phrase the phrase that it fits best
   * @param probability that it is this phrase, 0 to 1
   * @param nearest the distance from the nearest take, 0 to 1
   * @param mean the mean distance from its takes, 0 to 1
   * @param ending the distance of its ending from theirs, 0 to 2
   */
  public record Likely(
      String phrase, double probability, double nearest, double mean, double ending) {}

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
          known(
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
    known.add(known(phrase, takes));
  }

  private Known known(String phrase, List<Impression> takes) {
    return new Known(
        phrase,
        takes.stream().map(take -> Sounding.of(take.bodies(), likeness.center())).toList(),
        Sounding.ofMean(
            takes.stream().map(Impression::ending).toList(), likeness.centerOfEndings()),
        takes);
  }

  /** Whether anything was taught for one of these phrases. */
  public boolean knowsAny(Set<String> phrases) {
    return known.stream().anyMatch(each -> phrases.contains(each.phrase()));
  }

  /**
   * What of the taught phrases this may be.
   *
   * @param active only these phrases are asked for
   * @return empty if nothing was taught for any of these, or the network contradicts
   */
  public Optional<Likely> match(Impression impression, Set<String> active) {
    float[][] bodies = impression.bodies();
    if (bodies.length == 0) {
      return Optional.empty();
    }
    Sounding heard = Sounding.of(bodies, likeness.center());
    Sounding ending = Sounding.ofMean(List.of(impression.ending()), likeness.centerOfEndings());
    return known.stream()
        .filter(each -> active.contains(each.phrase()))
        .filter(each -> each.agrees(impression))
        .map(each -> match(heard, ending, each))
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

  private Likely match(Sounding heard, Sounding ending, Known phrase) {
    double[] distances = phrase.takes().stream().mapToDouble(heard::distance).toArray();
    double nearest = Sounding.FAR;
    double sum = 0;
    for (double distance : distances) {
      nearest = Math.min(nearest, distance);
      sum += distance;
    }
    double mean = sum / distances.length;
    double apart = ending.distance(phrase.endings());
    return new Likely(
        phrase.phrase(), likeness.probability(nearest, mean, apart), nearest, mean, apart);
  }
}
