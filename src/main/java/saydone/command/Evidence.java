package saydone.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a recognizer measured of something that was said. It lets the journal tell later why the
 * words were believed or not. A key press has none. In the journal it is an object of numbers:
 *
 * <pre>
 * {"competitorMargin":50.5,"durationMs":220.0,"latencyMillis":90.3,"likelihoodRatio":3.0,
 *  "margin":172.1,"netLogOdds":4.7,"noiseFloorDb":-64.2,"peakDb":-38.1,"probability":0.95,
 *  "prominenceDb":21.4,"silenceRatio":-9.8}
 * </pre>
 *
 * <p>A journal of another version, or another engine, may have other numbers. They are kept as
 * {@code others}, and so are the numbers of an incomplete group: nothing that was read is lost when
 * it is written again. Immutable.
 *
 * @param fit how well the phrase fits the sound, if an engine compared the two
 * @param taught how far the sound is from what the user taught, if that decided
 * @param probability that the phrase was said, 0 to 1
 * @param levels how loud it was
 * @param latencyMillis the time from its end to the decision, in milliseconds of audio time
 * @param computeMillis the machine's time that the decision took, in milliseconds; differs from run
 *     to run
 * @param audio the number of the file that keeps its sound, if one does
 * @param others further numbers by name, none of them one of the above
 */
