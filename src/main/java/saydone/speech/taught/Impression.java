package saydone.speech.taught;

import java.util.Arrays;
import java.util.Optional;
import saydone.speech.network.NetworkWeights;
import saydone.speech.network.PhrasePosteriors;
import saydone.speech.network.PhrasePosteriors.Stretch;

/**
 * What the network makes of something that was said: its body at each step, what its hidden layer
 * holds at the end on average, and which phrases it may be. Immutable.
 */
public final class Impression {

  /** The network answers a little later than it hears: the first frames of a word tell nothing. */
  private static final int LATE_FRAMES = 6;

  /** To so many frames after the end: what is there by the time of the first look. */
  private static final int TAIL_FRAMES = 14;

  /**
   * What the hidden layer holds in these frames before the end, and in the tail, tells the word.
   */
  private static final int ENDING_FRAMES = 4;

  /** The network names a phrase at its end. */
  private static final int NAMED_BEFORE_END = 25;

  private final float[][] bodies;
  private final float[] ending;
  private final Stretch stretch;

  private Impression(float[][] bodies, float[] ending, Stretch stretch) {
    this.bodies = bodies;
    this.ending = ending;
    this.stretch = stretch;
  }

  /**
   * Of something in a stream.
   *
   * @param first the first frame of what was said
   * @param last its last one, after which the stream went on for 80 milliseconds
   */
  public static Impression of(PhrasePosteriors stream, long first, long last) {
    return new Impression(
        stream.bodies(Math.min(first + LATE_FRAMES, last), last + TAIL_FRAMES),
        mean(stream.hidden(last - ENDING_FRAMES, last + TAIL_FRAMES)),
        stream.between(Math.max(first, last - NAMED_BEFORE_END), last + TAIL_FRAMES));
  }

  /** The mean of vectors; of none, an empty one. */
  private static float[] mean(float[][] vectors) {
    float[] mean = new float[vectors.length == 0 ? 0 : vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.length;
      }
    }
    return mean;
  }

  /** Of a take. */
  public static Impression of(NetworkWeights weights, Take take) {
    PhrasePosteriors stream = new PhrasePosteriors(weights);
    for (int frame = 0; frame < take.frames(); frame++) {
      stream.accept(take.frame(frame));
    }
    return of(stream, take.first(), take.last());
  }

  /** Copies of the bodies, each a step of 20 milliseconds. */
  public float[][] bodies() {
    return Arrays.stream(bodies).map(float[]::clone).toArray(float[][]::new);
  }

  /** A copy of what the hidden layer holds at the end, on average. */
  public float[] ending() {
    return ending.clone();
  }

  /** The phrase that the network is surer of than not. */
  public Optional<String> named() {
    return stretch.named();
  }

  /** How probable the network finds it that a phrase was said; 0 for one that it does not know. */
  public double probability(String phrase) {
    return stretch.of(phrase);
  }
}
