package saydone.report;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import saydone.journal.PastSession;
import saydone.journal.SessionFolder;

/**
 * A past session of which it is known what it tells, and whose journal is read again only when more
 * is asked for: of many sessions a report tells all of a few.
 *
 * @param folder where it lies
 * @param told what it tells
 * @param read reads it as it is now
 */
public record ToldSession(SessionFolder folder, SessionReport told, Supplier<PastSession> read) {

  /** A session that was read. */
  public static ToldSession of(PastSession session) {
    return new ToldSession(session.folder(), SessionReport.of(session), () -> session);
  }

  /** What it came to; empty if nothing of its record could be read. */
  public Optional<Summary> summary() {
    return told.summary();
  }

  /** The time between its repetitions, by the part of an exercise; none if it vanished since. */
  Map<Part, Intervals> intervals() {
    return read.get() instanceof PastSession.Kept kept
        ? Intervals.each(kept.reading().header().prescription(), kept.reading().entries())
        : Map.of();
  }
}
