package saydone.report;

import java.time.Instant;
import java.util.Optional;
import saydone.script.Frequency;

/**
 * The figures of a session that count among many. They are those of its {@link Summary}.
 *
 * @param script the script's id
 * @param frequency how often the session was to be done, if the script said so
 * @param started the wall time at which the session began
 * @param ended the wall time of the last line
 * @param repetitions the repetitions that were counted and not taken back, of those prescribed
 * @param extra the repetitions that were counted beyond that
 * @param prescribedInFull all repetitions that the script asked for, see {@link
 *     Summary#prescribedInFull}
 */
public record Figures(
    String script,
    Optional<Frequency> frequency,
    Instant started,
    Instant ended,
    int repetitions,
    int extra,
    int prescribedInFull) {

  /** The figures of a session. */
  static Figures of(Summary summary) {
    return new Figures(
        summary.script(),
        summary.frequency(),
        summary.started(),
        summary.ended(),
        summary.repetitions(),
        summary.extra(),
        summary.prescribedInFull());
  }

  /** Whether something was counted and not taken back, so that the session counts as done. */
  boolean isDone() {
    return repetitions + extra > 0;
  }

  /** When it began, or where the clock was wrong then, when it ended. */
  Instant credibleStart() {
    return started.isBefore(Summary.EARLIEST) || started.isAfter(ended) ? ended : started;
  }
}
