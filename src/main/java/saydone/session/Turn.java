package saydone.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saydone.script.Exercise.Level;
import saydone.script.Side;
import saydone.script.WeakSide;

/**
 * One set of one side of one exercise.
 *
 * @param exercise the number of the exercise, from 0
 * @param side the working side; empty when both work together
 * @param set the number of the set, from 1
 */
public record Turn(int exercise, Optional<Side> side, int set) {

  private static final int MOST = 31;

  /** The first set of an exercise. */
  static Turn first(Plan plan, int exercise, Optional<WeakSide> affected) {
    return new Turn(exercise, Plan.sides(plan.exercise(exercise), affected).get(0), 1);
  }

  /** The set after this one in the same exercise: first all sets of a side, then the other side. */
  Optional<Turn> following(Plan plan, Optional<WeakSide> affected) {
    Level description = plan.exercise(exercise);
    if (set < description.dose().sets()) {
      return Optional.of(new Turn(exercise, side, set + 1));
    }
    List<Optional<Side>> sides = Plan.sides(description, affected);
    int next = sides.indexOf(side) + 1;
    return next < sides.size()
        ? Optional.of(new Turn(exercise, sides.get(next), 1))
        : Optional.empty();
  }

  /**
   * Written out: Java takes long to make it, and the last sessions are summed up by it at a start.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Turn turn
        && exercise == turn.exercise
        && set == turn.set
        && side.equals(turn.side);
  }

  @Override
  public int hashCode() {
    return (exercise * MOST + set) * MOST + side.map(Side::ordinal).orElse(-1);
  }
}
