package saydone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import saydone.journal.Prescription;
import saydone.journal.Reading;

/**
 * A session of a {@link Report}.
 *
 * @param folder the name of its folder
 * @param day the day on which it counts
 * @param problems what is wrong with its record, one sentence each; empty if nothing is
 * @param summary what it came to
 * @param prescription what its script asked for
 * @param intervals the time between the repetitions, by the part of an exercise
 */
public record ReportedSession(
    String folder,
    LocalDate day,
    List<String> problems,
    Summary summary,
    Prescription prescription,
    Map<Part, Intervals> intervals) {

  /** Copies the collections. */
  public ReportedSession {
    problems = List.copyOf(problems);
    intervals = Map.copyOf(intervals);
  }

  static ReportedSession of(SessionReport told, LocalDate day, Summary summary, Reading reading) {
    Prescription prescription = reading.header().prescription();
    return new ReportedSession(
        told.folder(),
        day,
        told.problems(),
        summary,
        prescription,
        Intervals.each(prescription, reading.entries()));
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
