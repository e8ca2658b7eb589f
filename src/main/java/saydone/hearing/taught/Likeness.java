package saydone.hearing.taught;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import saydone.language.Language;

/**
 * How probable it is that something is what was taught: a logistic regression of {@link
 * Resemblance}. Fitted by {@code saydone.research.fitting.TeachingFitting} on people who say words
 * several times, and read from a resource that belongs to the weights of the network:
 *
 * <pre>
 * weights = 9.1 -14.2 -11.0 -1.0 -3.3 -2.0
 * accept = 0.73
 * accept.risky = 0.85
 * </pre>
 *
 * <p>{@code weights} are those of {@link Resemblance#features}; {@code accept} is how probable is
 * enough. Immutable.
 */
public final class Likeness {

  private static final String FILE = "likeness.properties";

  private final double[] weights;
  private final double accept;
  private final double acceptRisky;

  /**
   * A likeness.
   *
   * @param weights {@link Resemblance#WEIGHTS} numbers
   * @param accept how probable is enough
   * @param acceptRisky the same for a phrase that loses something when it was not said
   */
  public Likeness(double[] weights, double accept, double acceptRisky) {
    if (weights.length != Resemblance.WEIGHTS) {
      throw new IllegalArgumentException(weights.length + " weights, not " + Resemblance.WEIGHTS);
    }
    this.weights = weights.clone();
    this.accept = accept;
    this.acceptRisky = acceptRisky;
  }

  /**
   * That of the network in the jar for a language.
   *
   * @throws UncheckedIOException if it is missing
   */
  public static Likeness load(Language language) {
    try (Reader reader = language.read(FILE)) {
      Properties properties = new Properties();
      properties.load(reader);
      return new Likeness(
          numbers(properties, "weights"),
          numbers(properties, "accept")[0],
          numbers(properties, "accept.risky")[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(Properties properties, String key) {
    return Arrays.stream(properties.getProperty(key, "").trim().split("\\s+", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /**
   * Whether a probability is enough to believe a match.
   *
   * @param probability 0 to 1, as strictly or leniently as it is to count
   * @param risky whether the phrase asks for more certainty
   */
  public boolean believes(double probability, boolean risky) {
    return probability >= (risky ? acceptRisky : accept);
  }

  /** The probability by this resemblance. */
  public double probability(Resemblance resemblance) {
    double[] features = resemblance.features();
    double logit = 0;
    for (int i = 0; i < features.length; i++) {
      logit += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-logit));
  }
}
