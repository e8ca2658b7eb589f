package saydone.speech.decoder;

import static saydone.speech.decoder.AcousticModel.DIMENSIONS;
import static saydone.speech.decoder.AcousticModel.GAUSSIANS;
import static saydone.speech.decoder.AcousticModel.STREAMS;

import java.util.Arrays;

/**
 * Scores frames against the senones in use. In each codebook and stream only the {@link #TOP} best
 * Gaussians count, found by early exit from all {@link AcousticModel#GAUSSIANS}; those of the
 * previous frame are tried first, which only saves time. One thread; the scores of a frame do not
 * depend on earlier frames.
 */
final class SenoneScorer {

  private static final int TOP = 4;
  private static final float SMALLEST = 1e-37f;

  private final AcousticModel model;
  private final int[] codebooks;

  /** The weights of a senone, stream by stream and Gaussian by Gaussian, and its codebook. */
  private final float[][] weights;

  private final int[] codebookOf;
  private final int[][] best;
  private final float[][] bestScores;
  private final float[] relative;

  /**
   * A scorer for some senones.
   *
   * @param senones numbers in the model; the n-th score belongs to the n-th of them
   */
  SenoneScorer(AcousticModel model, int[] senones) {
    this.model = model;
    this.codebooks = Arrays.stream(senones).map(model::codebook).distinct().sorted().toArray();
    this.codebookOf =
        Arrays.stream(senones)
            .map(senone -> Arrays.binarySearch(codebooks, model.codebook(senone)))
            .toArray();
    this.weights = new float[senones.length][STREAMS * GAUSSIANS];
    for (int i = 0; i < senones.length; i++) {
      for (int stream = 0; stream < STREAMS; stream++) {
        for (int gaussian = 0; gaussian < GAUSSIANS; gaussian++) {
          weights[i][stream * GAUSSIANS + gaussian] = model.weight(senones[i], stream, gaussian);
        }
      }
    }
    best = new int[codebooks.length * STREAMS][TOP];
    bestScores = new float[codebooks.length * STREAMS][TOP];
    relative = new float[codebooks.length * STREAMS * TOP];
    for (int[] gaussians : best) {
      Arrays.setAll(gaussians, i -> i);
    }
  }

  /**
   * Scores a frame.
   *
   * @param features {@link AcousticModel#STREAMS} times {@link AcousticModel#DIMENSIONS} values
   * @param scores overwritten with the log likelihoods
   */
  void score(float[] features, float[] scores) {
    for (int codebook = 0; codebook < codebooks.length; codebook++) {
      for (int stream = 0; stream < STREAMS; stream++) {
        int table = codebook * STREAMS + stream;
        findBest(codebooks[codebook], stream, features, best[table], bestScores[table]);
        for (int rank = 0; rank < TOP; rank++) {
          relative[table * TOP + rank] =
              (float) Math.exp(bestScores[table][rank] - bestScores[table][0]);
        }
      }
    }
    for (int i = 0; i < scores.length; i++) {
      float[] mixture = weights[i];
      float top = 0;
      float product = 1;
      for (int stream = 0; stream < STREAMS; stream++) {
        int table = codebookOf[i] * STREAMS + stream;
        int[] gaussians = best[table];
        float sum = 0;
        for (int rank = 0; rank < TOP; rank++) {
          sum += mixture[stream * GAUSSIANS + gaussians[rank]] * relative[table * TOP + rank];
        }
        top += bestScores[table][0];
        product *= sum;
      }
      scores[i] = top + (float) Math.log(Math.max(product, SMALLEST));
    }
  }

  private void findBest(
      int codebook, int stream, float[] features, int[] gaussians, float[] scores) {
    float[] means = model.means(codebook, stream);
    float[] precisions = model.precisions(codebook, stream);
    float[] constants = model.constants(codebook, stream);
    int offset = stream * DIMENSIONS;
    int tried0 = gaussians[0];
    int tried1 = gaussians[1];
    int tried2 = gaussians[2];
    int tried3 = gaussians[3];
    Arrays.fill(scores, Float.NEGATIVE_INFINITY);
    for (int tried : new int[] {tried0, tried1, tried2, tried3}) {
      insert(
          tried,
          density(means, precisions, constants[tried], tried, features, offset, scores[TOP - 1]),
          gaussians,
          scores);
    }
    for (int gaussian = 0; gaussian < GAUSSIANS; gaussian++) {
      if (gaussian == tried0 || gaussian == tried1 || gaussian == tried2 || gaussian == tried3) {
        continue;
      }
      float worst = scores[TOP - 1];
      float score =
          density(means, precisions, constants[gaussian], gaussian, features, offset, worst);
      if (score > worst) {
        insert(gaussian, score, gaussians, scores);
      }
    }
  }

  /** The log density at the features, or anything below {@code enough} if it is below that. */
  private static float density(
      float[] means,
      float[] precisions,
      float constant,
      int gaussian,
      float[] features,
      int offset,
      float enough) {
    float density = constant;
    int first = gaussian * DIMENSIONS;
    for (int d = 0; d < DIMENSIONS; d++) {
      float distance = features[offset + d] - means[first + d];
      density -= distance * distance * precisions[first + d];
      if ((d & 3) == 3 && density < enough) {
        return density;
      }
    }
    return density;
  }

  private static void insert(int gaussian, float score, int[] gaussians, float[] scores) {
    int rank = TOP - 1;
    while (rank > 0 && score > scores[rank - 1]) {
      scores[rank] = scores[rank - 1];
      gaussians[rank] = gaussians[rank - 1];
      rank--;
    }
    scores[rank] = score;
    gaussians[rank] = gaussian;
  }
}
