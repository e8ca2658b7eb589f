package saydone.player.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Word;
import saydone.player.rehearsal.json.InvalidPatientException;
import saydone.player.rehearsal.json.PatientReader;
import saydone.script.Script;

final class ExpectationTests {

  @Test
  void everyDifferenceHasItsLine() throws Exception {
    Script script = ShortScripts.counted(3);
    PatientScript patient =
        patient(
            """
            {"default": {"outcome": "unfinished", "repetitions": 7,
              "byExercise": {"heel-raise": 2, "toe-raise": 1}, "pauses": 1, "undone": 2,
              "reminders": 3, "symptoms": ["pain"], "commands": ["how many", "done"]}}
            """);
    Observations observed = Scene.play(script, patient, 1).observations();
    observed.observe(0, Told.heard(Word.NEXT, "next"), new Told().effects());

    assertEquals(
        List.of(
            "outcome: unfinished expected, but was completed",
            "repetitions: 7 expected, but was 3",
            "repetitions of heel-raise: 2 expected, but was 3",
            "repetitions of toe-raise: 1 expected, but was 0",
            "pauses: 1 expected, but was 0",
            "undone: 2 expected, but was 0",
            "reminders: 3 expected, but was 0",
            "symptoms: [PAIN] expected, but was []",
            "commands: \"how many\" expected, but it was never acted on",
            "commands that nobody said: at most 0 expected, but there were [\"next\" at 0.0 s]"),
        patient.expectation("short").differences(script, observed));
  }

  @Test
  void allRepetitionsAreThoseOfTheScript() throws Exception {
    Script script = ShortScripts.counted(3);
    PatientScript patient =
        patient("{\"default\": {\"outcome\": \"completed\", \"repetitions\": \"all\"}}");

    assertEquals(
        List.of(),
        patient
            .expectation("short")
            .differences(script, Scene.play(script, patient, 1).observations()));
  }

  @Test
  void theExpectationOfAScriptIsFilledInFromTheDefault() throws Exception {
    PatientScript patient =
        patient("{\"default\": {\"pauses\": 1, \"undone\": 2}, \"short\": {\"undone\": 3}}");

    assertEquals(1, patient.expectation("short").pauses().orElseThrow());
    assertEquals(3, patient.expectation("short").undone().orElseThrow());
    assertEquals(2, patient.expectation("other").undone().orElseThrow());
  }

  private static PatientScript patient(String expect) throws InvalidPatientException {
    String json = "{\"schemaVersion\": 1, \"name\": \"Test\", \"expect\": " + expect + "}";
    return PatientReader.read("test.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
