package saydone.hearing.network;

/**
 * A linear map and a bias. Each input has a row of weights, one for each output, so that the
 * compiler turns the inner loop into vector instructions. Each row is an array of its own: with
 * offsets into one large array the same loop took three times as long on Java 17 (384 inputs, 128
 * outputs). Immutable.
 */
final class AffineMap {

  private final float[][] rows;
  private final float[] bias;

  /** A map that owns these arrays: the caller does not change them afterwards. */
  AffineMap(float[][] rows, float[] bias) {
    this.rows = rows;
    this.bias = bias;
  }

  int outputs() {
    return bias.length;
  }

  /** How many weights it has, the bias included. */
  int weights() {
    return (rows.length + 1) * bias.length;
  }

  /** Maps inputs, as many as there are rows, to outputs. */
  void apply(float[] inputs, float[] outputs) {
    start(outputs);
    add(0, inputs, 0, rows.length, outputs);
  }

  /** Sets the outputs to the bias. */
  void start(float[] outputs) {
    System.arraycopy(bias, 0, outputs, 0, bias.length);
  }

  /**
   * Adds to the outputs what some of the inputs contribute.
   *
   * @param row the row of the first of these inputs
   * @param inputs holds them: {@code count} of them from index {@code from}
   */
  void add(int row, float[] inputs, int from, int count, float[] outputs) {
    int i = 0;
    // Four rows at once load and store the outputs a quarter as often.
    for (; i + 4 <= count; i += 4) {
      float a = inputs[from + i];
      float b = inputs[from + i + 1];
      float c = inputs[from + i + 2];
      float d = inputs[from + i + 3];
      addRows(
          outputs,
          rows[row + i],
          a,
          rows[row + i + 1],
          b,
          rows[row + i + 2],
          c,
          rows[row + i + 3],
          d);
    }
    for (; i < count; i++) {
      addRow(outputs, rows[row + i], inputs[from + i]);
    }
  }

  private static void addRow(float[] outputs, float[] weights, float input) {
    for (int o = 0; o < outputs.length; o++) {
      outputs[o] += weights[o] * input;
    }
  }

  private static void addRows(
      float[] outputs,
      float[] first,
      float a,
      float[] second,
      float b,
      float[] third,
      float c,
      float[] fourth,
      float d) {
    for (int o = 0; o < outputs.length; o++) {
      outputs[o] += first[o] * a + second[o] * b + third[o] * c + fourth[o] * d;
    }
  }

  /** Replaces negative values by zero. */
  static void rectify(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
  }
}
