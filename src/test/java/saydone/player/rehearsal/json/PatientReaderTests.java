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
import saydone.command.Command.Word;
import saydone.player.rehearsal.Happening;
import saydone.player.rehearsal.Happening.Act;
import saydone.player.rehearsal.Happening.Place;
import saydone.player.rehearsal.Happening.Step;
import saydone.player.rehearsal.PatientScript;
import saydone.player.rehearsal.PatientScript.Means;
import saydone.script.Side;
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
    assertEquals(Side.LEFT, patient.answers().side());
    assertEquals(Duration.ofHours(1), patient.patience());
    assertEquals(Optional.empty(), patient.pace().rest());
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
                        Optional.of("paused"),
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
        ", \"pase\": {}| unknown field; known here: answers",
        ", \"pace\": {\"setSecond\": 1}| pace.setSecond: unknown field",
        ", \"means\": \"feet\"| means \"feet\" is not known; write one of voice, keys",
        ", \"maxMinutes\": -1| maxMinutes -1.0 is out of range",
        ", \"maxMinutes\": NaN| Non-standard token 'NaN'",
        ", \"maxMinutes\": \"5\"| maxMinutes",
        ", \"answers\": {\"pain\": 11}| answers: pain 11.0 is out of range; write 0.0 to 10.0",
        ", \"answers\": {\"pain\": 1.5}| answers.pain",
        ", \"answers\": {\"side\": \"up\"}| side \"up\" is not known; write one of left, right",
        ", \"happenings\": [{\"do\": [{\"say\": \"x\"}]}]| happenings[0].at",
        ", \"happenings\": [{\"at\": {}, \"do\": []}]| write at least one step",
        ", \"happenings\": [{\"at\": {}, \"do\": [{}]}]| write one of say, press, cough",
        ", \"happenings\": [{\"at\": {\"phase\": \"lunch\"}, \"do\": [{\"say\": \"x\"}]}]"
            + "| phase \"lunch\" is no phase; write one of [acknowledging",
        ", \"happenings\": [{\"at\": {}, \"do\": [{\"press\": \"dance\"}]}]"
            + "| happenings[0].do[0]: \"dance\" is no command",
        ", \"happenings\": [{\"at\": {}, \"do\": [{\"noise\": {\"snrDb\": 3, \"seconds\": 0}}]}]"
            + "| seconds 0.0 is out of range",
        ", \"happenings\": [{\"at\": {}, \"do\": [{\"noise\": {\"snrDb\": 3}}]}]| seconds",
        ", \"expect\": {\"default\": {\"repetitions\": \"most\"}}| write a number or \"all\"",
        ", \"name\": \"again\"| Duplicate"
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
        "{\"schemaVersion\": 2, \"name\": \"x\"}| schemaVersion 2 is not known; write 1",
        "{\"name\": \"x\"}| schemaVersion",
        "{\"schemaVersion\": 1}| name",
        "{\"schemaVersion\": 1, \"name\": null}| name",
        "[]| test.json",
        "{} {}| test.json",
        "{\"schemaVersion\": 1,| test.json:1:"
      })
  void whatIsNoPatientIsRefused(String json, String message) {
    String actual = error(json);

    assertTrue(actual.contains(message), actual);
    assertEquals(1, actual.lines().count(), actual);
  }

  @Test
  void hugeDeepAndEmptyFilesAreRefusedAtOnce() {
    assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          assertTrue(error(" ".repeat(10_000_000)).contains("larger than 1 MB"));
          assertTrue(error("[".repeat(1000)).startsWith("test.json:"));
          assertTrue(error("").startsWith("test.json:"));
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
