package saydone.player.rehearsal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.player.rehearsal.Happening;
import saydone.player.rehearsal.Happening.Act;
import saydone.player.rehearsal.Happening.Place;
import saydone.player.rehearsal.Happening.Step;
import saydone.player.rehearsal.PatientScript;
import saydone.player.rehearsal.PatientScript.Means;
import saydone.script.WeakSide;
import saydone.session.PhaseName;
import saydone.session.Question;

final class PatientReaderTests {

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedPatientIsRead(Path file) throws InvalidPatientException {
    assertTrue(!PatientReader.read(file).expectations().isEmpty());
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scripts", "patients"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void aPatientThatSaysNothingOfItselfIsOrdinary() throws Exception {
    PatientScript patient = read("");

    assertEquals(Means.VOICE, patient.means());
    assertEquals(WeakSide.LEFT, patient.answers().side());
    assertEquals(Duration.ofHours(1), patient.patience());
    assertEquals(Optional.empty(), patient.pace().rest());
  }

  @Test
  void theWaysInWhichItSaysThingsAreSortedByWhatTheyMean() throws Exception {
    PatientScript patient =
        read(
            ", \"voice\": {\"says\": [\"All done\", \"my left foot\", \"finished\", \"about"
                + " five\"]}");

    assertEquals(
        Map.of(
            Word.DONE,
            List.of("all done", "finished"),
            Word.LEFT,
            List.of("my left foot"),
            new Numeral(5),
            List.of("about five")),
        patient.manner().ways());
  }

  @Test
  void bothSidesCanBeWeak() throws Exception {
    assertEquals(WeakSide.BOTH, read(", \"answers\": {\"side\": \"both\"}").answers().side());
  }

  @Test
  void happeningsAreReadWithTheirPlaceAndSteps() throws Exception {
    PatientScript patient =
        read(
            """
            , "answers": {"side": "right", "painBefore": 2},
            "happenings": [{"at": {"exercise": 2, "repetition": 3}, "times": 4, "do": [
              {"say": "pause", "afterSeconds": 0.5, "overCoach": true},
              {"press": "how many", "in": "paused"},
              {"cough": true}, {"silentSeconds": 30},
              {"noise": {"snrDb": 3, "seconds": 40}}]}]
            """);

    assertEquals(Map.of(Question.PAIN_BEFORE, 2), patient.answers().scores());
    assertEquals(
        List.of(
            new Happening(
                new Place(
                    Optional.of("2"), OptionalInt.empty(), OptionalInt.of(3), Optional.empty()),
                4,
                List.of(
                    new Step(new Act.Say("pause"), Duration.ofMillis(500), Optional.empty(), true),
                    new Step(
                        new Act.Press(Word.HOW_MANY),
                        Duration.ofSeconds(1),
                        Optional.of(PhaseName.PAUSED),
                        false),
                    new Step(new Act.Cough(), Duration.ofSeconds(1), Optional.empty(), false),
                    new Step(
                        new Act.KeepSilent(Duration.ofSeconds(30)),
                        Duration.ofSeconds(1),
                        Optional.empty(),
                        false),
                    new Step(
                        new Act.Noise(3, Duration.ofSeconds(40)),
                        Duration.ofSeconds(1),
                        Optional.empty(),
                        false)))),
        patient.happenings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ", \"pase\": {}| 18: pase: unknown field; did you mean `pace`?",
        ", \"sleep\": {}| 18: sleep: unknown field; known here: schemaVersion, name, description",
        ", \"pace\": {\"setSecond\": 1}"
            + "| 27: pace.setSecond: unknown field; did you mean `setSeconds`?",
        ", \"voice\": {\"says\": [\"hello\"]}"
            + "| voice.says[0]: \"hello\" is no command and no answer; write such as \"all done\"",
        ", \"means\": \"feet\"| 27: means: \"feet\" is not known here; write one of \"voice\","
            + " \"keys\"",
        ", \"means\": \"key\"| 27: means: \"key\" is not known here; did you mean \"keys\"?",
        ", \"maxMinutes\": -1"
            + "| 32: maxMinutes: -1 is less than 0.1; write 0.1 to 600, such as 40",
        ", \"maxMinutes\": NaN| maxMinutes: NaN is not a number; write 0.1 to 600",
        ", \"maxMinutes\": \"5\"| maxMinutes: \"5\" is not a number; write 0.1 to 600",
        ", \"answers\": {\"pain\": 11}"
            + "| answers.pain: 11 is more than 10; write 0 to 10, such as 3",
        ", \"answers\": {\"pain\": 1.5}| answers.pain: 1.5 is not a whole number; write 0 to 10",
        ", \"answers\": {\"side\": \"up\"}"
            + "| answers.side: \"up\" is not known here; write one of \"left\", \"right\"",
        ", \"happenings\": [{\"do\": [{\"say\": \"x\"}]}]"
            + "| happenings[0].at: missing; write an object such as {\"repetition\": 3}",
        ", \"happenings\": [{\"at\": {}, \"do\": []}]"
            + "| happenings[0].do: the list is empty; write at least one step",
        ", \"happenings\": [{\"at\": {}, \"do\": [{}]}]"
            + "| happenings[0].do[0]: the step does nothing; write one of say, press, cough",
        ", \"happenings\": [{\"at\": {}, \"do\": [{\"say\": \"x\", \"cough\": true}]}]"
            + "| happenings[0].do[0]: a step does one thing; write one of say, press, cough",
        ", \"happenings\": [{\"at\": {}, \"do\": [{\"cough\": false}]}]"
            + "| happenings[0].do[0].cough: false does nothing; write true, or leave the step out",
        ", \"happenings\": [{\"at\": {}, \"do\": [{\"say\": \" \"}]}]"
            + "| happenings[0].do[0].say: \" \" is empty; write a text in double quotes",
        ", \"happenings\": [{\"at\": {\"exercise\": true}, \"do\": [{\"say\": \"x\"}]}]"
            + "| happenings[0].at.exercise: true is neither an id nor a number; write such as 1 or",
        ", \"happenings\": [{\"at\": {\"phase\": \"lunch\"}, \"do\": [{\"say\": \"x\"}]}]|"
            + " happenings[0].at.phase: \"lunch\" is not known here; write one of"
            + " \"offering-earlier\"",
        ", \"happenings\": [{\"at\": {}, \"do\": [{\"press\": \"dance\"}]}]"
            + "| happenings[0].do[0].press: \"dance\" is no command; write such as \"done\"",
        ", \"happenings\": [{\"at\": {}, \"do\": [{\"noise\": {\"snrDb\": 3, \"seconds\": 0}}]}]|"
            + " happenings[0].do[0].noise.seconds: 0 is less than 1 seconds; write 1 to 600"
            + " seconds",
        ", \"happenings\": [{\"at\": {}, \"do\": [{\"noise\": {\"snrDb\": 3}}]}]"
            + "| happenings[0].do[0].noise.seconds: missing; write 1 to 600 seconds",
        ", \"expect\": {\"default\": {\"repetitions\": \"most\"}}| expect.default.repetitions:"
            + " \"most\" is no number of repetitions; write a number or \"all\"",
        ", \"expect\": {\"default\": {\"commands\": [\"dance\"]}}"
            + "| expect.default.commands[0]: \"dance\" is no command; write such as \"how many\"",
        ", \"expect\": {\"default\": {\"byExercise\": {\"heel-raise\": -1}}}"
            + "| expect.default.byExercise.heel-raise: -1 is less than 0",
        ", \"name\": \"again\"| name: given a second time, after line 2; keep one of them"
      })
  void aMistakeIsNamedWithItsPlace(String json, String message) {
    String actual = error("{\"schemaVersion\": 1,\n \"name\": \"Test\"" + json + "}");

    assertTrue(actual.startsWith("test.json:2:"), actual);
    assertTrue(actual.contains(message), actual);
    assertEquals(1, actual.lines().count(), actual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"schemaVersion\": 2, \"name\": \"x\"}"
            + "| test.json:1:19: schemaVersion: 2 is more than 1; write 1",
        "{\"name\": \"x\"}| test.json:1:1: schemaVersion: missing; write 1",
        "{\"schemaVersion\": 1}| test.json:1:1: name: missing; write a text in double quotes",
        "{\"schemaVersion\": 1, \"name\": null}| test.json:1:30: name: null is not a text",
        "[]| test.json:1:1: a list is not an object; write a patient in braces",
        "{} {}| test.json:1:4: there is something after the end of the patient; remove it",
        "{\"schemaVersion\": 1,| test.json:1:21: the file ends, but what begins in line 1 is not"
            + " closed",
        "name| test.json:1:1: this is no JSON; a patient begins with { and ends with }"
      })
  void whatIsNoPatientIsRefused(String json, String message) {
    String actual = error(json);

    assertTrue(actual.contains(message), actual);
    assertEquals(1, actual.lines().count(), actual);
  }

