package saydone.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import saydone.app.Scripts;
import saydone.json.Nearest;
import saydone.script.Exercise;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;

/**
 * Notices an exercise's id that is probably mistyped. Only the script that is played by default can
 * be looked at, because an id does not say where a script lies.
 */
final class UnknownExercise {

  private UnknownExercise() {}

  /**
   * Says that the script has no such exercise, and what the user may have meant.
   *
   * @param script the id of a script
   * @param exercise the id of an exercise
   * @return empty if the script has it, or cannot be looked at
   */
  static Optional<String> note(String script, String exercise) {
    return playedByDefault()
        .filter(played -> played.id().equals(script))
        .map(played -> played.exercises().stream().map(Exercise::id).toList())
        .filter(known -> !known.contains(exercise))
        .map(known -> note(exercise, known));
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
