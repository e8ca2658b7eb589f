package saydone.hearing.decoder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import saydone.command.Evidence;
import saydone.hearing.Surroundings;
import saydone.hearing.network.PhraseNaming;

/**
 * The active phrase that a segment most likely is, with the measurements that decide whether it is
 * believed. Log likelihoods are natural logarithms; a ratio or margin is the difference of two.
 *
 * @param phrase the likeliest active phrase
 * @param checkpoint the number of this look at the segment, from 0 to {@link #LAST}, or {@link
 *     #MIDST}
 * @param second the next likeliest active phrase, empty if there is only one
 * @param competitor the likeliest inactive phrase or competing word that differs by several phones
 * @param likelihoodRatio of the phrase over the best free path of phones; about 0 when it fits
 *     well, strongly negative when it does not
 * @param margin of the phrase over the second one
 * @param competitorMargin of the phrase over the competitor; negative if the competitor fits better
 * @param neighborMargin of the phrase over the likeliest inactive one that differs by one phone
 * @param noiseRatio of noises only over the best free path, for each frame; about 0 when there may
 *     be no speech at all
 * @param phones the number of phones of the phrase as it was pronounced
 * @param wordFrames the hundredths of a second that the phrase takes
 * @param segmentFrames the hundredths of a second from the first to the last speech
 * @param speechFrames how many of the segment's hundredths were speech
 * @param prominence how far the loudest moment stands out of the noise, in dB
 * @param gapFrames the hundredths of a second since earlier speech that was no command; {@link
 *     #LONG_GAP} at most
 * @param surroundings how the segment stands out of what is heard around it
 * @param activePhrases how many phrases were active
 * @param signalToNoise the level of the latest peak above the noise floor, in dB
 * @param logPosterior the log probability of the phrase among all words, by their likelihoods
 * @param phoneFit how well each phone of the phrase fits
 * @param network what the neural network makes of the phrase
 */
