package saydone.speech.taught;

import java.util.Arrays;
import java.util.List;

/**
 * What something sounds like to the network: the direction of its body away from that of ordinary
 * speech, step after step. The voice, the room and the loudness change the directions little. Two
 * are compared by dynamic time warping, in which each may be slower or faster here and there (Sakoe
 * and Chiba 1978, symmetric form). Immutable.
 */
final class Sounding {

  /** What differs more in length is not compared: nobody says the same word at half the pace. */
  private static final double LONGER = 2.2;

  /** The distance of directions at right angles. */
  static final double FAR = 1;

  private final float[][] directions;

  private Sounding(float[][] directions) {
    this.directions = directions;
  }

  /**
   * The sounding of some steps.
   *
   * @param bodies at least one, as {@link saydone.speech.network.KeywordNetwork#body} gives them
   * @param center the body of ordinary speech, on average
   */
  static Sounding of(float[][] bodies, float[] center) {
    if (bodies.length == 0) {
      throw new IllegalArgumentException("no step has no sound");
    }
    float[][] directions = new float[bodies.length][center.length];
    for (int step = 0; step < bodies.length; step++) {
      double square = 0;
      for (int i = 0; i < center.length; i++) {
        float away = bodies[step][i] - center[i];
        directions[step][i] = away;
        square += away * away;
      }
      float length = (float) Math.max(Math.sqrt(square), 1e-6);
      for (int i = 0; i < center.length; i++) {
        directions[step][i] /= length;
      }
    }
    return new Sounding(directions);
  }

  /**
   * The sounding of a single step between others: the mean of their directions.
   *
   * @param vectors at least one
   * @param center that of ordinary speech, on average
   */
  static Sounding ofMean(List<float[]> vectors, float[] center) {
    float[] mean = center.clone();
    for (float[] direction : of(vectors.toArray(float[][]::new), center).directions) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += direction[i];
      }
    }
    return of(new float[][] {mean}, center);
  }

  /** How far apart two are: 0 when they are the same, {@link #FAR} when they have nothing alike. */
  double distance(Sounding other) {
    int rows = directions.length;
    int columns = other.directions.length;
    if (Math.max(rows, columns) > LONGER * Math.min(rows, columns)) {
      return FAR;
    }
    double[] above = new double[columns + 1];
    double[] row = new double[columns + 1];
    Arrays.fill(above, Double.POSITIVE_INFINITY);
    above[0] = 0;
    for (int i = 0; i < rows; i++) {
      row[0] = Double.POSITIVE_INFINITY;
      for (int j = 0; j < columns; j++) {
        double here = 1 - product(directions[i], other.directions[j]);
        row[j + 1] = Math.min(above[j] + 2 * here, Math.min(above[j + 1] + here, row[j] + here));
      }
      double[] swapped = above;
      above = row;
      row = swapped;
    }
    return above[columns] / (rows + columns);
  }

  private static double product(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
