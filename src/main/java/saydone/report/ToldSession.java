package saydone.report;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import saydone.journal.PastSession;
import saydone.journal.SessionFolder;

/**
 * A past session of which it is known what it tells. In brief that is known of each; all of it is
 * looked up when it is asked for, and the journal is read again only when still more is: of many
 * sessions a report tells all of a few.
 *
 * @param folder where it lies
 * @param brief what it tells in brief
 * @param full looks up all that it tells
 * @param read reads it as it is now
 */
public record ToldSession(
    SessionFolder folder, Brief brief, Supplier<SessionReport> full, Supplier<PastSession> read) {

  /** A session that was read. */
  public static ToldSession of(PastSession session) {
    return of(session.folder(), SessionReport.of(session), () -> session);
  }

  /** A session of which all that it tells is at hand. */
  static ToldSession of(SessionFolder folder, SessionReport told, Supplier<PastSession> read) {
    return new ToldSession(folder, Brief.of(told), () -> told, read);
  }

  /** Its figures; empty if nothing of its record could be read. */
  public Optional<Figures> figures() {
    return brief.figures();
  }

  /** The session as it counts among others; empty if nothing of its record could be read. */
  Optional<Played> played() {
    return figures().map(figures -> new Played(figures, this::summary));
  }

  /** All that it tells. */
  public SessionReport told() {
    return full.get();
  }

  /** What it came to; empty if nothing of its record could be read. */
  public Optional<Summary> summary() {
    return told().summary();
  }

  /** The time between its repetitions, by the part of an exercise; none if it vanished since. */
  Map<Part, Intervals> intervals() {
    return read.get() instanceof PastSession.Kept kept
        ? Intervals.each(kept.reading().header().prescription(), kept.reading().entries())
        : Map.of();
  }
}
