package saydone.hearing.network;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The results of the trainer's code for synthesized samples and a network of few channels, as
 * {@code src/research/model/export.py} wrote them: {@code export.py - tiny.weights tiny.fixture
 * --tiny}.
 */
final class Trained {

  /** The samples that are heard. */
  final short[] samples;

  /** The frames of all samples. */
  final float[][] features;

  /** The last steps that the network makes of these frames. */
  final Step[] steps;

  /** The results of a network in one step. */
  static final class Step {

    final float[] body;
    final float[] embedding;
    final float[] logits;

    Step(float[] body, float[] embedding, float[] logits) {
      this.body = body;
      this.embedding = embedding;
      this.logits = logits;
    }
  }

  private Trained(short[] samples, float[][] features, Step[] steps) {
    this.samples = samples;
    this.features = features;
    this.steps = steps;
  }

  static byte[] weightsFile() throws IOException {
    return resource("tiny.weights");
  }

  static NetworkWeights weights() throws IOException {
    return NetworkWeights.read("tiny.weights", new ByteArrayInputStream(weightsFile()));
  }

  static Trained read() throws IOException {
    ByteBuffer in = ByteBuffer.wrap(resource("tiny.fixture")).order(ByteOrder.LITTLE_ENDIAN);
    short[] samples = new short[in.getInt()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = in.getShort();
    }
    float[][] features = new float[in.getInt()][];
    int bands = in.getInt();
    for (int i = 0; i < features.length; i++) {
      features[i] = floats(in, bands);
    }
    Step[] steps = new Step[in.getInt()];
    int channels = in.getInt();
    int embedding = in.getInt();
    int classes = in.getInt();
    for (int i = 0; i < steps.length; i++) {
      steps[i] = new Step(floats(in, channels), floats(in, embedding), floats(in, classes));
    }
    return new Trained(samples, features, steps);
  }

  private static float[] floats(ByteBuffer in, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.getFloat();
    }
    return values;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Trained.class.getResourceAsStream(name)) {
      assertNotNull(in, name);
      return in.readAllBytes();
    }
  }
}
