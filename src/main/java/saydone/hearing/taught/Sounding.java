package saydone.hearing.taught;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an utterance sounds like to the network, whatever its loudness and pace: the embedding of
 * the mean body of each tenth of it. The embedding was trained so that utterances of the same word
 * lie near each other, and others apart ({@code src/research/model/embed.py}). Immutable.
 */
final class Sounding {

  /** Into how many equal parts a word is cut: as the embedding was trained. */
  private static final int PARTS = 10;

  private final float[] direction;

  private Sounding(float[] direction) {
    this.direction = direction;
  }

  /**
   * The sounding of some steps.
   *
   * @param embed the embedding of a body, or of the mean of several
   * @param bodies at least one, as {@link saydone.hearing.network.KeywordNetwork#body} gives them
   */
  static Sounding of(UnaryOperator<float[]> embed, float[][] bodies) {
    if (bodies.length == 0) {
      throw new IllegalArgumentException("no step has no sound");
    }
    List<float[]> parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      double from = (double) part * bodies.length / PARTS;
      double to = (double) (part + 1) * bodies.length / PARTS;
      float[] embedded =
          embed.apply(mean(bodies, (int) from, Math.max((int) from + 1, (int) Math.ceil(to))));
      normalize(embedded, Math.sqrt(PARTS));
      parts.add(embedded);
    }
    return new Sounding(joined(parts));
  }

  /**
   * The sounding in a direction.
   *
   * @param values of any length but 0
   */
  static Sounding towards(float[] values) {
    float[] direction = values.clone();
    normalize(direction, 1);
    return new Sounding(direction);
  }

  /** A copy of its values; they have the length 1. */
  float[] direction() {
    return direction.clone();
  }

  private static float[] joined(List<float[]> parts) {
    int size = parts.get(0).length;
    float[] joined = new float[parts.size() * size];
    for (int part = 0; part < parts.size(); part++) {
      System.arraycopy(parts.get(part), 0, joined, part * size, size);
    }
    return joined;
  }

  private static float[] mean(float[][] vectors, int from, int to) {
    float[] mean = new float[vectors[0].length];
    for (int at = from; at < to; at++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vectors[at][i] / (to - from);
      }
    }
    return mean;
  }

  /** Scales a vector to the length 1 / {@code divisor}. */
  private static void normalize(float[] vector, double divisor) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    float length = (float) Math.max(Math.sqrt(square) * divisor, 1e-6);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }

  /**
   * The sounding in the middle of others.
   *
   * @param soundings at least one
   */
  static Sounding between(List<Sounding> soundings) {
    float[] sum = new float[soundings.get(0).direction.length];
    for (Sounding sounding : soundings) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += sounding.direction[i];
      }
    }
    return towards(sum);
  }

  /**
   * How far apart two are: 0 if they are the same, 1 if they have nothing in common, 2 if they are
   * opposites.
   */
  double distance(Sounding other) {
    double product = 0;
    for (int i = 0; i < direction.length; i++) {
      product += direction[i] * other.direction[i];
    }
    return 1 - product;
  }
}