public record Evidence(
    Optional<Fit> fit,
    Optional<Taught> taught,
    OptionalDouble probability,
    Optional<Levels> levels,
    OptionalDouble latencyMillis,
    OptionalDouble computeMillis,
    OptionalInt audio,
    NavigableMap<String, Double> others) {

  /** Nothing was measured. */
  public static final Evidence NONE = of(Map.of());

  private static final String PROBABILITY = "probability";
  private static final String LATENCY = "latencyMillis";
  private static final String COMPUTE = "computeMillis";
  private static final String AUDIO = "audio";

  /**
   * How well a phrase fits the sound; log likelihoods are natural logarithms.
   *
   * @param netLogOdds the log odds that the network gives the phrase; 0 if it was not asked
   * @param likelihoodRatio the log likelihood of the phrase over that of any phones in any order;
   *     about 0 when it fits well
   * @param margin the log likelihood of the phrase over that of the next likely active one, 200 at
   *     most
   * @param competitorMargin the same over the likeliest inactive one, 200 at most
   * @param silenceRatio the log likelihood of noise alone over that of any phones, for each
   *     hundredth of a second
   * @param durationMs how long the phrase takes, in milliseconds
   * @param prominenceDb how far its loudest moment stands out of the noise
   */
  public record Fit(
      double netLogOdds,
      double likelihoodRatio,
      double margin,
      double competitorMargin,
      double silenceRatio,
      double durationMs,
      double prominenceDb) {

    private static final List<String> NAMES =
        List.of(
            "netLogOdds",
            "likelihoodRatio",
            "margin",
            "competitorMargin",
            "silenceRatio",
            "durationMs",
            "prominenceDb");

    private static Fit of(List<Double> values) {
      return new Fit(
          values.get(0),
          values.get(1),
          values.get(2),
          values.get(3),
          values.get(4),
          values.get(5),
          values.get(6));
    }

    private List<Double> values() {
      return List.of(
          netLogOdds,
          likelihoodRatio,
          margin,
          competitorMargin,
          silenceRatio,
          durationMs,
          prominenceDb);
    }
  }

  /**
   * How far the sound is from what the user taught for the phrase.
   *
   * @param mean the distance from the middle of the takes, 0 to 2
   * @param nearest the distance from the nearest take, 0 to 2
   * @param pace how much longer or shorter it is, as the logarithm of the ratio; 0 if it is as long
   */
  public record Taught(double mean, double nearest, double pace) {

    private static final List<String> NAMES = List.of("taughtMean", "taughtNearest", "taughtPace");

    private static Taught of(List<Double> values) {
      return new Taught(values.get(0), values.get(1), values.get(2));
    }

    private List<Double> values() {
      return List.of(mean, nearest, pace);
    }
  }

  /**
   * Levels at the microphone, after the echo canceller.
   *
   * @param noiseFloorDb the noise of the room, in dBFS
   * @param peakDb the latest peak, in dBFS
   */
  public record Levels(double noiseFloorDb, double peakDb) {

    private static final List<String> NAMES = List.of("noiseFloorDb", "peakDb");

    private static Levels of(List<Double> values) {
      return new Levels(values.get(0), values.get(1));
    }

    private List<Double> values() {
      return List.of(noiseFloorDb, peakDb);
    }
  }

  /** Copies the other numbers. */
  public Evidence {
    others = Collections.unmodifiableNavigableMap(new TreeMap<>(others));
  }

  /** The evidence of a recognizer whose engine compared the sound with a phrase. */
  public static Evidence of(Fit fit, double probability, Levels levels, double computeMillis) {
    return measured(Optional.of(fit), Optional.empty(), probability, levels, computeMillis);
  }

  /** The evidence of a recognizer that compared the sound with what the user taught. */
  public static Evidence of(
      Taught taught, double probability, Levels levels, double computeMillis) {
    return measured(Optional.empty(), Optional.of(taught), probability, levels, computeMillis);
  }

  private static Evidence measured(
      Optional<Fit> fit,
      Optional<Taught> taught,
      double probability,
      Levels levels,
      double computeMillis) {
    return new Evidence(
        fit,
        taught,
        OptionalDouble.of(probability),
        Optional.of(levels),
        OptionalDouble.empty(),
        OptionalDouble.of(computeMillis),
        OptionalInt.empty(),
        new TreeMap<>());
  }

  /** Evidence as it stands in a journal, or as an engine with measurements of its own gives it. */
  public static Evidence of(Map<String, Double> byName) {
    Named named = new Named(new TreeMap<>(byName));
    return new Evidence(
        named.take(Fit.NAMES).map(Fit::of),
        named.take(Taught.NAMES).map(Taught::of),
        named.take(PROBABILITY),
        named.take(Levels.NAMES).map(Levels::of),
        named.take(LATENCY),
        named.take(COMPUTE),
        named.takeNumber(AUDIO),
        named.left());
  }

  /** All numbers by their names in the journal, sorted. */
  public NavigableMap<String, Double> byName() {
    NavigableMap<String, Double> all = new TreeMap<>(others);
    fit.ifPresent(known -> put(all, Fit.NAMES, known.values()));
    taught.ifPresent(known -> put(all, Taught.NAMES, known.values()));
    probability.ifPresent(known -> all.put(PROBABILITY, known));
    levels.ifPresent(known -> put(all, Levels.NAMES, known.values()));
    latencyMillis.ifPresent(known -> all.put(LATENCY, known));
    computeMillis.ifPresent(known -> all.put(COMPUTE, known));
    audio.ifPresent(known -> all.put(AUDIO, (double) known));
    return all;
  }

  private static void put(Map<String, Double> all, List<String> names, List<Double> values) {
    for (int i = 0; i < names.size(); i++) {
      all.put(names.get(i), values.get(i));
    }
  }

  /** The same, with the time from its end to the decision, in milliseconds of audio time. */
  public Evidence withLatencyMillis(double latency) {
    return new Evidence(
        fit, taught, probability, levels, OptionalDouble.of(latency), computeMillis, audio, others);
  }

  /**
   * The same without the machine's time, which differs between runs that are otherwise the same.
   */
  public Evidence withoutComputeTime() {
    return new Evidence(
        fit, taught, probability, levels, latencyMillis, OptionalDouble.empty(), audio, others);
  }

  /** The same, with the number of the file that keeps its sound. */
  public Evidence withAudio(int number) {
    return new Evidence(
        fit,
        taught,
        probability,
        levels,
        latencyMillis,
        computeMillis,
        OptionalInt.of(number),
        others);
  }

  /** Numbers by name; those that are understood are taken out. */
  private record Named(NavigableMap<String, Double> left) {

    /** Takes out a whole group of numbers, or nothing if one is missing. */
    Optional<List<Double>> take(List<String> names) {
      if (!left.keySet().containsAll(names)) {
        return Optional.empty();
      }
      List<Double> taken = new ArrayList<>();
      for (String name : names) {
        taken.add(left.remove(name));
      }
      return Optional.of(taken);
    }

    OptionalDouble take(String name) {
      Double value = left.remove(name);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Takes out a number, unless it is not whole. */
    OptionalInt takeNumber(String name) {
      Double value = left.get(name);
      if (value == null || !value.equals((double) value.intValue())) {
        return OptionalInt.empty();
      }
      left.remove(name);
      return OptionalInt.of(value.intValue());
    }
  }
}
