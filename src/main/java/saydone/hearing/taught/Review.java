package saydone.hearing.taught;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.taught.TaughtEar.Likely;

/**
 * Judges takes before they are taught: whether they are alike, and whether they would be mistaken
 * for another phrase. Immutable.
 */
public final class Review {

  /** How many takes teach a phrase, at least. */
  public static final int TAKES = 3;

  /** Takes are alike if the probability that each is the same as the others is at least this. */
  private static final double ALIKE = 0.6;

  private final NetworkWeights weights;
  private final Likeness likeness;

  /** A take, and what the network makes of it. */
  public static final class Said {

    private final Take take;
    private final Impression impression;

    private Said(Take take, Impression impression) {
      this.take = take;
      this.impression = impression;
    }

    /** The take, as it is kept. */
    public Take take() {
      return take;
    }
  }

  /**
   * A review.
   *
   * @param weights the weights of the network that hears
   * @param likeness fitted to this network
   */
  public Review(NetworkWeights weights, Likeness likeness) {
    this.weights = weights;
    this.likeness = likeness;
  }

  /** Lets the network hear a take, once. */
  public Said hear(Take take) {
    return new Said(take, Impression.of(weights, take));
  }

  /**
   * The takes that are alike: those that fit the others least are left out until all fit.
   *
   * @return empty if fewer than {@value #TAKES} are alike
   */
  public Optional<List<Said>> alike(String phrase, List<Said> takes) {
    List<Said> left = new ArrayList<>(takes);
    while (left.size() >= TAKES) {
      List<Said> others = List.copyOf(left);
      Said odd =
          Collections.min(others, Comparator.comparingDouble(said -> fit(phrase, said, others)));
      if (fit(phrase, odd, others) >= ALIKE) {
        return Optional.of(others);
      }
      left.remove(odd);
    }
    return Optional.empty();
  }

  /** The probability that a take is the same as the other ones, 0 to 1. */
  private double fit(String phrase, Said said, List<Said> takes) {
    List<Impression> others =
        takes.stream().filter(other -> other != said).map(other -> other.impression).toList();
    return new TaughtEar(likeness, phrase, others)
        .match(said.impression, Set.of(phrase))
        .map(Likely::probability)
        .orElse(0.0);
  }

  /**
   * Another phrase for which most takes would be mistaken: one that was taught, or one that the
   * network hears in them; empty if there is none.
   *
   * @param known what was taught before
   */
  public Optional<String> mistakenFor(String phrase, List<Said> takes, TaughtPhrases known) {
    TaughtPhrases others = known.without(phrase);
    TaughtEar ear = new TaughtEar(weights, likeness, others);
    List<String> taken = new ArrayList<>();
    for (Said said : takes) {
      ear.match(said.impression, Set.copyOf(others.names()))
          .filter(match -> match.probability() >= ALIKE)
          .map(Likely::phrase)
          .or(said.impression::named)
          .filter(heard -> !heard.equals(phrase))
          .ifPresent(taken::add);
    }
    return taken.size() * 2 > takes.size() ? Optional.of(taken.get(0)) : Optional.empty();
  }
}
