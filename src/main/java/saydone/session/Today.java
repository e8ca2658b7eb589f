package saydone.session;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of the script is done today: all of it, or what the patient chose. Exercises have their
 * numbers from 0.
 *
 * @param exercises the exercises that are done; empty for all
 * @param halved the exercises of which the first half is done: the first half of the sets, or of
 *     the repetitions of a single set; an odd number is rounded up
 * @param kept the repetitions of exercises that were begun before others were chosen
 */
public record Today(Set<Integer> exercises, Set<Integer> halved, int kept) {

  /** The whole session. */
  public static final Today ALL = new Today(Set.of(), Set.of(), 0);

  /** Copies the sets. */
  public Today {
    exercises = Set.copyOf(exercises);
    halved = Set.copyOf(halved);
  }

  /** Only some exercises, each with its whole dose. */
  public static Today only(Collection<Integer> exercises) {
    return new Today(Set.copyOf(exercises), Set.of(), 0);
  }

  /** The same exercises, and the first half of these. */
  Today halving(Collection<Integer> more) {
    Set<Integer> all = new TreeSet<>(halved);
    all.addAll(more);
    return new Today(exercises, all, kept);
  }

  /** Whether an exercise is done today. */
  public boolean includes(int exercise) {
    return exercises.isEmpty() || exercises.contains(exercise);
  }

  /** The same after these repetitions: those of exercises that are no longer done are kept. */
  Today keeping(Map<Integer, Integer> repetitionsByExercise) {
    int repetitions =
        repetitionsByExercise.entrySet().stream()
            .filter(each -> !includes(each.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return new Today(exercises, halved, repetitions);
  }
}
