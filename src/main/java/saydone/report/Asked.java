package saydone.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.journal.Prescription;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact;

/**
 * How much of an exercise is asked for, at its level and by the choice for the day.
 *
 * @param sets the sets for one weak side, of both sides together if each has its own
 * @param repetitions the repetitions in those sets
 * @param timesForBoth how many times that is asked for where both sides are weak: once or twice
 * @param more the repetitions by which the level changed it, of both weak sides if both are; only
 *     in journals of versions that did not record what a level asks for
 * @param side which side works at its level; empty if that was not recorded
 * @param inFull the repetitions without a choice of less for the day, for one weak side
 * @param today whether it is done on the day; else what was counted before others were chosen is as
 *     asked for, and no more
 */
record Asked(
    int sets,
    int repetitions,
    int timesForBoth,
    int more,
    Optional<WorkingSide> side,
    int inFull,
    boolean today) {

  private static Asked of(Prescription.Exercise exercise) {
    return new Asked(
        exercise.sets(),
        exercise.repetitions(),
        exercise.doubles() ? 2 : 1,
        0,
        exercise.side(),
        exercise.repetitions(),
        true);
  }

  /** What is asked of each exercise at the end of a session, by its number from 0. */
  static Map<Integer, Asked> each(Prescription prescription, List<Fact> facts) {
    Map<Integer, Asked> whole = new HashMap<>();
    for (int number = 0; number < prescription.exercises().size(); number++) {
      whole.put(number, of(prescription.exercises().get(number)));
    }
    Map<Integer, Asked> today = new HashMap<>(whole);
    int prescribed = 0;
    for (Fact fact : facts) {
      if (fact instanceof Fact.SessionStarted started) {
        prescribed = started.prescribedRepetitions();
      } else if (fact instanceof Fact.SideChosen chosen) {
        prescribed = chosen.prescribed().orElse(prescribed);
      } else if (fact instanceof Fact.TodayChosen chosen) {
        whole.forEach((number, all) -> today.put(number, all.chosen(chosen, number)));
        prescribed = chosen.prescribed();
      } else if (fact instanceof Fact.LevelChanged changed) {
        int more = changed.prescribed() - prescribed;
        whole.computeIfPresent(changed.exercise(), (number, asked) -> asked.at(changed, more));
        today.computeIfPresent(changed.exercise(), (number, asked) -> asked.at(changed, more));
        prescribed = changed.prescribed();
      }
    }
    return today;
  }

  /** The same after a choice for the day. */
  private Asked chosen(Fact.TodayChosen choice, int number) {
    boolean included = choice.exercises().contains(number);
    boolean known = number < choice.sets().size() && number < choice.repetitions().size();
    return included && known
        ? new Asked(
            choice.sets().get(number),
            choice.repetitions().get(number),
            timesForBoth,
            0,
            side,
            inFull,
            true)
        : new Asked(sets, repetitions, timesForBoth, more, side, inFull, included);
  }

  /** The same at another level, which changed all repetitions of the session by so many. */
  private Asked at(Fact.LevelChanged changed, int change) {
    return changed.sets().isPresent()
            && changed.repetitions().isPresent()
            && changed.timesForBoth().isPresent()
        ? new Asked(
            changed.sets().getAsInt(),
            changed.repetitions().getAsInt(),
            changed.timesForBoth().getAsInt(),
            0,
            changed.side(),
            changed.inFull().orElse(changed.repetitions().getAsInt()),
            today)
        : new Asked(sets, repetitions, timesForBoth, more + change, changed.side(), inFull, today);
  }

  /**
   * All sets that are asked for.
   *
   * @param done how many were done
   */
  int sets(boolean both, int done) {
    return today ? sets * (both ? timesForBoth : 1) : done;
  }

  /**
   * All repetitions that are asked for.
   *
   * @param counted how many were counted
   */
  int repetitions(boolean both, int counted) {
    return today ? repetitions(both) : counted;
  }

  /** All repetitions that are asked for if it is done on the day. */
  int repetitions(boolean both) {
    return repetitions * (both ? timesForBoth : 1) + more;
  }

  /** All repetitions that would be asked for without a choice of less for the day. */
  int inFull(boolean both) {
    return inFull * (both ? timesForBoth : 1) + more;
  }

  /** The sides that work, in order; empty if they are not known. */
  Optional<List<Optional<Side>>> sides(Optional<WeakSide> weak) {
    return side.filter(each -> weak.isPresent() || !each.goesByWeakSide())
        .map(each -> each.sides(weak));
  }

  /** All repetitions of one set; as many as there can be where that is not known. */
  int ofSet() {
    return more != 0 || sets == 0 ? Integer.MAX_VALUE : repetitions / sets;
  }
}
