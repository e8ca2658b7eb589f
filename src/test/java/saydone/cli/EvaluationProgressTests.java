package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class EvaluationProgressTests {

  private static final long SECOND = 1_000_000_000;

  private final StringWriter err = new StringWriter();
  private final AtomicLong nanos = new AtomicLong(5);
  private final EvaluationProgress progress =
      new EvaluationProgress(new PrintWriter(err), 200, nanos::get);

  private void hear(int recordings, long nanosEach) {
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
}
