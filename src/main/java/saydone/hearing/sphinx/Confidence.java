package saydone.hearing.sphinx;

import saydone.hearing.sphinx.GrammarDecoder.Decoding;

/**
 * How sure a decision is: the chance that the phrase was really said, by logistic regression over
 * the two scores of the search.
 *
 * <p>It was fitted on recordings of people who said one of twelve active phrases (262 clips) or
 * another single word (360 clips), in quiet. So it is the chance where more than half of what is
 * said is no command, and where nobody coughs: a measure for comparing decisions, not a promise.
 */
final class Confidence {

  /** From here on a phrase counts as heard: right 73 %, wrong 2 %, other words taken 6 %. */
  static final double SURE = 0.5;

  /** From here on it is worth a question. */
  static final double PERHAPS = 0.3;

  private static final double BIAS = -3.985;
  private static final double PER_OVER_PHONES = 0.0514;
  private static final double PER_OVER_OTHERS = 0.0479;

  /** Beyond this, a phrase does not get surer by standing out from the others. */
  private static final double OVER_OTHERS_AT_MOST = 60;

  /** A command fills its utterance, a cough in which the search finds a "one" does not. */
  private static final double SMALLEST_PART = 0.3;

  private Confidence() {}

  /**
   * From 0 to 1; 0 where there is no phrase, or the phrase is only a part of what was said.
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
