package saydone.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was done in the last seven days.
 *
 * @param sessions the sessions in which something was counted
 * @param repetitions the repetitions that were counted in them
 */
public record LastDays(int sessions, int repetitions) {

  private static final Duration DAYS = Duration.ofDays(7);

  /** The last seven days of a history before a moment. */
  public static LastDays of(History history, Instant now) {
    List<Summary> done =
        history.sessions().stream()
            .flatMap(session -> session.summary().stream())
            .filter(summary -> summary.started().isAfter(now.minus(DAYS)))
            .filter(summary -> !summary.started().isAfter(now))
            .filter(summary -> summary.repetitions() > 0)
            .toList();
    return new LastDays(done.size(), done.stream().mapToInt(Summary::repetitions).sum());
  }
}
