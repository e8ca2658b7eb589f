package saydone.hearing.decoder;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import saydone.language.Language;

/**
 * Decides whether a candidate is believed: a logistic regression of its features gives a
 * probability, and a threshold says how probable is enough. Each look has its own weights and
 * thresholds, as an early look has seen less, and one in the midst of a segment nothing of the
 * acoustic model: a decision by that model alone has no weights for it, and believes nothing there.
 * The features that begin with {@link Candidate#NOISY} count as far as the moment is noisy. Risky
 * phrases, which lose something when acted upon by mistake, have higher thresholds. Fitted to
 * recordings, and read from a file of the language:
 *
 * <pre>
 * features = bias ratioPerPhone ...
 * weights.0 = -1.5 0.62 ...
 * accept.0 = 0.93
 * accept.0.risky = 0.99
 * ask = 0.3
 * ask.stop = 0.2
 * least.ratioPerFrame = -1.6
 * bias.how_many = -0.4
 * </pre>
 *
 * A candidate is rejected, whatever the regression says, if its word fits far worse than sounds in
 * any order do and the network gives it at most even odds. The regression has seen few of these: a
 * long sound unlike every word can still be less unlike one of them.
 *
 * <p>A decision {@link #beyondNetwork} also rejects a candidate if a word that is not active fits
 * better, or nearly as well as a candidate of several words. Where the network knows a phrase, it
 * keeps other words apart from it; here nothing else would keep "on" from being "all done".
 *
 * <p>Immutable.
 */
final class Decision {

  /**
   * The hundredths of a second after the last speech at which the end of a segment is looked at.
   */
  static final List<Integer> CHECKPOINTS = List.of(8, 14, 22);

  /** A probability that no candidate has. */
  private static final double NEVER = 2;

  /** Where each feature of this decision stands in {@link Candidate#FEATURES}. */
  private final int[] features;

  private final double[][] weights;
  private final double[] accept;
  private final double[] acceptRisky;
  private final double ask;
  private final double leastRatioPerFrame;
  private final Properties properties;
  private final boolean beyondNetwork;

  /** What becomes of a candidate. */
  enum Verdict {
    /** It was said. */
    ACCEPT,
    /** It may have been said. */
    ASK,
    /** It was not said. */
    REJECT
  }

  private Decision(Properties properties, boolean beyondNetwork) {
    this.properties = properties;
    this.beyondNetwork = beyondNetwork;
    features =
        Lexicon.words(value("features")).stream().mapToInt(Candidate.FEATURES::indexOf).toArray();
    if (Arrays.stream(features).anyMatch(feature -> feature < 0)) {
      throw new IllegalArgumentException(
          "the decision was fitted for other features: " + value("features"));
    }
    weights = new double[Candidate.LOOKS][features.length];
    accept = new double[Candidate.LOOKS];
    acceptRisky = new double[Candidate.LOOKS];
    for (int look = 0; look < Candidate.LOOKS; look++) {
      if (look == Candidate.MIDST && !properties.containsKey("weights." + look)) {
        accept[look] = NEVER;
        acceptRisky[look] = NEVER;
      } else {
        readLook(look);
      }
    }
    ask = Double.parseDouble(value("ask"));
    leastRatioPerFrame = Double.parseDouble(value("least.ratioPerFrame"));
  }

  private void readLook(int look) {
    weights[look] =
        Arrays.stream(value("weights." + look).split(" "))
            .mapToDouble(Double::parseDouble)
            .toArray();
    if (weights[look].length != features.length) {
      throw new IllegalArgumentException(
          "the decision has "
              + weights[look].length
              + " weights."
              + look
              + " for "
              + features.length
              + " features");
    }
    accept[look] = Double.parseDouble(value("accept." + look));
    acceptRisky[look] = Double.parseDouble(value("accept." + look + ".risky"));
  }

  private String value(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("the decision lacks " + key);
    }
    return value.trim();
  }

  /**
   * Reads the decision that was fitted for a language and for these ears.
   *
   * @throws UncheckedIOException if its file is not on the classpath
   */
  static Decision load(Language language, Ears ears) {
    String file = "decision-" + ears.name().toLowerCase(Locale.ROOT) + ".properties";
    try (Reader reader = language.read(file)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a decision from text in the form above. */
  static Decision read(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    return new Decision(properties, false);
  }

  /** The same, for phrases that the network was not taught though it is asked. */
  Decision beyondNetwork() {
    return new Decision(properties, true);
  }

  /** The probability that the candidate's phrase was said. */
  double probability(Candidate candidate) {
    double sum = number("bias." + key(candidate.phrase()), 0);
    double[] measured = candidate.features();
    double[] weight = weights[candidate.checkpoint()];
    for (int i = 0; i < features.length; i++) {
      sum += weight[i] * measured[features[i]];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static String key(String phrase) {
    return phrase.replace(' ', '_');
  }

  private double number(String key, double otherwise) {
    String value = properties.getProperty(key);
    return value == null ? otherwise : Double.parseDouble(value);
  }

  /** The least margin over a word that is not active, in log likelihood. */
  private static double leastMargin(String phrase) {
    return phrase.contains(" ") ? 20 : 0;
  }

  /**
   * What becomes of a candidate of this probability.
   *
   * @param probability as strictness adjusts it, 0 to 1
   * @param risky whether acting upon its phrase by mistake loses something
   */
  Verdict verdict(Candidate candidate, double probability, boolean risky) {
    if (candidate.likelihoodRatio() < leastRatioPerFrame * candidate.wordFrames()
        && candidate.network().logOdds() <= 0) {
      return Verdict.REJECT;
    }
    if (beyondNetwork && candidate.competitorMargin() < leastMargin(candidate.phrase())) {
      return Verdict.REJECT;
    }
    int look = candidate.checkpoint();
    double enough = risky ? acceptRisky[look] : accept[look];
    if (probability >= enough) {
      return Verdict.ACCEPT;
    }
    double perhaps = number("ask." + key(candidate.phrase()), ask);
    return probability >= perhaps ? Verdict.ASK : Verdict.REJECT;
  }
}
