package saydone.research.sphinx;

import saydone.research.sphinx.GrammarDecoder.Decoding;

/**
 * The confidence in a decision: the probability that the phrase was really said, by logistic
 * regression over the two scores of the search.
 *
 * <p>It was fitted on recordings of people who said one of twelve active phrases (262 clips) or
 * another single word (360 clips), in quiet. So it is the probability where more than half of the
 * words are no command, and nobody coughs: a measure for comparing decisions, not a promise.
 */
final class Confidence {

  /**
   * The least confidence with which a phrase counts as heard: right 73 %, wrong 2 %, other words
   * taken 6 %.
   */
  static final double SURE = 0.5;

  /** The least confidence with which a phrase is worth a question. */
  static final double PERHAPS = 0.3;

  private static final double BIAS = -3.985;
  private static final double PER_OVER_PHONES = 0.0514;
  private static final double PER_OVER_OTHERS = 0.0479;

  /** The highest score over other phrases that counts. */
  private static final double OVER_OTHERS_AT_MOST = 60;

  /**
   * The least part of an utterance that a phrase takes: a command fills its utterance, a cough in
   * which the search finds a "one" does not.
   */
  private static final double SMALLEST_PART = 0.3;

  private Confidence() {}

  /**
   * The confidence in a decoding, 0 to 1; 0 if it has no phrase, or the phrase is too small a part
   * of the utterance.
   *
   * @param speechMillis the length of the utterance, without the silence around it
   */
  static double of(Decoding decoding, double speechMillis) {
    if (decoding.phrase().isEmpty() || decoding.phraseMillis() < SMALLEST_PART * speechMillis) {
      return 0;
    }
    double logOdds =
        BIAS
            + PER_OVER_PHONES * decoding.overPhones()
            + PER_OVER_OTHERS * Math.min(OVER_OTHERS_AT_MOST, decoding.overOthers());
    return 1 / (1 + Math.exp(-logOdds));
  }
}
