package saydone.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.script.Side;

/**
 * What one side did of an exercise at one level in a session.
 *
 * @param exercise the exercise
 * @param share what was done of it
 * @param intervals the time between the repetitions, where the patient counts them by a word
 */
public record PartDone(ExerciseDone exercise, Share share, Intervals intervals) {

  /** The parts of the exercises of a session, in the order of the script; each has at least one. */
  static List<PartDone> each(ReportedSession session) {
    return session.summary().exercises().stream()
        .flatMap(
            exercise ->
                shares(exercise).stream()
                    .map(
                        share ->
                            new PartDone(
                                exercise,
                                share,
                                session
                                    .intervals()
                                    .getOrDefault(part(exercise, share), Intervals.NONE))))
        .toList();
  }

  /** Which part it is. */
  public Part part() {
    return part(exercise, share);
  }

  private static Part part(ExerciseDone exercise, Share share) {
    return new Part(exercise.id(), share.side(), share.level());
  }

  /** Of one of which nothing was counted, and of which the side is not known, one without side. */
  private static List<Share> shares(ExerciseDone exercise) {
    Optional<Side> unknown = Optional.empty();
    return exercise.shares().isEmpty()
        ? List.of(new Share(unknown, exercise.level(), 0, 0, OptionalInt.of(exercise.prescribed())))
        : exercise.shares();
  }
}
