package saydone.hearing.decoder;

import static saydone.hearing.decoder.AcousticModel.DIMENSIONS;
import static saydone.hearing.decoder.AcousticModel.GAUSSIANS;
import static saydone.hearing.decoder.AcousticModel.STREAMS;

import java.util.Arrays;

/**
 * Scores frames against the senones in use. In each codebook and stream only the {@link #TOP} best
 * Gaussians count. All tables are laid out so that the inner loops run over whole arrays of floats,
 * which the compiler turns into vector instructions: a frame takes about 0.1 ms. One thread.
 */
final class SenoneScorer {

  private static final int TOP = 4;
  private static final float SMALLEST = 1e-37f;

  private final Codebook[] codebooks;

  /**
   * A scorer for some senones.
   *
   * @param senones numbers in the model; the n-th score belongs to the n-th of them
   */
  SenoneScorer(AcousticModel model, int[] senones) {
    codebooks =
        Arrays.stream(senones)
            .map(model::codebook)
            .distinct()
            .mapToObj(codebook -> new Codebook(model, codebook, senones))
            .toArray(Codebook[]::new);
  }

  /**
   * Scores a frame.
   *
   * @param features {@link AcousticModel#STREAMS} times {@link AcousticModel#DIMENSIONS} values
   * @param scores overwritten with the log likelihoods
   */
  void score(float[] features, float[] scores) {
    for (Codebook codebook : codebooks) {
      codebook.score(features, scores);
    }
  }

  /** The Gaussians of a phone and the senones that mix them. */
  private static final class Codebook {

    /** By stream and dimension: those of the Gaussians. */
    private final float[][][] means = new float[STREAMS][DIMENSIONS][GAUSSIANS];

    private final float[][][] precisions = new float[STREAMS][DIMENSIONS][GAUSSIANS];
    private final float[][] constants = new float[STREAMS][];

    /** Where the score of each senone of this codebook belongs. */
    private final int[] slots;

    /** By stream and Gaussian: its weight in each senone. */
    private final float[][][] weights;

    private final float[] densities = new float[GAUSSIANS];
    private final int[] best = new int[TOP];
    private final float[] mixture;
    private final float[] product;

    Codebook(AcousticModel model, int codebook, int[] senones) {
      slots = new int[senones.length];
      int count = 0;
      for (int slot = 0; slot < senones.length; slot++) {
        if (model.codebook(senones[slot]) == codebook) {
          slots[count++] = slot;
        }
      }
      mixture = new float[count];
      product = new float[count];
      weights = new float[STREAMS][GAUSSIANS][count];
      for (int stream = 0; stream < STREAMS; stream++) {
        constants[stream] = model.constants(codebook, stream);
        for (int gaussian = 0; gaussian < GAUSSIANS; gaussian++) {
          for (int d = 0; d < DIMENSIONS; d++) {
            int from = gaussian * DIMENSIONS + d;
            means[stream][d][gaussian] = model.means(codebook, stream)[from];
            precisions[stream][d][gaussian] = model.precisions(codebook, stream)[from];
          }
          for (int i = 0; i < count; i++) {
            weights[stream][gaussian][i] = model.weight(senones[slots[i]], stream, gaussian);
          }
        }
      }
    }

    void score(float[] features, float[] scores) {
      float top = 0;
      Arrays.fill(product, 1);
      for (int stream = 0; stream < STREAMS; stream++) {
        findBest(features, stream);
        Arrays.fill(mixture, 0);
        for (int gaussian : best) {
          float relative = (float) Math.exp(densities[gaussian] - densities[best[0]]);
          add(weights[stream][gaussian], relative, mixture);
        }
        multiply(mixture, product);
        top += densities[best[0]];
      }
      for (int i = 0; i < product.length; i++) {
        scores[slots[i]] = top + (float) Math.log(Math.max(product[i], SMALLEST));
      }
    }

    private void findBest(float[] features, int stream) {
      System.arraycopy(constants[stream], 0, densities, 0, GAUSSIANS);
      for (int d = 0; d < DIMENSIONS; d++) {
        subtractDistances(
            features[stream * DIMENSIONS + d], means[stream][d], precisions[stream][d], densities);
      }
      int found = 0;
      for (int gaussian = 0; gaussian < GAUSSIANS; gaussian++) {
        float density = densities[gaussian];
        if (found == TOP && density <= densities[best[TOP - 1]]) {
          continue;
        }
        int rank = found < TOP ? found++ : TOP - 1;
        while (rank > 0 && density > densities[best[rank - 1]]) {
          best[rank] = best[rank - 1];
          rank--;
        }
        best[rank] = gaussian;
      }
    }

    private static void subtractDistances(
        float value, float[] means, float[] precisions, float[] densities) {
      for (int gaussian = 0; gaussian < GAUSSIANS; gaussian++) {
        float distance = value - means[gaussian];
        densities[gaussian] -= distance * distance * precisions[gaussian];
      }
    }

    private static void add(float[] weights, float factor, float[] sums) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += factor * weights[i];
      }
    }

    private static void multiply(float[] factors, float[] products) {
      for (int i = 0; i < products.length; i++) {
        products[i] *= factors[i];
      }
    }
  }
}
