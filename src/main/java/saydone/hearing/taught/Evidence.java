package saydone.hearing.taught;

/**
 * How something compares with the takes of a phrase.
 *
 * @param mean the distance from what lies in the middle of the takes, 0 to 2
 * @param nearest the distance from the nearest take, 0 to 2
 * @param pace how much longer or shorter it is than the takes, as the logarithm of the ratio, 0 for
 *     as long
 * @param contradiction how probable the network finds another phrase, one that it hears in none of
 *     the takes, 0 to 1
 * @param missing how improbable it finds the phrase that it hears in most takes, 0 to 1; 0 if there
 *     is none
 */
public record Evidence(
    double mean, double nearest, double pace, double contradiction, double missing) {

  /** How many weights a decision by these has, with the constant. */
  public static final int WEIGHTS = 6;

  /** What the weights are multiplied with, the constant first. */
  public double[] features() {
    return new double[] {1, mean, nearest, pace, contradiction, missing};
  }
}
