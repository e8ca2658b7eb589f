package saydone.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import saydone.journal.Prescription;
import saydone.script.Exercise.Assistance;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.Progress;
import saydone.session.Turn;

/**
 * How much of one exercise was done.
 *
 * @param id the exercise's id in the script
 * @param name the name in the field's terms
 * @param level the level at which it was done, the last one if it changed
 * @param levels the levels that the therapist allows, from most help to least; empty if there is
 *     only one, and in records of former versions
 * @param completion how much of it was done
 * @param repetitions the repetitions counted and not taken back, of those that were asked for
 * @param extra the repetitions beyond that, as where the exercise was done again, or its level
 *     changed to one that asks for less, or for another side
 * @param prescribed the repetitions that were asked for on the day; of an exercise that was left
 *     out by a choice for the day, those that were counted before
 * @param prescribedInFull the repetitions that the script asks for at this level, without a choice
 *     of less for the day
 * @param sets the sets of which all repetitions were done, of those that were asked for
 * @param prescribedSets the sets that were asked for, of both sides together if each has its own
 * @param because why it was left, where it is {@code PARTIAL} and that is known
 * @param said the words with which the patient left it; empty if it was left without, or not left
 * @param byLevel all repetitions, also the extra ones, by the level at which they were done; empty
 *     if all were done at {@code level}
 * @param shares the repetitions by side and level; empty if nothing was counted and it is not known
 *     which side works
 */
public record ExerciseDone(
    String id,
    String name,
    Assistance level,
    List<Assistance> levels,
    Completion completion,
    int repetitions,
    int extra,
    int prescribed,
    int prescribedInFull,
    int sets,
    int prescribedSets,
    Optional<Because> because,
    Optional<String> said,
    Map<Assistance, Integer> byLevel,
    List<Share> shares) {

  /** Copies the collections. */
  public ExerciseDone {
    levels = List.copyOf(levels);
    byLevel = Map.copyOf(byLevel);
    shares = List.copyOf(shares);
  }

  /** Whether something of it was counted and not taken back. */
  boolean isCounted() {
    return repetitions + extra > 0;
  }

  /** The last level at which something of it was counted; its last level if nothing was. */
  Assistance levelDone() {
    List<Assistance> counted =
        shares.stream()
            .filter(share -> share.repetitions() + share.extra() > 0)
            .map(Share::level)
            .toList();
    return counted.isEmpty() ? level : counted.get(counted.size() - 1);
  }

  /** The shares of one side that worked by itself. */
  List<Share> sharesOf(Side one) {
    return shares.stream().filter(share -> share.side().equals(Optional.of(one))).toList();
  }

  /** How much of an exercise was done. */
  public enum Completion {
    /** All its sets were gone through. */
    COMPLETE,
    /** It was begun and left. */
    PARTIAL,
    /** It was not begun. */
    NOT_BEGUN,
    /** The patient chose not to do it today, and nothing of it was counted. */
    NOT_CHOSEN
  }

  /** Each exercise of a prescription, in its order, including those that were not reached. */
  static List<ExerciseDone> each(Prescription prescription, List<Fact> facts, Progress progress) {
    Map<Integer, Completion> completions = completions(facts);
    Map<Integer, Fact.ExerciseEnded> reasons = reasons(facts);
    Optional<Fact.TodayChosen> today = chosenLast(facts);
    Map<Integer, Integer> sets = fullSets(facts);
    Map<Integer, Asked> amounts = Asked.each(prescription, facts);
    boolean both = progress.affected().equals(Optional.of(WeakSide.BOTH));
    List<ExerciseDone> exercises = new ArrayList<>();
    for (int i = 0; i < prescription.exercises().size(); i++) {
      Prescription.Exercise exercise = prescription.exercises().get(i);
      Asked asked = Objects.requireNonNull(amounts.get(i));
      Assistance level = progress.levels().getOrDefault(i, exercise.assistance());
      LevelCounts counts = LevelCounts.of(facts, i, exercise.assistance());
      Map<Assistance, Integer> byLevel = counts.byLevel();
      List<Share> shares = Share.each(counts, asked, level, progress.affected());
      int counted = counts.repetitions();
      int done = sets.getOrDefault(i, 0);
      int repetitions = shares.stream().mapToInt(Share::repetitions).sum();
      int number = i;
      boolean chosen = today.map(each -> each.exercises().contains(number)).orElse(true);
      Completion completion =
          chosen || counted > 0
              ? completions.getOrDefault(i, Completion.NOT_BEGUN)
              : Completion.NOT_CHOSEN;
      Optional<Fact.ExerciseEnded> left =
          completion == Completion.PARTIAL ? Optional.ofNullable(reasons.get(i)) : Optional.empty();
      exercises.add(
          new ExerciseDone(
              exercise.id(),
              exercise.name(),
              level,
              exercise.levels(),
              completion,
              repetitions,
              counted - repetitions,
              asked.repetitions(both, counted),
              asked.inFull(both),
              Math.min(done, asked.sets(both, done)),
              asked.sets(both, done),
              left.flatMap(Fact.ExerciseEnded::because),
              left.flatMap(Fact.ExerciseEnded::said),
              Set.of(level).containsAll(byLevel.keySet()) ? Map.of() : byLevel,
              shares));
    }
    return exercises;
  }

  private static Optional<Fact.TodayChosen> chosenLast(List<Fact> facts) {
    return facts.stream()
        .filter(Fact.TodayChosen.class::isInstance)
        .map(Fact.TodayChosen.class::cast)
        .reduce((one, later) -> later);
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

  /**
   * Why each exercise was left; a symptom counts more than what came after it. One that the patient
   * went back to was not left for what she said before.
   */
  private static Map<Integer, Fact.ExerciseEnded> reasons(List<Fact> facts) {
    Map<Integer, Fact.ExerciseEnded> reasons = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.ExerciseEnded ended && ended.because().isPresent()) {
        reasons.merge(ended.exercise(), ended, (one, other) -> isForSymptom(one) ? one : other);
      } else if (fact instanceof Fact.SetContinued continued) {
        reasons.computeIfPresent(
            continued.exercise(), (exercise, because) -> isForSymptom(because) ? because : null);
      }
    }
    return reasons;
  }

  private static boolean isForSymptom(Fact.ExerciseEnded ended) {
    return ended.because().equals(Optional.of(Because.SYMPTOM));
  }

  /** An exercise that was completed once stays completed, even if it is begun again and left. */
  private static Completion better(Completion one, Completion other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** How many sets of each exercise were done to their last repetition. */
  private static Map<Integer, Integer> fullSets(List<Fact> facts) {
    Set<Turn> full = new HashSet<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.SetEnded ended && ended.repetitions() >= ended.prescribed()) {
        full.add(new Turn(ended.exercise(), ended.side(), ended.set()));
      } else if (fact instanceof Fact.RepetitionUndone undone) {
        full.remove(new Turn(undone.exercise(), undone.side(), undone.set()));
      } else if (fact instanceof Fact.SetContinued continued) {
        full.remove(new Turn(continued.exercise(), continued.side(), continued.set()));
      }
    }
    Map<Integer, Integer> sets = new LinkedHashMap<>();
    full.forEach(set -> sets.merge(set.exercise(), 1, Integer::sum));
    return sets;
  }
}
