package saydone.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import saydone.app.Scripts;
import saydone.json.Names;
import saydone.json.Nearest;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;

/**
 * Notices an exercise's id that is probably mistyped, and a level that an exercise does not have.
 * Only the script that is played by default can be looked at, because an id does not say where a
 * script lies.
 */
final class UnknownExercise {

  private UnknownExercise() {}

  /**
   * Says that the script has no such exercise, or that the exercise has no such level, and what the
   * user may have meant.
   *
   * @param script the id of a script
   * @param exercise the id of an exercise
   * @param level a level of it
   * @return empty if the script has both, or cannot be looked at
   */
  static Optional<String> note(String script, String exercise, Assistance level) {
    Optional<Script> read = playedByDefault().filter(played -> played.id().equals(script));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    List<Exercise> exercises = read.get().exercises();
    Optional<Exercise> meant =
        exercises.stream().filter(known -> known.id().equals(exercise)).findFirst();
    return meant.isPresent()
        ? noteOnLevel(meant.get(), level)
        : Optional.of(note(exercise, exercises.stream().map(Exercise::id).toList()));
  }

  private static Optional<String> noteOnLevel(Exercise exercise, Assistance level) {
    List<Assistance> levels = exercise.levels().stream().map(Level::assistance).toList();
    return levels.contains(level)
        ? Optional.empty()
        : Optional.of(
            "It is remembered, but \""
                + exercise.id()
                + "\" in "
                + Scripts.DEFAULT
                + " is not done "
                + Names.of(level)
                + "; its levels are: "
                + levels.stream().map(Names::of).collect(Collectors.joining(", ")));
  }

  private static String note(String exercise, List<String> known) {
    return "It is remembered, but "
        + Scripts.DEFAULT
        + " has no exercise \""
        + exercise
        + "\"; "
        + Nearest.to(exercise, known)
            .map(nearest -> "did you mean \"" + nearest + "\"?")
            .orElseGet(() -> "its exercises are: " + String.join(", ", known));
  }

  private static Optional<Script> playedByDefault() {
    try {
      return Optional.of(Scripts.read(Path.of(Scripts.DEFAULT)).script());
    } catch (InvalidScriptException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
