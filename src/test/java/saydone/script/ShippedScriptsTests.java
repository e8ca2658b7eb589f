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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.app.SpokenScripts;
import saydone.command.Command.Numeral;
import saydone.markup.Template;
import saydone.markup.Texts;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.Questions;
import saydone.script.Script.Symptom;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ReadScript;
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
    ReadScript read = ScriptReader.read(file);
    assertEquals(List.of(), read.findings(SpokenScripts.voice(read.script())));
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
    Script script = ScriptReader.read(file).script();
    for (Level level : levels(script).toList()) {
      avoidThem(
          level.name(),
          Stream.of(
                  List.of(level.spokenName(), level.position()),
                  level.instructions(),
                  level.cues(),
                  level.more(),
                  offer(level).map(Progression.Offered::say).stream().toList())
              .flatMap(List::stream));
    }
    avoidThem(
        script.name(),
        Stream.of(script.precautions(), script.advice(), script.ask().ability().stream().toList())
            .flatMap(List::stream));
  }

  private static void avoidThem(String where, Stream<Template> texts) {
    String spoken = texts.map(Template::spoken).collect(Collectors.joining(" "));
    List<String> words = List.of(spoken.toLowerCase(Locale.ROOT).split("[^a-z]+"));
    for (String word : HEARD_OVER_THE_COACH) {
      assertFalse(words.contains(word), where + " says " + word);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void nameEachLevelSoThatTheEarTellsItFromTheOthers(Path file) throws InvalidScriptException {
    List<String> names =
        levels(ScriptReader.read(file).script()).map(it -> it.spokenName().spoken()).toList();

    assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
  }

  @ParameterizedTest
  @MethodSource("files")
  void leadFromEachLevelToTheNextWithAQuestion(Path file) throws InvalidScriptException {
    for (Exercise exercise : ScriptReader.read(file).script().exercises()) {
      List<Level> levels = exercise.levels();
      for (int i = 0; i + 1 < levels.size(); i++) {
        Progression.Offered offered = offer(levels.get(i)).orElseThrow();

        assertEquals(levels.get(i + 1).assistance(), offered.to(), exercise.id());
        assertTrue(offered.say().spoken().endsWith("?"), offered.say().spoken());
        assertTrue(offered.when().sessions() >= 3, exercise.id());
        assertTrue(offered.when().painAtMost() <= 3, exercise.id());
        assertEquals(repetitions(levels.get(i)), offered.when().repetitions(), exercise.id());
      }
    }
  }

  private static Optional<Progression.Offered> offer(Level level) {
    return level.progression().orElse(null) instanceof Progression.Offered offered
        ? Optional.of(offered)
        : Optional.empty();
  }

  /** The repetitions of a session. */
  private static int repetitions(Level level) {
    int sides = level.side() == WorkingSide.EACH ? 2 : 1;
    return level.dose().sets() * level.dose().reps() * sides;
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
    assertEquals(
        new Questions(
            true,
            true,
            true,
            Optional.of(
                Texts.template("Can you move your {affected} foot up and down by yourself?"))),
        script.ask());
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
        script.exercises().stream().map(Exercise::first).map(level -> repetitions(level)).toList());
    assertTrue(levels(script).allMatch(level -> repetitions(level) == 10));
    assertTrue(levels(script).allMatch(e -> e.dose().countBy() == CountBy.PATIENT));
  }

  @Test
  void footDropTeachesEachExerciseWithHelpAndWithout() throws InvalidScriptException {
    assertEquals(
        List.of(
            "ankle-adduction-abduction [PASSIVE, ACTIVE]",
            "ankle-dorsiflexion [PASSIVE, ACTIVE]",
            "toe-raise [PASSIVE, ASSISTED, ACTIVE]",
            "heel-raise [PASSIVE, ACTIVE, RESISTED]",
            "ankle-eversion [PASSIVE, ACTIVE]"),
        read("foot-drop.json").exercises().stream()
            .map(it -> it.id() + " " + it.levels().stream().map(Level::assistance).toList())
            .toList());
  }

  @Test
  void footDropTellsHowHandsOrTheOtherFootMoveAFootThatCannotMove() throws InvalidScriptException {
    for (Exercise exercise : read("foot-drop.json").exercises()) {
      Level passive = exercise.at(Assistance.PASSIVE);
      String taught =
          Stream.concat(Stream.of(passive.position()), passive.instructions().stream())
              .map(Template::spoken)
              .collect(Collectors.joining(" "));

      assertEquals(WorkingSide.AFFECTED, passive.side(), exercise.id());
      assertTrue(taught.contains("hand") || taught.contains("other one"), taught);
      assertTrue(passive.more().size() >= 4, exercise.id());
    }
  }

  @Test
  void footDropSaysWhyRepetitionMattersInSeveralWordingsAndNotInThePrecautions()
      throws InvalidScriptException {
    Script script = read("foot-drop.json");

    assertTrue(script.advice().size() >= 5);
    assertEquals(2, script.precautions().size());
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
  void shoulderAndBalanceBeginAsTheyDidBeforeTheyHadLevels() throws InvalidScriptException {
    assertEquals(
        List.of("Arm lift, with your other hand"), firstOfSeveral(read("shoulder-pendulum.json")));
    assertEquals(
        List.of("Sit to stand", "Weight shift from foot to foot", "Heel to toe stand"),
        firstOfSeveral(read("balance-sit-to-stand.json")));
  }

  /** The spoken names with which the exercises of several levels begin. */
  private static List<String> firstOfSeveral(Script script) {
    return script.exercises().stream()
        .filter(exercise -> exercise.levels().size() > 1)
        .map(exercise -> exercise.first().spokenName().spoken())
        .toList();
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
