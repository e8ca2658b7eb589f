package saydone.journal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;

/**
 * What a script asked for: as much of it as a record needs to say how much was done.
 *
 * @param script the script's id
 * @param version the author's version of it
 * @param name the script's name
 * @param exercises the exercises, in the order of the script
 */
public record Prescription(String script, String version, String name, List<Exercise> exercises) {

  /** Copies the list. */
  public Prescription {
    exercises = List.copyOf(exercises);
  }

  /**
   * What this script asks for.
   *
   * @param levels the level of each exercise, by its id; without one, that of its start
   */
  public static Prescription of(Script script, Map<String, Assistance> levels) {
    return new Prescription(
        script.id(),
        script.version(),
        script.name(),
        script.exercises().stream()
            .map(
                exercise ->
                    Exercise.of(
                        exercise,
                        levels.get(exercise.id()),
                        script.affectedSide() == Script.AffectedSide.ASK_OR_BOTH))
            .toList());
  }

  /** All repetitions of all exercises. */
  public int repetitions() {
    return exercises.stream().mapToInt(Exercise::repetitions).sum();
  }

  /**
   * One exercise of it.
   *
   * @param id the exercise's id, unique in its script
   * @param name the name in the field's terms
   * @param assistance how much help the movement has
   * @param sets the number of sets, of both sides together if each has its own
   * @param repetitions the number of repetitions in all those sets
   * @param doubles whether sets and repetitions double where the patient says that both sides are
   *     weak
   */
  public record Exercise(
      String id, String name, Assistance assistance, int sets, int repetitions, boolean doubles) {

    /** An exercise that asks for the same, whichever side is weak. */
    public Exercise(String id, String name, Assistance assistance, int sets, int repetitions) {
      this(id, name, assistance, sets, repetitions, false);
    }

    private static Exercise of(
        saydone.script.Exercise exercise, @Nullable Assistance assistance, boolean orBoth) {
      Level level = assistance == null ? exercise.first() : exercise.at(assistance);
      int sets = level.dose().sets() * (level.side() == WorkingSide.EACH ? 2 : 1);
      return new Exercise(
          exercise.id(),
          level.name(),
          level.assistance(),
          sets,
          sets * level.dose().reps(),
          orBoth
              && (level.side() == WorkingSide.AFFECTED || level.side() == WorkingSide.UNAFFECTED));
    }
  }
}
