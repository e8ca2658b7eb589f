package saydone.journal;

import java.time.Duration;
import java.time.Instant;
import saydone.session.Fact;

/**
 * One line of a journal after the first.
 *
 * @param seq its number, from 1, without gaps
 * @param at the time since the start of the session, in whole milliseconds; this time does not run
 *     between an interruption and the resumption
 * @param wall the wall time
 * @param fact what happened
 */
public record Entry(long seq, Duration at, Instant wall, Fact fact) {

  /** Rejects a time before the start. */
  public Entry {
    if (at.isNegative()) {
      throw new IllegalArgumentException("before the start of the session: " + at);
    }
  }
}
