package saydone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.journal.SessionFolder;

/**
 * A session of a {@link Report}.
 *
 * @param folder where it lies
 * @param day the day on which it counts
 * @param problems what is wrong with its record, one sentence each; empty if nothing is
 * @param summary what it came to
 * @param intervals the time between the repetitions, by the part of an exercise
 */
public record ReportedSession(
    SessionFolder folder,
    LocalDate day,
    List<String> problems,
    Summary summary,
    Map<Part, Intervals> intervals) {

  /** Copies the collections. */
  public ReportedSession {
    problems = List.copyOf(problems);
    intervals = Map.copyOf(intervals);
  }

  /** The session with all that it tells; empty if its record vanished since. */
  static Optional<ReportedSession> of(ToldSession session, LocalDate day) {
    SessionReport told = session.told();
    return told.summary()
        .map(
            summary ->
                new ReportedSession(
                    session.folder(), day, told.problems(), summary, session.intervals()));
  }

  /** What each side did of each exercise at each level; an exercise has at least one part. */
  public List<PartDone> parts() {
    return PartDone.each(this);
  }

  /** How many commands were heard, by voice or key. */
  public int understood() {
    return summary.commands().values().stream().mapToInt(Integer::intValue).sum();
  }
}
