package saydone.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.command.Command.Numeral;
import saydone.markup.Template;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.Questions;
import saydone.script.Script.Symptom;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

class ShippedScriptsTests {

  /** The words that act while the coach speaks, and "done", which counts. */
  private static final List<String> HEARD_OVER_THE_COACH =
      List.of("stop", "pause", "pain", "next", "repeat", "done");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scripts"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  private static Script read(String file) throws InvalidScriptException {
    return ScriptReader.read(Path.of("scripts", file)).script();
  }

  @Test
  void areThree() throws IOException {
    assertEquals(
        List.of("balance-sit-to-stand.json", "foot-drop.json", "shoulder-pendulum.json"),
        files().map(file -> file.getFileName().toString()).toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void areEasyToFollowByEar(Path file) throws InvalidScriptException {
    assertEquals(List.of(), ScriptReader.read(file).warnings());
  }

  @ParameterizedTest
  @MethodSource("files")
  void sayHowToSitWhatToWatchAndMoreForEachExercise(Path file) throws InvalidScriptException {
    Script script = ScriptReader.read(file).script();

    assertFalse(script.precautions().isEmpty());
    levels(script)
        .forEach(
            level -> {
              assertFalse(level.cues().isEmpty(), level.name());
              assertFalse(level.more().isEmpty(), level.name());
            });
  }

  @ParameterizedTest
  @MethodSource("files")
  void sayWhatToDoForPainAndWhomToCallForDizziness(Path file) throws InvalidScriptException {
    Script script = ScriptReader.read(file).script();

    assertTrue(script.stopRules().stream().anyMatch(rule -> rule.when() == Symptom.PAIN));
    assertTrue(
        script.stopRules().stream()
            .filter(rule -> rule.when() == Symptom.DIZZY)
            .allMatch(
                rule ->
                    rule.say().spoken().contains("tell someone")
                        && rule.say().spoken().contains("emergency number")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void avoidTheWordsThatAreHeardWhileTheCoachSpeaks(Path file) throws InvalidScriptException {
    for (Level exercise : levels(ScriptReader.read(file).script()).toList()) {
      String spoken =
          Stream.of(
                  List.of(exercise.spokenName(), exercise.position()),
                  exercise.instructions(),
                  exercise.cues(),
                  exercise.more())
              .flatMap(List::stream)
              .map(Template::spoken)
              .collect(Collectors.joining(" "));
      List<String> words = List.of(spoken.toLowerCase(Locale.ROOT).split("[^a-z]+"));
      for (String word : HEARD_OVER_THE_COACH) {
        assertFalse(words.contains(word), exercise.name() + " says " + word);
      }
    }
  }

  private static Stream<Level> levels(Script script) {
    return script.exercises().stream().flatMap(exercise -> exercise.levels().stream());
  }

  @Test
  void useEveryWayOfCounting() throws IOException, InvalidScriptException {
    Set<CountBy> used = EnumSet.noneOf(CountBy.class);
    for (Path file : files().toList()) {
      levels(ScriptReader.read(file).script()).forEach(e -> used.add(e.dose().countBy()));
    }

    assertEquals(EnumSet.allOf(CountBy.class), used);
  }

  @Test
  void footDropGoesFromPassiveToActiveInFiftyRepetitions() throws InvalidScriptException {
    Script script = read("foot-drop.json");

    assertEquals(AffectedSide.ASK, script.affectedSide());
    assertEquals(new Questions(true, true, true), script.ask());
    assertEquals(
        List.of(
            Assistance.PASSIVE,
            Assistance.PASSIVE,
            Assistance.ASSISTED,
            Assistance.ACTIVE,
            Assistance.ACTIVE),
        script.exercises().stream().map(Exercise::first).map(Level::assistance).toList());
    assertEquals(
        List.of(10, 10, 10, 10, 10),
        script.exercises().stream()
            .map(Exercise::first)
            .map(e -> e.dose().sets() * e.dose().reps())
            .toList());
    assertTrue(levels(script).allMatch(e -> e.dose().countBy() == CountBy.PATIENT));
  }

  @Test
  void shoulderPendulumHasAPacedExerciseHoldsAndSides() throws InvalidScriptException {
    List<Level> exercises = levels(read("shoulder-pendulum.json")).toList();

    assertTrue(
        exercises.stream()
            .map(Level::dose)
            .anyMatch(dose -> dose.countBy() == CountBy.COACH && dose.tempo().isPresent()));
    assertTrue(
        exercises.stream()
            .map(Level::dose)
            .anyMatch(dose -> dose.countBy() == CountBy.PATIENT && !dose.hold().isZero()));
    assertEquals(
        EnumSet.of(WorkingSide.AFFECTED, WorkingSide.BOTH, WorkingSide.EACH),
        EnumSet.copyOf(exercises.stream().map(Level::side).toList()));
  }

  @Test
  void balanceHasSetsRestsAndAsksForEffort() throws InvalidScriptException {
    Script script = read("balance-sit-to-stand.json");

    assertTrue(script.ask().effortAfter());
    for (Level exercise : levels(script).toList()) {
      assertTrue(exercise.dose().sets() >= 2, exercise.name());
      assertFalse(exercise.dose().rest().isZero(), exercise.name());
    }
    assertTrue(levels(script).anyMatch(e -> e.dose().countBy() == CountBy.SET));
    assertTrue(levels(script).anyMatch(e -> e.dose().countBy() == CountBy.PATIENT_ALOUD));
  }

  @Test
  void aPatientCountsAloudAsFarAsNumbersAreUnderstood() {
    assertEquals(Numeral.MAX, Dose.MAX_REPS_ALOUD);
  }
}
