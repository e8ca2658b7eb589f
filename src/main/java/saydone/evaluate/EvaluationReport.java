package saydone.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result of an evaluation. It consists of records, numbers and maps, so that Jackson writes it
 * as it is.
 *
 * @param engine the name of the engine that listened
 * @param active the active phrases
 * @param all how all phrases together were heard
 * @param prompt the proportion of all phrases that was heard right within {@value #PROMPT_MILLIS}
 *     ms of their end
 * @param phrases how each phrase was heard, by phrase
 * @param others what was heard in other sounds, by kind
 * @param latencyMillis from the end of the word to the decision, in the time of the audio
 * @param computeMillis how long the chunk that decides took, by the clock; zeros for an engine that
 *     works on the whole stream at its end
 * @param realTimeFactor processor seconds in the listening chain for a second of audio, however
 *     busy the machine is
 * @param peakHeapMegabytes the most memory in use, garbage included
 * @param audioSeconds how much was heard
 * @param confusions by phrase said, then by phrase heard instead: how often
 * @param misses each recording of a phrase that was missed or taken for another, by file
 * @param leftOut the recordings that were not measured
 */
public record EvaluationReport(
    String engine,
    List<String> active,
    Outcome all,
    Proportion prompt,
    Map<String, Outcome> phrases,
    Map<String, FalseAlarms> others,
    Quantiles latencyMillis,
    Quantiles computeMillis,
    double realTimeFactor,
    double peakHeapMegabytes,
    double audioSeconds,
    Map<String, Map<String, Integer>> confusions,
    List<Miss> misses,
    List<LeftOut> leftOut) {

  /** A phrase heard later than this after its end is late. */
  public static final int PROMPT_MILLIS = 700;

  /**
   * How phrases that were said were heard.
   *
   * @param right heard as the phrase that was said
   * @param wrong heard as another phrase
   * @param missed not heard as any phrase
   * @param unsure how many of the missed would be asked about, by the right phrase
   * @param extra how many more phrases were heard after the first one
   */
  public record Outcome(
      Proportion right, Proportion wrong, Proportion missed, int unsure, int extra) {}

  /**
   * The phrases heard in sounds that are no command.
   *
   * @param seconds the length of the sounds, without the gaps between them
   * @param heard how many phrases were heard
   * @param perHour how many were heard in an hour
   * @param unsure how many would be asked about
   * @param notUnderstood how many were not understood
   * @param phrases which phrases were heard, and how often
   */
  public record FalseAlarms(
      double seconds,
      int heard,
      double perHour,
      int unsure,
      int notUnderstood,
      Map<String, Integer> phrases) {}

  /**
   * A recording that was not heard right.
   *
   * @param file the recording
   * @param said the phrase in it
   * @param heard the phrase that was heard instead; empty if none was
   * @param perhaps the phrase that would be asked about, if none was heard; empty if none would be
   */
  public record Miss(String file, String said, String heard, String perhaps) {

    /** The miss in one line with tabs: file, what was said, what was heard. */
    String line() {
      return String.join(
          "\t", file, said, !heard.isEmpty() ? heard : perhaps.isEmpty() ? "-" : perhaps + "?");
    }
  }

  /**
   * A recording that would make the table wrong.
   *
   * @param file the recording
   * @param why what is wrong with it
   */
  public record LeftOut(String file, String why) {}

  /** Quantiles of a number of values; zeros without values. */
  public record Quantiles(double p50, double p90, double p95) {

    /** The quantiles of these values, in any order. */
    static Quantiles of(List<Double> values) {
      List<Double> sorted = values.stream().sorted().toList();
      return new Quantiles(at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.95));
    }

    private static double at(List<Double> sorted, double part) {
      return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * part));
    }
  }

  /** The report in one line. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    if (all.right().of() > 0) {
      parts.add(
          format(
              "%d said: right %.1f %%, wrong %.1f %%, missed %.1f %%",
              all.right().of(), percent(all.right()), percent(all.wrong()), percent(all.missed())));
      parts.add(format("right within %d ms %.1f %%", PROMPT_MILLIS, percent(prompt)));
      parts.add(
          format(
              "%.0f ms p50, %.0f ms p90 after the word", latencyMillis.p50(), latencyMillis.p90()));
      if (decidesAtOnce()) {
        parts.add(format("%.0f ms compute", computeMillis.p90()));
      }
    }
    double seconds = others.values().stream().mapToDouble(FalseAlarms::seconds).sum();
    if (seconds > 0) {
      int heard = others.values().stream().mapToInt(FalseAlarms::heard).sum();
      parts.add(format("%.1f false an hour in %.2f h", heard * 3600 / seconds, seconds / 3600));
    }
    parts.add(format("%.3f of real time", realTimeFactor));
    if (!leftOut.isEmpty()) {
      parts.add(format("%d left out", leftOut.size()));
    }
    return engine + ": " + String.join("; ", parts);
  }

  /**
   * The recordings that were not heard right, a line with tabs for each; empty if there is none.
   */
  public String missesText() {
    return misses.stream()
        .map(miss -> miss.line() + System.lineSeparator())
        .collect(Collectors.joining());
  }

  /** The report as tables for people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (!phrases.isEmpty()) {
      text.append(
          format(
              "%-18s %5s %21s %21s %7s %6s %5s%n",
              "phrase", "said", "right %", "wrong %", "missed %", "unsure", "extra"));
      phrases.forEach((phrase, outcome) -> text.append(row(phrase, outcome)));
      text.append(row("all", all));
    }
    if (!others.isEmpty()) {
      text.append(
          format(
              "%n%-24s %8s %6s %9s %7s %15s  %s%n",
              "other sounds", "minutes", "false", "an hour", "unsure", "not understood", "heard"));
      others.forEach(
          (kind, alarms) ->
              text.append(
                  format(
                      "%-24s %8.1f %6d %9.1f %7d %15d  %s%n",
                      kind,
                      alarms.seconds() / 60,
                      alarms.heard(),
                      alarms.perHour(),
                      alarms.unsure(),
                      alarms.notUnderstood(),
                      alarms.phrases())));
    }
    text.append(
        format(
            "%nlatency after the word: p50 %.0f ms, p90 %.0f ms, p95 %.0f ms%n",
            latencyMillis.p50(), latencyMillis.p90(), latencyMillis.p95()));
    if (decidesAtOnce()) {
      text.append(
          format(
              "compute at the decision: p50 %.0f ms, p90 %.0f ms, p95 %.0f ms%n",
              computeMillis.p50(), computeMillis.p90(), computeMillis.p95()));
    }
    text.append(
        format(
            "%.1f minutes heard at %.3f of real time; peak heap %.0f MB%n",
            audioSeconds / 60, realTimeFactor, peakHeapMegabytes));
    if (!confusions.isEmpty()) {
      text.append(format("heard instead: %s%n", confusions));
    }
    return text.append(summary()).append(System.lineSeparator()).toString();
  }

  /**
   * Whether the engine decides while it listens, rather than at the end of the stream, so that the
   * time of a decision is known.
   */
  private boolean decidesAtOnce() {
    return computeMillis.p95() > 0;
  }

  private static String row(String name, Outcome outcome) {
    return format(
        "%-18s %5d %21s %21s %7.1f %6d %5d%n",
        name,
        outcome.right().of(),
        interval(outcome.right()),
        interval(outcome.wrong()),
        percent(outcome.missed()),
        outcome.unsure(),
        outcome.extra());
  }

  private static String interval(Proportion proportion) {
    return format(
        "%.1f (%.1f to %.1f)",
        percent(proportion), proportion.low() * 100, proportion.high() * 100);
  }

  private static double percent(Proportion proportion) {
    return proportion.part() * 100;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
