package saydone.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A comparison of several engines that heard the same streams.
 *
 * @param reports the report of each engine by its short name, in the order of the table
 */
public record Comparison(Map<String, EvaluationReport> reports) {

  private static final String GAP = "  ";

  /** Copies the map and keeps its order. */
  public Comparison {
    reports = new LinkedHashMap<>(reports);
  }

  /**
   * A table with a line for each engine: the percentages of phrases heard right, heard as another
   * and missed; the latency after the word in milliseconds of audio; processor seconds for a second
   * of audio; and for each kind of other sound, how many phrases were heard in an hour of it.
   */
  public String text() {
    Map<String, Function<EvaluationReport, String>> columns = new LinkedHashMap<>();
    columns.put("right %", report -> percent(report.all().right()));
    columns.put("another word %", report -> percent(report.all().wrong()));
    columns.put("missed %", report -> percent(report.all().missed()));
    columns.put("p50 ms", report -> format("%.0f", report.latencyMillis().p50()));
    columns.put("p90 ms", report -> format("%.0f", report.latencyMillis().p90()));
    columns.put("real time", report -> format("%.3f", report.realTimeFactor()));
    TreeSet<String> kinds = new TreeSet<>();
    reports.values().forEach(report -> kinds.addAll(report.others().keySet()));
    for (String kind : kinds) {
      columns.put(
          kind + "/h",
          report ->
              Optional.ofNullable(report.others().get(kind))
                  .map(alarms -> format("%.1f", alarms.perHour()))
                  .orElse("-"));
    }
    List<String> lines = new ArrayList<>();
    int width = reports.keySet().stream().mapToInt(String::length).max().orElse(0);
    width = Math.max(width, "engine".length());
    lines.add(pad("engine", -width) + GAP + String.join(GAP, columns.keySet()));
    for (Map.Entry<String, EvaluationReport> each : reports.entrySet()) {
      List<String> cells = new ArrayList<>();
      columns.forEach((name, value) -> cells.add(pad(value.apply(each.getValue()), name.length())));
      lines.add(pad(each.getKey(), -width) + GAP + String.join(GAP, cells));
    }
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static String percent(Proportion proportion) {
    return proportion.of() == 0 ? "-" : format("%.1f", proportion.part() * 100);
  }

  /** Pads a text: aligned left if the width is negative, else right. */
  private static String pad(String text, int width) {
    return format("%" + width + "s", text);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
