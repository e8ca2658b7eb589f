package saydone.speech.taught;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;

/**
 * How probable it is that something is what was taught, by how far it is from the takes: a logistic
 * regression of three distances. Fitted by {@code saydone.evaluate.TeachingFitting} on people who
 * say words several times, and read from a resource that belongs to the weights of the network:
 *
 * <pre>
 * center = 0.13 0.02 ...
 * center.ending = 0.41 0.05 ...
 * weights = 9.1 -14.2 -11.0 -3.3
 * accept = 0.73
 * accept.risky = 0.85
 * </pre>
 *
 * <p>{@code center} is the body of the network in ordinary speech, on average, and {@code
 * center.ending} its hidden layer at the end of words; {@code weights} are for 1, for the distance
 * from the nearest take, for the mean distance from all, and for that of the endings; {@code
 * accept} is how probable is enough. Immutable.
 */
public final class Likeness {

  private static final String RESOURCE = "likeness.properties";

  private final float[] center;
  private final float[] centerOfEndings;
  private final double[] weights;
  private final double accept;
  private final double acceptRisky;

  /**
   * A likeness.
   *
   * @param center as long as the network's body
   * @param centerOfEndings as long as its hidden layer
   * @param weights four numbers
   * @param accept how probable is enough
   * @param acceptRisky the same for a phrase that loses something when it was not said
   */
  public Likeness(
      float[] center,
      float[] centerOfEndings,
      double[] weights,
      double accept,
      double acceptRisky) {
    if (weights.length != 4) {
      throw new IllegalArgumentException("four weights, not " + weights.length);
    }
    this.center = center.clone();
    this.centerOfEndings = centerOfEndings.clone();
    this.weights = weights.clone();
    this.accept = accept;
    this.acceptRisky = acceptRisky;
  }

  /**
   * That of the network in the jar.
   *
   * @throws UncheckedIOException if it is missing
   */
  public static Likeness load() {
    try (InputStream in = Likeness.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("not on the classpath: " + RESOURCE);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      Properties properties = new Properties();
      properties.load(reader);
      return new Likeness(
          single(numbers(properties, "center")),
          single(numbers(properties, "center.ending")),
          numbers(properties, "weights"),
          numbers(properties, "accept")[0],
          numbers(properties, "accept.risky")[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[] single(double[] values) {
    float[] single = new float[values.length];
    for (int i = 0; i < single.length; i++) {
      single[i] = (float) values[i];
    }
    return single;
  }

  private static double[] numbers(Properties properties, String key) {
    return Arrays.stream(properties.getProperty(key, "").trim().split("\\s+", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  float[] center() {
    return center;
  }

  float[] centerOfEndings() {
    return centerOfEndings;
  }

  boolean believes(double probability, boolean risky) {
    return probability >= (risky ? acceptRisky : accept);
  }

  /**
   * The probability at these distances.
   *
   * @param nearest the distance from the nearest take
   * @param mean the mean distance from all takes
   * @param ending the distance of the ending from those of the takes
   */
  public double probability(double nearest, double mean, double ending) {
    double logit = weights[0] + weights[1] * nearest + weights[2] * mean + weights[3] * ending;
    return 1 / (1 + Math.exp(-logit));
  }
}
