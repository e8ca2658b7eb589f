package saydone.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Prints how far a long evaluation is: a line every ten seconds, so that a short one prints none.
 * Safe for several threads.
 *
 * <pre>
 * Heard 1200 of 3600 recordings (33 %), about 4 min left.
 * </pre>
 */
final class EvaluationProgress {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final PrintWriter err;
  private final LongSupplier nanos;
  private final int total;
  private final long began;
  private long lastLine;
  private int begun;

  /**
   * The progress of an evaluation that begins now.
   *
   * @param total how many recordings will be heard
   * @param nanos a clock
   */
  EvaluationProgress(PrintWriter err, int total, LongSupplier nanos) {
    this.err = err;
    this.total = total;
    this.nanos = nanos;
    began = nanos.getAsLong();
    lastLine = began;
  }

  /** One more recording begins to be heard. */
  synchronized void next() {
    long now = nanos.getAsLong();
    if (begun > 0 && now - lastLine >= BETWEEN_LINES.toNanos()) {
      lastLine = now;
      double minutes = (now - began) / 60e9 * (total - begun) / begun;
      err.println(
          String.format(
              Locale.ROOT,
              "Heard %d of %d recordings (%d %%), about %.0f min left.",
              begun,
              total,
              100L * begun / total,
              Math.ceil(minutes)));
      err.flush();
    }
    begun++;
  }
}
