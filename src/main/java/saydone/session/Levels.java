package saydone.session;

import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;

/** Changes the level of an exercise, which only the patient's own word does. */
final class Levels {

  private static final int A_LITTLE = 1;

  private Levels() {}

  /** The commands that change the level of an exercise; none if it has one level only. */
  static List<Command> words(Situation situation, int exercise) {
    return situation.plan().script().exercises().get(exercise).hasLevels()
        ? List.of(Word.EASIER, Word.HARDER)
        : List.of();
  }

  /** Does what "easier" or "harder" means in a phase of an exercise. */
  static boolean change(Step step, Phase.OfExercise phase, boolean harder) {
    int number = phase.described(step).exercise();
    if (words(step, number).isEmpty()) {
      return false;
    }
    Exercise exercise = step.plan().script().exercises().get(number);
    Assistance now = step.plan().exercise(number).assistance();
    Optional<Level> next = harder ? exercise.harder(now) : exercise.easier(now);
    if (next.isEmpty()) {
      boolean limited =
          harder && exercise.levels().stream().anyMatch(l -> l.assistance().compareTo(now) > 0);
      step.interject(
          () -> step.say(limited ? "level.limit" : harder ? "level.hardest" : "level.easiest"));
      return true;
    }
    step.silence();
    to(step, number, next.get().assistance(), Fact.LevelChanged.Cause.ASKED);
    String key = harder ? "level.harder" : "level.easier";
    if (phase.exercise() == number) {
      step.say(key);
      step.follow(step.course().again(phase.described(step)));
    } else {
      // The exercise comes after this rest, which goes on.
      step.moveTo(phase);
      step.say(key + ".next", step.wording().name(phase.described(step)));
    }
    return true;
  }

  /** Records that an exercise is done at another level from now on. */
  static void to(Step step, int number, Assistance level, Fact.LevelChanged.Cause because) {
    Plan after = step.plan().atLevel(number, level);
    step.record(after.levelChanged(number, level, because, step.progress().affected()));
  }

  /**
   * Puts every exercise at the level at which the patient begins.
   *
   * @param ability 0 for no movement of her own, 1 for a little, 2 for the whole movement
   */
  static void begin(Step step, int ability) {
    for (int number = 0; number < step.plan().exercises(); number++) {
      Exercise exercise = step.plan().script().exercises().get(number);
      Assistance level = ability(exercise, ability);
      if (level != step.plan().exercise(number).assistance()) {
        to(step, number, level, Fact.LevelChanged.Cause.ABILITY);
      }
    }
  }

  /** Without movement, the most help; with a little, that of the start, or some help. */
  private static Assistance ability(Exercise exercise, int ability) {
    if (ability < A_LITTLE) {
      return exercise.levels().get(0).assistance();
    }
    if (ability > A_LITTLE) {
      return exercise.at(Assistance.ACTIVE).assistance();
    }
    Assistance helped = exercise.at(Assistance.ASSISTED).assistance();
    Assistance start = exercise.first().assistance();
    return helped.compareTo(start) > 0 ? helped : start;
  }
}
