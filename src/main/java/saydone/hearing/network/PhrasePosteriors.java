package saydone.hearing.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the network makes of the last five seconds of a stream of samples: at each step of 20
 * milliseconds, the probability that each phrase has just ended, and that none has.
 *
 * <p>The network costs much, and most of the time nobody speaks. So it makes a step only when one
 * is asked for, and then all steps from there on to the latest. It has not heard what came before;
 * but as no step depends on more than the {@link KeywordNetwork#memory} before it, the network gets
 * these from the frames that are kept, and the results are the same as if it had followed all the
 * time, to the last bit. {@link #reach} tells it in time how far back it will be asked.
 *
 * <p>A probability is the mean of {@value #SMOOTHED_STEPS} steps, so that a single one counts
 * little. One thread; allocates nothing while it follows.
 */
public final class PhrasePosteriors {

  /** How many steps are kept: five seconds. */
  private static final int KEPT_STEPS = 250;

  private static final int SMOOTHED_STEPS = 3;

  private final LogMelFilterbank bands = new LogMelFilterbank();
  private final NetworkWeights weights;
  private final KeywordNetwork network;
  private final Map<String, Integer> classes = new HashMap<>();
  private final float[][] kept;
  private final float[][] bodies;
  private final double[] levels;

  /** The latest frames: as far back as a step that is kept depends on them. */
  private final float[][] heard;

  private long frames;

  /** The steps that are made: from the first one to the one before the other. */
  private long firstMade;

  private long made;

  /** Posteriors of a stream that has not begun. */
  public PhrasePosteriors(NetworkWeights weights) {
    this.weights = weights;
    network = new KeywordNetwork(weights);
    List<String> phrases = weights.phrases();
    for (int i = 0; i < phrases.size(); i++) {
      classes.put(phrases.get(i), i + 1);
    }
    kept = new float[KEPT_STEPS][weights.classes()];
    bodies = new float[KEPT_STEPS][weights.channels()];
    levels = new double[KEPT_STEPS * NetworkWeights.FRAMES_PER_STEP];
    int steps = KEPT_STEPS + network.memory() + 1;
    heard = new float[steps * NetworkWeights.FRAMES_PER_STEP][weights.bands()];
  }

  /** Takes the samples that follow the previous ones. */
  public void accept(short[] samples) {
    for (short sample : samples) {
      if (bands.accept(sample)) {
        accept(bands.frame());
      }
    }
  }

  /**
   * Takes the frame that follows the previous ones, in place of its samples.
   *
   * @param frame as of {@link LogMelFilterbank#frame}
   * @throws IllegalArgumentException if the network hears another number of bands
   */
  public void accept(float[] frame) {
    weights.requireBands(frame);
    levels[(int) (frames % levels.length)] = LogMelFilterbank.level(frame);
    System.arraycopy(frame, 0, heard[(int) (frames % heard.length)], 0, frame.length);
    frames++;
  }

  /**
   * Follows the stream from a frame on, which spares the network from going back when it is asked
   * for an earlier step than before.
   *
   * @param frame number of a frame of ten milliseconds, from the beginning of the stream
   */
  public void reach(long frame) {
    make(Math.max(0, frame) / NetworkWeights.FRAMES_PER_STEP);
  }

  /** How many steps the stream has. */
  private long steps() {
    return frames / NetworkWeights.FRAMES_PER_STEP;
  }

  /** Makes the steps from one on to the latest, as far as they are kept. */
  private void make(long first) {
    long from = Math.max(Math.min(first, steps()), steps() - KEPT_STEPS);
    if (from < firstMade || from > made + network.memory()) {
      network.reset();
      firstMade = from;
      made = Math.max(0, from - network.memory());
    }
    for (; made < steps(); made++) {
      step();
    }
  }

  private void step() {
    for (int i = 0; i < NetworkWeights.FRAMES_PER_STEP; i++) {
      long frame = made * NetworkWeights.FRAMES_PER_STEP + i;
      network.accept(heard[(int) (frame % heard.length)]);
    }
    int place = (int) (made % KEPT_STEPS);
    probabilities(network.logits(), kept[place]);
    System.arraycopy(network.body(), 0, bodies[place], 0, bodies[place].length);
  }

  private static void probabilities(float[] logits, float[] result) {
    float most = logits[0];
    for (float logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      result[i] = (float) Math.exp(logits[i] - most);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= (float) sum;
    }
  }

  /** Whether the network was taught a phrase. */
  public boolean knows(String phrase) {
    return classes.containsKey(phrase);
  }

  /**
   * What the network made of a stretch of the stream, without the part that is still to come or was
   * forgotten.
   *
   * @param firstFrame number of a frame of ten milliseconds, from the beginning of the stream
   * @param lastFrame number of the last frame, inclusive
   */
  public Stretch between(long firstFrame, long lastFrame) {
    long oldest = Math.max(0, steps() - KEPT_STEPS + SMOOTHED_STEPS - 1);
    long last = Math.min(lastFrame / NetworkWeights.FRAMES_PER_STEP, steps() - 1);
    long first = Math.max(oldest, firstFrame / NetworkWeights.FRAMES_PER_STEP);
    if (first <= last) {
      make(Math.max(0, first - SMOOTHED_STEPS + 1));
    }
    float[] most = new float[kept[0].length];
    double mostSpoken = 0;
    for (long step = first; step <= last; step++) {
      long from = Math.max(0, step - SMOOTHED_STEPS + 1);
      for (int i = 1; i < most.length; i++) {
        most[i] = Math.max(most[i], smoothed(from, step, i));
      }
      mostSpoken = Math.max(mostSpoken, 1 - smoothed(from, step, 0));
    }
    return new Stretch(most, mostSpoken);
  }

  /**
   * The likeliest of these phrases in the latest step.
   *
   * @param least the probability that it must have
   */
  public Optional<String> naming(Collection<String> phrases, double least) {
    String likeliest = "";
    double most = least;
    long steps = steps();
    make(Math.max(0, steps - SMOOTHED_STEPS));
    for (String phrase : phrases) {
      Integer number = classes.get(phrase);
      if (number != null && steps >= SMOOTHED_STEPS) {
        double probability = smoothed(steps - SMOOTHED_STEPS, steps - 1, number);
        if (probability > most) {
          most = probability;
          likeliest = phrase;
        }
      }
    }
    return likeliest.isEmpty() ? Optional.empty() : Optional.of(likeliest);
  }

  /**
   * A copy of the network's {@link KeywordNetwork#body} in each step of a stretch of the stream, as
   * far as it is known.
   *
   * @param firstFrame number of a frame of ten milliseconds, from the beginning of the stream
   * @param lastFrame number of the last frame, inclusive
   */
  public float[][] bodies(long firstFrame, long lastFrame) {
    long oldest = Math.max(0, steps() - KEPT_STEPS);
    long first = Math.max(oldest, firstFrame / NetworkWeights.FRAMES_PER_STEP);
    long last = Math.min(lastFrame / NetworkWeights.FRAMES_PER_STEP, steps() - 1);
    if (first <= last) {
      make(first);
    }
    float[][] copy = new float[(int) Math.max(0, last - first + 1)][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = bodies[(int) ((first + i) % KEPT_STEPS)].clone();
    }
    return copy;
  }

  /** The embedding of a body, or of the mean of several: {@link NetworkWeights#embed}. */
  public float[] embed(float[] body) {
    return weights.embed(body);
  }

  /**
   * How loud a frame was, as far as it is known: see {@link LogMelFilterbank#level}.
   *
   * @param frame number of a frame of ten milliseconds, from the beginning of the stream
   * @return the level of the nearest frame that is known, in decibels; negative infinity before the
   *     first
   */
  public double level(long frame) {
    if (frames == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    long oldest = Math.max(0, frames - levels.length);
    long known = Math.min(Math.max(frame, oldest), frames - 1);
    return levels[(int) (known % levels.length)];
  }

  private float smoothed(long from, long to, int phrase) {
    float sum = 0;
    for (long step = from; step <= to; step++) {
      sum += kept[(int) (step % KEPT_STEPS)][phrase];
    }
    return sum / (to - from + 1);
  }

  /** What the network made of a stretch of the stream. */
  public final class Stretch {

    private final float[] most;
    private final double spoken;

    private Stretch(float[] most, double spoken) {
      this.most = most;
      this.spoken = spoken;
    }

    /** Whether the network was taught a phrase. */
    boolean knows(String phrase) {
      return PhrasePosteriors.this.knows(phrase);
    }

    /**
     * The highest probability of a phrase at any step; 0 for a phrase that the network was not
     * taught.
     */
    public double of(String phrase) {
      Integer number = classes.get(phrase);
      return number == null ? 0 : most[number];
    }

    /** The highest probability of any phrase but this one. */
    public double ofAnother(String phrase) {
      return ofAnotherThan(Set.of(phrase));
    }

    /** The highest probability of any phrase but these. */
    public double ofAnotherThan(Collection<String> phrases) {
      return classes.entrySet().stream()
          .filter(phrase -> !phrases.contains(phrase.getKey()))
          .mapToDouble(phrase -> most[phrase.getValue()])
          .max()
          .orElse(0);
    }

    /** The likeliest phrase; empty if its probability is not above 0.5. */
    public Optional<String> named() {
      return classes.entrySet().stream()
          .filter(phrase -> most[phrase.getValue()] > 0.5)
          .max(Comparator.comparingDouble(phrase -> most[phrase.getValue()]))
          .map(Map.Entry::getKey);
    }

    /** The highest probability that any phrase was said. */
    public double ofAny() {
      return spoken;
    }
  }
}
