package saydone.session;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What of a session's exercises and sets is done, and what is left to do. Pure.
 *
 * @param plan what will be played
 * @param progress what has been done
 */
record Remainder(Plan plan, Progress progress) {

  /**
   * The exercise of today that comes after another one, without those that a symptom ended, and
   * those that were done before the patient went back.
   */
  OptionalInt next(int exercise) {
    return IntStream.range(exercise + 1, plan.exercises())
        .filter(this::mayBeDone)
        .filter(number -> !isDone(number))
        .findFirst();
  }

  /** The exercise of today that comes before another one, without those that a symptom ended. */
  OptionalInt previous(int exercise) {
    return IntStream.range(0, exercise).filter(this::mayBeDone).max();
  }

  /** Whether an exercise is done today, and no symptom ended it. */
  boolean mayBeDone(int exercise) {
    return plan.today().includes(exercise) && !progress.left().contains(exercise);
  }

  /** Whether all sets of an exercise were gone through. */
  boolean isDone(int exercise) {
    return workedOnLast(exercise)
        .filter(set -> isOver(set) && following(set.turn()).isEmpty())
        .isPresent();
  }

  /**
   * Where an exercise goes on that was left: the set, and what was counted of it. Empty if nothing
   * of the exercise was counted, or nothing of it is left to do.
   */
  Optional<Progress.Done> leftOff(int exercise) {
    Optional<Progress.Done> last = workedOnLast(exercise);
    if (last.isEmpty() || !isOver(last.get())) {
      return last;
    }
    Optional<Turn> next = following(last.get().turn());
    return next.isEmpty() && !isFull(last.get())
        ? last
        : next.map(turn -> new Progress.Done(turn, 0));
  }

  /** The set of an exercise that was worked on last, if the exercise has it at its level. */
  private Optional<Progress.Done> workedOnLast(int exercise) {
    return progress.done().stream()
        .filter(set -> set.turn().exercise() == exercise)
        .reduce((one, later) -> later)
        .filter(set -> has(set.turn()));
  }

  /** Whether an exercise has a set at its level of now. */
  boolean has(Turn turn) {
    return turn.set() <= plan.dose(turn).sets()
        && Plan.sides(plan.exercise(turn.exercise()), progress.affected()).contains(turn.side());
  }

  /** Whether a set was done, or ended early as the patient chose. */
  private boolean isOver(Progress.Done set) {
    return isFull(set) || progress.less().contains(set.turn());
  }

  private boolean isFull(Progress.Done set) {
    return set.repetitions() >= plan.dose(set.turn()).reps();
  }

  /** The set after another one of the same exercise; empty after the last one. */
  Optional<Turn> following(Turn turn) {
    return turn.following(plan, progress.affected());
  }
}
