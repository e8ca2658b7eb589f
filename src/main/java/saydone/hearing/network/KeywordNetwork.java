package saydone.hearing.network;

import java.util.Arrays;
import java.util.List;
import saydone.hearing.network.NetworkWeights.Block;
import saydone.hearing.network.NetworkWeights.Convolution;

/**
 * A network that follows a stream: it takes one frame every 10 milliseconds, and with every second
 * frame it makes a step and scores each phrase anew. Its layers keep what they need of the past in
 * rings, with zeros before the first frame, as in training. So every step costs the same, and
 * streaming gives what the trainer computes on a whole recording.
 *
 * <p>Two convolutions over time and bands bring the frames to one vector a step; residual blocks
 * follow, each a convolution over time; their result is the <em>body</em>. From it, a hidden layer
 * and the class layer compute the scores, and the embedding ({@link NetworkWeights#embed}) tells
 * apart words that the network was not taught.
 *
 * <p>One thread; allocates nothing after its construction.
 */
public final class KeywordNetwork {

  private final NetworkWeights weights;

  /** The last frames, with zeros on both sides. */
  private final float[][] frames;

  /** What the first convolution made of the last steps: band after band, with zeros around. */
  private final float[][] firsts;

  private final float[] firstOut;
  private final float[] secondOut;

  /** What the second convolution made of this step, band after band. */
  private final float[] stem;

  private final ResidualBlock[] blocks;
  private final float[] body;
  private final float[] hidden;
  private final float[] logits;
  private long frameCount;

  /** A network that has heard nothing. */
  public KeywordNetwork(NetworkWeights weights) {
    this.weights = weights;
    Convolution first = weights.first();
    Convolution second = weights.second();
    int firstPlaces = first.places(weights.bands());
    frames = new float[first.times()][weights.bands() + 2 * first.padding()];
    firsts = new float[second.times()][(firstPlaces + 2 * second.padding()) * first.channels()];
    firstOut = new float[first.channels()];
    secondOut = new float[second.channels()];
    stem = new float[second.places(firstPlaces) * second.channels()];
    List<Block> described = weights.blocks();
    blocks = new ResidualBlock[described.size()];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new ResidualBlock(described.get(i));
    }
    body = new float[weights.channels()];
    hidden = new float[weights.hidden().outputs()];
    logits = new float[weights.classes()];
  }

  /**
   * Takes the frame that follows the previous one.
   *
   * @param frame {@link NetworkWeights#bands} values, which are copied
   * @return whether it completes a step
   * @throws IllegalArgumentException if it has another number of values
   */
  public boolean accept(float[] frame) {
    weights.requireBands(frame);
    float[] kept = frames[(int) (frameCount % frames.length)];
    System.arraycopy(frame, 0, kept, weights.first().padding(), frame.length);
    frameCount++;
    if (frameCount % NetworkWeights.FRAMES_PER_STEP != 0) {
      return false;
    }
    step(frameCount / NetworkWeights.FRAMES_PER_STEP - 1);
    return true;
  }

  private void step(long number) {
    float[] newest = firsts[(int) (number % firsts.length)];
    int margin = weights.second().padding() * weights.second().inputs();
    convolve(weights.first(), frames, frameCount, firstOut, newest, margin, newest.length - margin);
    convolve(weights.second(), firsts, number + 1, secondOut, stem, 0, stem.length);
    weights.mix().apply(stem, body);
    AffineMap.rectify(body);
    for (ResidualBlock block : blocks) {
      block.step(number, body);
    }
    weights.hidden().apply(body, hidden);
    AffineMap.rectify(hidden);
    weights.classMap().apply(hidden, logits);
  }

  /**
   * Applies a convolution of the stem, rectified, at each of its places.
   *
   * @param past a ring of its inputs, each with zeros around
   * @param end the number after the newest in the ring
   * @param out overwritten; as long as the channels of one place
   * @param result written from {@code from} to {@code to}, place after place
   */
  private static void convolve(
      Convolution convolution,
      float[][] past,
      long end,
      float[] out,
      float[] result,
      int from,
      int to) {
    int taps = convolution.bands() * convolution.inputs();
    int stride = NetworkWeights.BAND_STRIDE * convolution.inputs();
    int oldest = (int) (end % past.length);
    int place = 0;
    for (int at = from; at < to; at += out.length) {
      convolution.map().start(out);
      for (int time = 0; time < past.length; time++) {
        float[] values = past[(oldest + time) % past.length];
        convolution.map().add(time * taps, values, place * stride, taps, out);
      }
      AffineMap.rectify(out);
      System.arraycopy(out, 0, result, at, out.length);
      place++;
    }
  }

  /**
   * The scores of the last step, one for each class: first that of no phrase, then those of {@link
   * NetworkWeights#phrases} in order. Their exponentials, divided by the sum of these, are
   * probabilities. The array itself, overwritten by the next step; zeros before the first.
   */
  public float[] logits() {
    return logits;
  }

  /**
   * The body of the last step, from which every score is computed. The array itself, overwritten by
   * the next step; zeros before the first.
   */
  public float[] body() {
    return body;
  }

  /**
   * How many steps before its own a step depends on: what came earlier changes nothing in it. A
   * network that was {@link #reset} and has made so many steps goes on as if it had heard all.
   */
  public int memory() {
    int steps = firsts.length - 1;
    for (ResidualBlock block : blocks) {
      steps += block.past.length - 1;
    }
    return steps
        + (frames.length + NetworkWeights.FRAMES_PER_STEP - 1) / NetworkWeights.FRAMES_PER_STEP;
  }

  /** Forgets every frame, as if the network were new. */
  public void reset() {
    frameCount = 0;
    clear(frames);
    clear(firsts);
    for (ResidualBlock block : blocks) {
      clear(block.past);
    }
    Arrays.fill(body, 0);
    Arrays.fill(hidden, 0);
    Arrays.fill(logits, 0);
  }

  private static void clear(float[][] ring) {
    for (float[] each : ring) {
      Arrays.fill(each, 0);
    }
  }

  /** A residual block with its past inputs, as far back as its taps reach. */
  private static final class ResidualBlock {

    private final Block block;
    private final float[][] past;
    private final float[] added;

    ResidualBlock(Block block) {
      this.block = block;
      int channels = block.map().outputs();
      past = new float[(block.taps() - 1) * block.dilation() + 1][channels];
      added = new float[channels];
    }

    /**
     * Makes a step.
     *
     * @param values the inputs, replaced by the outputs
     */
    void step(long number, float[] values) {
      System.arraycopy(values, 0, past[(int) (number % past.length)], 0, values.length);
      AffineMap map = block.map();
      map.start(added);
      for (int tap = 0; tap < block.taps(); tap++) {
        // The oldest input lies after the newest one in the ring.
        int at = (int) ((number + 1 + (long) tap * block.dilation()) % past.length);
        map.add(tap * values.length, past[at], 0, values.length, added);
      }
      AffineMap.rectify(added);
      for (int i = 0; i < values.length; i++) {
        values[i] += added[i];
      }
    }
  }
}