  @Test
  void nullIsAsGoodAsAbsent() throws Exception {
    assertEquals(
        read(", \"happenings\": [{\"at\": {}, \"do\": [{\"say\": \"x\"}]}]"),
        read(
            """
            , "description": null, "means": null, "voice": null, "answers": null, "pace": null,
            "persistence": null, "maxMinutes": null, "expect": null, "happenings": [
            {"at": {"exercise": null, "set": null, "repetition": null, "phase": null},
             "times": null,
             "do": [{"say": "x", "press": null, "cough": null, "afterSeconds": null, "in": null}]}]
            """));
  }

  @Test
  void allMistakesAreTold() {
    assertEquals(
        """
        test.json:1:1: schemaVersion: missing; write 1
        test.json:1:2: names: unknown field; did you mean `name`?
        test.json:1:23: means: 7 is not known here; write one of "voice", "keys\"\
        """,
        error("{\"names\": 1, \"means\": 7, \"name\": \"x\"}"));
  }

  @Test
  void hugeDeepAndEmptyFilesAreRefusedAtOnce() {
    assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          assertTrue(error(" ".repeat(10_000_000)).contains("larger than 1 MB"));
          assertTrue(error("[".repeat(1000)).startsWith("test.json:"));
          assertEquals(
              "test.json: is empty; begin with a copy of another patient, such as steady.json",
              error(""));
        });
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    InvalidPatientException e =
        assertThrows(
            InvalidPatientException.class, () -> PatientReader.read(Path.of("nobody.json")));

    assertEquals("nobody.json: does not exist; check the name", e.getMessage());
  }

  private static PatientScript read(String more) throws InvalidPatientException {
    String json = "{\"schemaVersion\": 1, \"name\": \"Test\"" + more + "}";
    return PatientReader.read("test.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static String error(String json) {
    InvalidPatientException e =
        assertThrows(
            InvalidPatientException.class,
            () -> PatientReader.read("test.json", json.getBytes(StandardCharsets.UTF_8)));
    return String.valueOf(e.getMessage());
  }
}
