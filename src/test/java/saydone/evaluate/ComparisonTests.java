package saydone.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saydone.evaluate.EvaluationReport.FalseAlarms;
import saydone.evaluate.EvaluationReport.Outcome;
import saydone.evaluate.EvaluationReport.Quantiles;

final class ComparisonTests {

  @Test
  void eachEngineIsALineAndEachMeasureAColumn() {
    Map<String, EvaluationReport> reports = new LinkedHashMap<>();
    reports.put("saydone", report(9, 0, 123.4, Map.of("cough", alarms(0), "hum", alarms(12.34))));
    reports.put("pocketsphinx", report(7, 2, 560, Map.of("cough", alarms(1980))));

    assertEquals(
        """
        engine        right %  another word %  missed %  p50 ms  p90 ms  real time  cough/h  hum/h
        saydone          90.0             0.0      10.0     123     223      0.050      0.0   12.3
        pocketsphinx     70.0            20.0      10.0     560     660      0.050   1980.0      -
        """,
        new Comparison(reports).text().replace(System.lineSeparator(), "\n"));
  }

  private static EvaluationReport report(
      int right, int wrong, double latency, Map<String, FalseAlarms> others) {
    return new EvaluationReport(
        "",
        List.of("stop"),
        new Outcome(
            Proportion.of(right, 10),
            Proportion.of(wrong, 10),
            Proportion.of(10 - right - wrong, 10),
            0,
            0),
        Proportion.of(right, 10),
        Map.of(),
        others,
        new Quantiles(latency, latency + 100, latency + 200),
        new Quantiles(0, 0, 0),
        0.05,
        100,
        60,
        Map.of(),
        List.of(),
        List.of());
  }

  private static FalseAlarms alarms(double perHour) {
    return new FalseAlarms(60, 0, perHour, 0, 0, Map.of());
  }
}
