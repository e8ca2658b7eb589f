package saydone.report;

import java.util.List;
import java.util.Optional;
import saydone.journal.PastSession;

/**
 * What a past session tells.
 *
 * @param folder the name of its folder
 * @param problems what is wrong with its record, one sentence each; empty if nothing is
 * @param summary what it came to; empty if nothing of its record could be read
 */
public record SessionReport(String folder, List<String> problems, Optional<Summary> summary) {

  /** Copies the list. */
  public SessionReport {
    problems = List.copyOf(problems);
  }

  /** What this session tells. */
  public static SessionReport of(PastSession session) {
    return new SessionReport(
        session.folder().name(),
        session.problems(),
        session instanceof PastSession.Kept kept
            ? Optional.of(Summary.of(kept.reading()))
            : Optional.empty());
  }
}
