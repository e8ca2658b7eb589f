package saydone.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Frequency;
import saydone.script.Script;

/**
 * What a script asked for: as much of it as a record needs to say how much was done.
 *
 * @param script the script's id
 * @param version the author's version of it
 * @param name the script's name
 * @param exercises the exercises, in the order of the script
 * @param frequency how often the session is to be done, if the script says so
 */
public record Prescription(
    String script,
    String version,
    String name,
    List<Exercise> exercises,
    Optional<Frequency> frequency) {

  /** What a script asks for that does not say how often. */
  public Prescription(String script, String version, String name, List<Exercise> exercises) {
    this(script, version, name, exercises, Optional.empty());
  }

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
            .toList(),
        script.frequency());
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
   * @param side which side works; empty in records of former versions
   * @param levels the levels that the therapist allows, from most help to least; empty if there is
   *     only one, and in records of former versions
   */
  public record Exercise(
      String id,
      String name,
      Assistance assistance,
      int sets,
      int repetitions,
      boolean doubles,
      Optional<WorkingSide> side,
      List<Assistance> levels) {

    /** Copies the list. */
    public Exercise {
      levels = List.copyOf(levels);
    }

    /** An exercise of which neither side nor levels are recorded, as in former versions. */
    public Exercise(
        String id, String name, Assistance assistance, int sets, int repetitions, boolean doubles) {
      this(id, name, assistance, sets, repetitions, doubles, Optional.empty(), List.of());
    }

    /** The same where as much is asked for, whichever side is weak. */
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
          orBoth && level.side().goesByWeakSide(),
          Optional.of(level.side()),
          levels(exercise));
    }

    private static List<Assistance> levels(saydone.script.Exercise exercise) {
      List<Assistance> allowed = exercise.allowed().stream().map(Level::assistance).toList();
      return allowed.size() > 1 ? allowed : List.of();
    }
  }
}
