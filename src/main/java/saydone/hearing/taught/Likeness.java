package saydone.hearing.taught;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import saydone.language.Language;

/**
 * Says how probable it is that an utterance is a taught phrase: a logistic regression of their
 * {@link Resemblance}. {@code saydone.research.fitting.TeachingFitting} fitted it to people who say
 * words several times. Read from a resource that belongs to the weights of the network:
 *
 * <pre>
 * weights = 9.1 -14.2 -11.0 -1.0 -3.3 -2.0 -4.0 -9.0
 * accept = 0.73
 * accept.risky = 0.85
 * </pre>
 *
 * <p>{@code weights} are those of {@link Resemblance#features}; {@code accept} is the probability
 * that is enough. Immutable.
 */
public final class Likeness {

  private static final String FILE = "likeness.properties";

  private final double[] weights;
  private final Cohort cohort;
  private final double accept;
  private final double acceptRisky;

  /**
   * A likeness.
   *
   * @param cohort of the network that hears
   * @param weights {@link Resemblance#WEIGHTS} numbers
   * @param accept the probability that is enough, 0 to 1
   * @param acceptRisky the same for a phrase that loses something when acted upon by mistake
   */
  public Likeness(Cohort cohort, double[] weights, double accept, double acceptRisky) {
    if (weights.length != Resemblance.WEIGHTS) {
      throw new IllegalArgumentException(weights.length + " weights, not " + Resemblance.WEIGHTS);
    }
    this.cohort = cohort;
    this.weights = weights.clone();
    this.accept = accept;
    this.acceptRisky = acceptRisky;
  }

  /**
   * The likeness that belongs to the network of a language in the jar.
   *
   * @throws UncheckedIOException if it is missing
   */
  public static Likeness load(Language language) {
    try (Reader reader = language.read(FILE)) {
      Properties properties = new Properties();
      properties.load(reader);
      return new Likeness(
          Cohort.load(language),
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
   * @param probability as strictness adjusts it, 0 to 1
   * @param risky whether the phrase asks for more certainty
   */
  public boolean believes(double probability, boolean risky) {
    return probability >= (risky ? acceptRisky : accept);
  }

  /** The words by which distances are measured. */
  Cohort cohort() {
    return cohort;
  }

  /** The probability of a match with this resemblance, 0 to 1. */
  public double probability(Resemblance resemblance) {
    double[] features = resemblance.features();
    double logit = 0;
    for (int i = 0; i < features.length; i++) {
      logit += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-logit));
  }
}
