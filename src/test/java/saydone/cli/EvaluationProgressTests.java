package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvaluationProgressTests {

  private static final long SECOND = 1_000_000_000;

  private final StringWriter err = new StringWriter();
  private final AtomicLong nanos = new AtomicLong(5);

  private void hear(int recordings, long nanosEach) {
    hear(recordings, nanosEach, Map.of());
  }

  private void hear(int recordings, long nanosEach, Map<String, String> environment) {
    EvaluationProgress progress =
        new EvaluationProgress(
            new PrintWriter(err), 200, EvaluationProgress.betweenLines(environment), nanos::get);
    for (int i = 0; i < recordings; i++) {
      progress.next();
      nanos.addAndGet(nanosEach);
    }
  }

  @Test
  void aShortEvaluationSaysNothing() {
    hear(200, SECOND / 25);
    assertEquals("", err.toString());
  }

  @Test
  void aLongOneSaysEveryTenSecondsHowFarItIs() {
    hear(25, SECOND);
    assertEquals(
        """
        Heard 10 of 200 recordings (5 %), about 4 min left.
        Heard 20 of 200 recordings (10 %), about 3 min left.
        """,
        err.toString().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void whoHearsTheLinesHasOneAMinute() {
    hear(125, SECOND, Map.of("ACCESSIBLE", "1"));
    assertEquals(
        """
        Heard 60 of 200 recordings (30 %), about 3 min left.
        Heard 120 of 200 recordings (60 %), about 2 min left.
        """,
        err.toString().replace(System.lineSeparator(), "\n"));
  }

  @ParameterizedTest
  @CsvSource({"1, 60", "true, 60", "yes, 60", "'', 10", "0, 10", "False, 10"})
  void accessibleMeansWhatItMeansToOtherPrograms(String value, int seconds) {
    assertEquals(
        Duration.ofSeconds(seconds), EvaluationProgress.betweenLines(Map.of("ACCESSIBLE", value)));
  }
}
