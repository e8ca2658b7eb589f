package saydone.hearing.taught;

/**
 * How an utterance compares with the takes of a phrase.
 *
 * @param mean the distance from the middle of the takes, 0 to 2
 * @param nearest the distance from the nearest take, 0 to 2
 * @param pace how much longer or shorter it is than the takes, as the logarithm of the ratio, 0 for
 *     as long
 * @param contradiction the network's probability of another phrase, which it hears in none of the
 *     takes, 0 to 1
 * @param missing 1 less the network's probability of the phrase that it hears in most takes; 0 if
 *     there is none
 * @param crowd the distance of the takes from common words, 0 to 2
 * @param nearer how much nearer the utterance lies to common words, 0 if it does not; a sound that
 *     lies farther from them gains nothing by it
 */
public record Resemblance(
    double mean,
    double nearest,
    double pace,
    double contradiction,
    double missing,
    double crowd,
    double nearer) {

  /** How many features there are, the constant included. */
  public static final int WEIGHTS = 8;

  /** The features that the weights are multiplied with, the constant first. */
  public double[] features() {
    return new double[] {1, mean, nearest, pace, contradiction, missing, crowd, nearer};
  }
}