public record Candidate(
    String phrase,
    int checkpoint,
    String second,
    String competitor,
    double likelihoodRatio,
    double margin,
    double competitorMargin,
    double neighborMargin,
    double noiseRatio,
    int phones,
    int wordFrames,
    int segmentFrames,
    int speechFrames,
    double prominence,
    long gapFrames,
    Surroundings surroundings,
    int activePhrases,
    double signalToNoise,
    double logPosterior,
    PhoneFit phoneFit,
    PhraseNaming network) {

  /** The longest gap that is told apart from longer ones, in hundredths of a second. */
  public static final long LONG_GAP = 80;

  /**
   * Before the name of a feature: the same as far as the moment is noisy. So each ear is believed
   * by other weights in noise than in quiet.
   */
  public static final String NOISY = "noisy:";

  private static final List<String> MEASURED =
      List.of(
          "bias",
          "ratioPerPhone",
          "ratioPerFrame",
          "margin",
          "logMargin",
          "competitorMargin",
          "logCompetitorMargin",
          "neighborMargin",
          "logNeighborMargin",
          "noiseRatio",
          "pace",
          "paceSquared",
          "coverage",
          "outside",
          "prominence",
          "gap",
          "aboveBackground",
          "aboveBefore",
          "aboveAfter",
          "unsteady",
          "logActive",
          "phones",
          "duration",
          "signalToNoise",
          "logPosterior",
          "worstPhone",
          "secondWorstPhone",
          "firstPhone",
          "lastPhone",
          "longestPhone",
          "hastyPhones",
          "netLogOdds",
          "netOverAnother",
          "netAmongActive",
          "netSpoken");

  /** What is weighed otherwise in noise. */
  private static final List<String> IN_NOISE =
      List.of(
          "bias",
          "ratioPerFrame",
          "competitorMargin",
          "logPosterior",
          "netLogOdds",
          "netOverAnother",
          "netAmongActive",
          "netSpoken");

  private static final int[] MEASURED_IN_NOISE =
      IN_NOISE.stream().mapToInt(MEASURED::indexOf).toArray();

  /** The names of the {@link #features()}, in their order. */
  public static final List<String> FEATURES =
      Stream.concat(MEASURED.stream(), IN_NOISE.stream().map(NOISY::concat)).toList();

  /** How many kinds of looks there are: at the end of a segment, and {@link #MIDST}. */
  public static final int LOOKS = 4;

  /** The look at a phrase in the midst of a segment, where no pause ends it. */
  public static final int MIDST = 3;

  /** The last look at the end of a segment. */
  public static final int LAST = 2;

  /** From this far above the background on, the moment is quiet. */
  private static final double QUIET_DB = 45;

  /** From this far above the background down, it is as noisy as can be. */
  private static final double NOISY_DB = 15;

  private static final double TYPICAL_PHONE_FRAMES = 8;

  /**
   * The measurements, scaled to about one, for a linear decision; in the order of {@link
   * #FEATURES}.
   */
  public double[] features() {
    double[] measured = measured();
    double[] features = Arrays.copyOf(measured, FEATURES.size());
    double noisy = noisiness();
    for (int i = 0; i < MEASURED_IN_NOISE.length; i++) {
      features[measured.length + i] = noisy * measured[MEASURED_IN_NOISE[i]];
    }
    return features;
  }

  /** How noisy the moment is, from 0 to 1. */
  private double noisiness() {
    return clamp((QUIET_DB - surroundings.aboveBackgroundDb()) / (QUIET_DB - NOISY_DB), 0, 1);
  }

  private double[] measured() {
    double pace = Math.log(Math.max(1, wordFrames) / (phones * TYPICAL_PHONE_FRAMES));
    return new double[] {
      1,
      clamp(likelihoodRatio / phones / 10, -4, 2),
      clamp(likelihoodRatio / Math.max(5, wordFrames), -6, 2),
      clamp(margin / 40, -3, 3),
      signedLog(margin),
      clamp(competitorMargin / 40, -3, 3),
      signedLog(competitorMargin),
      clamp(neighborMargin / 40, -2, 1),
      signedLog(clamp(neighborMargin, -200, 40)),
      clamp(noiseRatio, -8, 0),
      pace,
      pace * pace,
      clamp((double) wordFrames / Math.max(1, segmentFrames), 0, 1.5),
      clamp((segmentFrames - wordFrames) / 20.0, 0, 3),
      clamp(prominence / 30, 0, 2),
      gapFrames / (double) LONG_GAP,
      clamp(surroundings.aboveBackgroundDb() / 30, -0.5, 2),
      clamp(surroundings.aboveBeforeDb() / 30, -0.5, 1),
      clamp(surroundings.aboveAfterDb() / 30, -0.5, 1),
      clamp(surroundings.unsteadyDb() / 20, 0, 2),
      Math.log(activePhrases) / 3,
      phones / 5.0,
      clamp(wordFrames / 50.0, 0, 3),
      clamp(signalToNoise / 30, 0, 2),
      clamp(logPosterior, -8, 0),
      clamp(phoneFit.worst() / 5, -4, 1),
      clamp(phoneFit.secondWorst() / 5, -4, 1),
      clamp(phoneFit.first() / 5, -4, 1),
      clamp(phoneFit.last() / 5, -4, 1),
      phoneFit.longest(),
      phoneFit.hasty(),
      network.logOdds() / 4,
      network.overAnother() / 4,
      network.amongActive() / 4,
      network.spoken() / 4
    };
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  private static double signedLog(double value) {
    return Math.copySign(Math.log1p(Math.abs(clamp(value, -200, 200))), value);
  }

  /** The measurements for the journal. */
  Evidence.Fit fit() {
    return new Evidence.Fit(
        network.logOdds(),
        likelihoodRatio,
        margin,
        Math.min(competitorMargin, neighborMargin),
        noiseRatio,
        wordFrames * 10.0,
        prominence);
  }
}
