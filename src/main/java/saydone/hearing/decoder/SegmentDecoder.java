package saydone.hearing.decoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saydone.hearing.decoder.WordNetwork.PhoneStates;

/**
 * Matches a segment against three hypotheses at once (Viterbi, log likelihoods, no pruning):
 *
 * <ul>
 *   <li><em>word</em>: noises, one word of the network, noises; for each word;
 *   <li><em>free</em>: any phones and noises in any order, which always fits about as well as what
 *       was really said;
 *   <li><em>noise</em>: noises only.
 * </ul>
 *
 * <p>A segment can be decoded piece by piece while it goes on, with the same result as in one
 * piece. One thread.
 */
final class SegmentDecoder {

  /** The log likelihood of a path that does not exist. */
  static final float IMPOSSIBLE = -1e30f;

  /** The log probability of beginning one of the noises. */
  static final float FILLER_ENTRY = (float) Math.log(1e-1);

  private static final float PHONE_ENTRY = (float) Math.log(1e-3);
  private static final int STATES = AcousticModel.STATES;
  private static final int FRAMES_AT_FIRST = 400;

  private final WordNetwork network;
  private final SenoneScorer scorer;
  private final WordPaths[] paths;
  private float[] scores;
  private final float[] features;
  private final float[] loop;
  private final float[] noise;
  private float loopExit;
  private float noiseExit;

  /** The scores of each frame decoded so far, and the best of the phones without context. */
  private final List<float[]> frameScores = new ArrayList<>();

  private float[] bestPhone = new float[FRAMES_AT_FIRST];

  private @Nullable Cepstra cepstra;
  private double[] mean = {};
  private long first;
  private long next;

  SegmentDecoder(WordNetwork network, AcousticModel model) {
    this.network = network;
    this.scorer = new SenoneScorer(model, network.senones());
    this.paths =
        network.words().stream()
            .map(word -> new WordPaths(word, network.fillers()))
            .toArray(WordPaths[]::new);
    this.scores = new float[0];
    this.features = new float[AcousticModel.STREAMS * AcousticModel.DIMENSIONS];
    this.loop = new float[network.phones().slots().length];
    this.noise = new float[network.fillers().slots().length];
  }

  /**
   * Begins a segment.
   *
   * @param cepstra read as decoding goes on
   * @param first the number of its first frame
   * @param mean subtracted from each frame
   */
  void begin(Cepstra cepstra, long first, double[] mean) {
    this.cepstra = cepstra;
    this.first = first;
    this.mean = mean;
    next = first;
    Arrays.fill(loop, IMPOSSIBLE);
    Arrays.fill(noise, IMPOSSIBLE);
    loopExit = 0;
    noiseExit = 0;
    for (WordPaths path : paths) {
      path.reset();
    }
  }

  /**
   * Decodes the frames that have come since the last call, as far as their features are complete.
   */
  void advance() {
    Cepstra source = cepstra;
    if (source == null) {
      throw new IllegalStateException("no segment was begun");
    }
    for (; next < source.count() - Cepstra.LOOKAHEAD; next++) {
      source.features(next, mean, features);
      int frame = (int) (next - first);
      scores = scoresOf(frame);
      scorer.score(features, scores);
      bestPhone[frame] = best(network.phones(), scores);
      float bestFiller = noiseExit;
      loopExit = step(network.phones(), loop, loopExit);
      noiseExit = step(network.fillers(), noise, noiseExit);
      for (WordPaths path : paths) {
        path.step(scores, bestFiller, frame);
      }
    }
  }

  /** Where the scores of a frame are kept. */
  private float[] scoresOf(int frame) {
    while (frameScores.size() <= frame) {
      frameScores.add(new float[network.senones().length]);
    }
    if (frame >= bestPhone.length) {
      bestPhone = Arrays.copyOf(bestPhone, 2 * frame);
    }
    return frameScores.get(frame);
  }

  private static float best(PhoneStates phones, float[] scores) {
    float best = IMPOSSIBLE;
    for (int slot : phones.slots()) {
      best = Math.max(best, scores[slot]);
    }
    return best;
  }

  /** How well each phone of a matched word fits. */
  PhoneFit fit(int word, Match match) {
    return PhoneFit.of(
        network.words().get(word),
        frameScores,
        bestPhone,
        (int) (match.start() - first),
        (int) (match.end() - first));
  }

  /** Moves a loop of phones by one frame and gives the score of the best path out of it. */
  private float step(PhoneStates phones, float[] states, float entry) {
    float exit = IMPOSSIBLE;
    for (int phone = 0; phone < phones.count(); phone++) {
      float entered = entry + (phones.filler(phone) ? FILLER_ENTRY : PHONE_ENTRY);
      exit = Math.max(exit, stepPhone(phones, phone, states, phone * STATES, entered));
    }
    return exit;
  }

  private float stepPhone(PhoneStates phones, int phone, float[] states, int at, float entered) {
    int base = phone * STATES;
    for (int state = STATES - 1; state >= 0; state--) {
      float stayed = states[at + state] + phones.stay()[base + state];
      float came =
          state == 0 ? entered : states[at + state - 1] + phones.advance()[base + state - 1];
      states[at + state] = Math.max(stayed, came) + scores[phones.slots()[base + state]];
    }
    return states[at + STATES - 1] + phones.advance()[base + STATES - 1];
  }

  /** How the hypotheses stand after the frames decoded so far. */
  Standing standing() {
    double free = IMPOSSIBLE;
    for (float score : loop) {
      free = Math.max(free, score);
    }
    double noises = IMPOSSIBLE;
    for (float score : noise) {
      noises = Math.max(noises, score);
    }
    return new Standing(
        Arrays.stream(paths).map(path -> path.match(first, (int) (next - first) - 1)).toList(),
        free,
        noises);
  }

  /**
   * How the hypotheses stand.
   *
   * @param words each word of the network, in its order
   * @param free the log likelihood of the best free path
   * @param noise the log likelihood of the best path of noises only
   */
  record Standing(List<Match> words, double free, double noise) {}

  /**
   * The best path through a word.
   *
   * @param score its log likelihood
   * @param start the number of the word's first frame
   * @param end the number of the frame after the word's last one
   */
  record Match(double score, long start, long end) {}
}
