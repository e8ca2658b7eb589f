package saydone.hearing.decoder;

import java.util.Set;
import saydone.hearing.network.PhrasePosteriors.Stretch;

/**
 * What the network makes of a segment if it is one of the active phrases. Probabilities are the
 * highest of the segment's steps.
 *
 * @param known whether the network was asked and was taught the phrase; all else is 0 otherwise
 * @param logOdds of the phrase, natural
 * @param overAnother the log of how much likelier it is than the likeliest other phrase of all
 * @param amongActive the log of its share of the probability of all active phrases
 * @param spoken the log odds that it was any phrase
 */
record NetworkEvidence(
    boolean known, double logOdds, double overAnother, double amongActive, double spoken) {

  /** The network was not asked, or does not know. */
  static final NetworkEvidence NONE = new NetworkEvidence(false, 0, 0, 0, 0);

  /** Less is as good as nothing. */
  private static final double LEAST = 1e-4;

  static NetworkEvidence of(Stretch stretch, String phrase, Set<String> active) {
    double own = bounded(stretch.of(phrase));
    double all = LEAST;
    for (String other : active) {
      all += stretch.of(other);
    }
    return new NetworkEvidence(
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
