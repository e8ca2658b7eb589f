package saydone.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Prints how far a long evaluation is: now and then a whole line, so that a short evaluation prints
 * none. Safe for several threads.
 *
 * <pre>
 * Heard 1200 of 3600 recordings (33 %), about 4 min left.
 * </pre>
 */
final class EvaluationProgress {

  private static final Duration FOR_THE_EYE = Duration.ofSeconds(10);

  /** A screen reader reads each line aloud, and cuts off what it is reading. */
  private static final Duration FOR_THE_EAR = Duration.ofMinutes(1);

  private final PrintWriter err;
  private final LongSupplier nanos;
  private final int total;
  private final Duration betweenLines;
  private final long began;
  private long lastLine;
  private int begun;

  /**
   * The progress of an evaluation that begins now.
   *
   * @param total how many recordings will be heard
   * @param betweenLines the least time between two lines
   * @param nanos a clock
   */
  EvaluationProgress(PrintWriter err, int total, Duration betweenLines, LongSupplier nanos) {
    this.err = err;
    this.total = total;
    this.betweenLines = betweenLines;
    this.nanos = nanos;
    began = nanos.getAsLong();
    lastLine = began;
  }

  /**
   * How much time should be between two lines: ten seconds, or a minute where {@code ACCESSIBLE}
   * asks for output that is read aloud. As with other programs, that is any value but none, {@code
   * 0} and {@code false}.
   *
   * @param environment the environment variables
   */
  static Duration betweenLines(Map<String, String> environment) {
    String accessible = environment.getOrDefault("ACCESSIBLE", "").strip().toLowerCase(Locale.ROOT);
    return Set.of("", "0", "false").contains(accessible) ? FOR_THE_EYE : FOR_THE_EAR;
  }

  /** One more recording begins to be heard. */
  synchronized void next() {
    long now = nanos.getAsLong();
    if (begun > 0 && now - lastLine >= betweenLines.toNanos()) {
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
