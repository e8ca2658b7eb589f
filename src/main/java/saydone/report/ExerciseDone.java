package saydone.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.journal.Prescription;
import saydone.script.Exercise.Assistance;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.Progress;

/**
 * How much of one exercise was done.
 *
 * @param id the exercise's id in the script
 * @param name the name in the field's terms
 * @param level the level at which it was done, the last one if it changed
 * @param completion how much of it was done
 * @param repetitions the repetitions counted and not taken back; may be more than prescribed, if
 *     the exercise was done again
 * @param prescribed the repetitions that were asked for
 * @param sets the sets of which all repetitions were done
 * @param prescribedSets the sets that were asked for, of both sides together if each has its own
 * @param because why it was left, where it is {@code PARTIAL} and that is known
 */
public record ExerciseDone(
    String id,
    String name,
    Assistance level,
    Completion completion,
    int repetitions,
    int prescribed,
    int sets,
    int prescribedSets,
    Optional<Because> because) {

  /** How much of an exercise was done. */
  public enum Completion {
    /** All its sets were gone through. */
    COMPLETE,
    /** It was begun and left. */
    PARTIAL,
    /** It was not begun. */
    NOT_BEGUN
  }

  /** Each exercise of a prescription, in its order, including those that were not reached. */
  static List<ExerciseDone> each(Prescription prescription, List<Fact> facts, Progress progress) {
    Map<Integer, Completion> completions = completions(facts);
    Map<Integer, Because> reasons = reasons(facts);
    Map<Integer, Integer> sets = fullSets(facts);
    Map<Integer, Integer> changes = changesOfPrescribed(facts);
    boolean both = progress.affected().equals(Optional.of(WeakSide.BOTH));
    List<ExerciseDone> exercises = new ArrayList<>();
    for (int i = 0; i < prescription.exercises().size(); i++) {
      Prescription.Exercise exercise = prescription.exercises().get(i);
      int times = both && exercise.doubles() ? 2 : 1;
      Completion completion = completions.getOrDefault(i, Completion.NOT_BEGUN);
      exercises.add(
          new ExerciseDone(
              exercise.id(),
              exercise.name(),
              progress.levels().getOrDefault(i, exercise.assistance()),
              completion,
              progress.repetitionsByExercise().getOrDefault(i, 0),
              times * exercise.repetitions() + changes.getOrDefault(i, 0),
              sets.getOrDefault(i, 0),
              times * exercise.sets(),
              completion == Completion.PARTIAL
                  ? Optional.ofNullable(reasons.get(i))
                  : Optional.empty()));
    }
    return exercises;
  }

  /**
   * By how many repetitions more than at the beginning each exercise ends, as its level changed.
   */
  private static Map<Integer, Integer> changesOfPrescribed(List<Fact> facts) {
    Map<Integer, Integer> changes = new LinkedHashMap<>();
    int prescribed = 0;
    for (Fact fact : facts) {
      if (fact instanceof Fact.SessionStarted started) {
        prescribed = started.prescribedRepetitions();
      } else if (fact instanceof Fact.SideChosen chosen) {
        prescribed = chosen.prescribed().orElse(prescribed);
      } else if (fact instanceof Fact.LevelChanged changed) {
        changes.merge(changed.exercise(), changed.prescribed() - prescribed, Integer::sum);
        prescribed = changed.prescribed();
      }
    }
    return changes;
  }

  private static Map<Integer, Completion> completions(List<Fact> facts) {
    Map<Integer, Completion> completions = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.ExerciseStarted started) {
        completions.putIfAbsent(started.exercise(), Completion.PARTIAL);
      } else if (fact instanceof Fact.ExerciseEnded ended) {
        completions.merge(
            ended.exercise(),
            ended.complete() ? Completion.COMPLETE : Completion.PARTIAL,
            ExerciseDone::better);
      }
    }
    return completions;
  }

  /** Why each exercise was left; a symptom counts more than what came after it. */
  private static Map<Integer, Because> reasons(List<Fact> facts) {
    Map<Integer, Because> reasons = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.ExerciseEnded ended) {
        ended
            .because()
            .ifPresent(
                because ->
                    reasons.merge(
                        ended.exercise(),
                        because,
                        (one, other) -> one == Because.SYMPTOM ? one : other));
      }
    }
    return reasons;
  }

  /** An exercise that was completed once stays completed, even if it is begun again and left. */
  private static Completion better(Completion one, Completion other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** How many sets of each exercise were done to their last repetition. */
  private static Map<Integer, Integer> fullSets(List<Fact> facts) {
    record SetKey(int exercise, Optional<Side> side, int set) {}
    Set<SetKey> full = new HashSet<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.SetEnded ended && ended.repetitions() >= ended.prescribed()) {
        full.add(new SetKey(ended.exercise(), ended.side(), ended.set()));
      } else if (fact instanceof Fact.RepetitionUndone undone) {
        full.remove(new SetKey(undone.exercise(), undone.side(), undone.set()));
      }
    }
    Map<Integer, Integer> sets = new LinkedHashMap<>();
    full.forEach(set -> sets.merge(set.exercise(), 1, Integer::sum));
    return sets;
  }
}
