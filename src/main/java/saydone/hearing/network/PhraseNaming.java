package saydone.hearing.network;

import java.util.Set;
import saydone.hearing.network.PhrasePosteriors.Stretch;

/**
 * What the network says for and against one active phrase in a segment. A probability is the
 * highest of any step of the segment; logarithms are natural.
 *
 * @param known whether the network was asked and was taught the phrase; all else is 0 otherwise
 * @param logOdds the log odds of the phrase
 * @param overAnother the log of how much likelier it is than the likeliest other phrase of all
 * @param amongActive the log of its share of the probability of all active phrases
 * @param spoken the log odds that it was any phrase
 */
public record PhraseNaming(
    boolean known, double logOdds, double overAnother, double amongActive, double spoken) {

  /** The network was not asked, or does not know the phrase. */
  public static final PhraseNaming NONE = new PhraseNaming(false, 0, 0, 0, 0);

  /** The least probability that counts; the highest is 1 less this. */
  private static final double LEAST = 1e-4;

  static PhraseNaming of(Stretch stretch, String phrase, Set<String> active) {
    double own = bounded(stretch.of(phrase));
    double all = LEAST;
    for (String other : active) {
      all += stretch.of(other);
    }
    return new PhraseNaming(
        true,
        logit(own),
        Math.log(own / bounded(stretch.ofAnother(phrase))),
        Math.log(own / Math.max(own, all)),
        logit(bounded(stretch.ofAny())));
  }

  private static double bounded(double probability) {
    return Math.max(LEAST, Math.min(1 - LEAST, probability));
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
