package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.file.NoFiles;
import saydone.script.json.ScriptSchema;

/** {@code check} and {@code schema}. */
final class CheckCommandTests {

  private final Path folder;

  CheckCommandTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aValidScriptIsCounted() {
    Ran ran = Ran.saydone("check", "scripts/foot-drop.json");

    assertEquals(
        new Ran(
            ExitCode.OK,
            "scripts/foot-drop.json: valid, 5 exercises, 0 warnings" + System.lineSeparator(),
            ""),
        ran);
  }

  @Test
  void allScriptsAreCheckedThoughOneIsInvalid() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"schemaVersion\": 1}");
    Ran ran = Ran.saydone("check", broken.toString(), "scripts/foot-drop.json");

    assertEquals(ExitCode.SCRIPT, ran.code());
    assertTrue(ran.lines().get(0).startsWith(broken + ": invalid, "), ran.out());
    assertTrue(ran.lines().get(1).startsWith("scripts/foot-drop.json: valid"), ran.out());
    assertTrue(ran.err().lines().allMatch(line -> line.startsWith(broken.toString())), ran.err());
  }

  @Test
  void aTempoThatTheChosenRateCannotSpeakIsAWarning() throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("swing.json"),
            """
            {"schemaVersion": 1, "id": "swing", "name": "Swing",
             "stopRules": [{"when": "pain", "say": "Rest."}, {"when": "dizzy", "say": "Rest."}],
             "exercises": [
              {"id": "swing", "name": "Arm swing", "side": "both", "position": "Sit tall.",
               "instructions": ["Lift both arms."],
               "dose": {"reps": 10, "countBy": "coach", "tempo": {"up": 1, "down": 1}}}]}
            """);
    String data = folder.resolve("data").toString();
    Ran slow = Ran.saydone("check", script.toString(), "--rate", "80", "--data", data);
    Ran fast = Ran.saydone("check", script.toString(), "--rate", "300", "--data", data);

    assertEquals(List.of(script + ": valid, 1 exercise, 2 warnings"), slow.lines());
    assertTrue(slow.err().contains("exercises[0].dose.tempo: is too fast"), slow.err());
    assertTrue(slow.err().contains("exercises[0].dose.reps: has counts"), slow.err());
    assertTrue(slow.err().contains("at 80 words a minute"), slow.err());
    assertEquals(List.of(script + ": valid, 1 exercise, 0 warnings"), fast.lines());
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @Test
  void aRateThatNoVoiceHasIsWrongUsage() {
    assertEquals(
        ExitCode.USAGE, Ran.saydone("check", "scripts/foot-drop.json", "--rate", "5").code());
  }

  @Test
  void aScriptThatIsNotThereIsInvalid() {
    Path none = folder.resolve("none.json");
    Ran ran = Ran.saydone("check", none.toString());

    assertEquals(ExitCode.SCRIPT, ran.code());
    assertEquals(List.of(none + ": invalid, 1 problem"), ran.lines());
    assertEquals(none + ": does not exist; check the name", ran.err().strip());
  }

  /** What is said in a session is asked of the same function. */
  @Test
  void whatTheVoiceCannotSayIsNamedWithItsPlace() throws Exception {
    Path script = script("Sit tall.", "Lift it √ of the way.", "Bend to 45² α 5.", "足首を上げる");
    Ran ran = Ran.saydone("check", script.toString());

    String remedy = "cannot be said by a voice; write it in English words";
    assertEquals(ExitCode.SCRIPT, ran.code());
    assertEquals(
        List.of(
            script + ":8:40: exercises[0].spokenName: \"足首を上げる\" " + remedy,
            script + ":9:22: exercises[0].instructions[0]: \"√\" " + remedy,
            script + ":9:47: exercises[0].instructions[1]: \"² α\" " + remedy),
        ran.err().lines().toList());
    assertEquals(List.of(script + ": invalid, 3 problems, 0 warnings"), ran.lines());
  }

  @Test
  void noSpokenTextIsPassedOver() throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("script.json"),
            """
            {"schemaVersion": 1, "id": "t", "name": "足", "description": "足", "author": "足",
             "affectedSide": "ask", "precautions": ["Sit.", "足"], "advice": ["足"],
             "ask": {"ability": "足 {affected}?"}, "pronounce": {"AROM": "足"},
             "stopRules": [{"when": "pain", "say": "足"}, {"when": "dizzy", "say": "足"}],
             "exercises": [
              {"id": "a", "name": "足", "spokenName": "<sub alias='足'>Up</sub>", "side": "both",
               "position": "足", "instructions": ["足"], "cues": ["足"], "more": ["足"],
               "dose": {"reps": 5, "countBy": "coach", "tempo": {"up": 1, "down": 1}}},
              {"id": "b", "name": "Step", "position": "Stand.", "side": "both",
               "dose": {"reps": 1},
               "levels": [
                {"assistance": "passive", "spokenName": "足", "instructions": ["足"],
                 "progression": {"to": "active", "say": "足",
                  "when": {"repetitions": 1, "effortAtMost": 4, "painAtMost": 3, "sessions": 2}}},
                {"assistance": "active", "instructions": ["足"]}]},
              {"id": "c", "name": "足", "position": "Stand.", "side": "both",
               "instructions": ["Lift it."], "dose": {"reps": 1}}]}
            """);
    Ran ran = Ran.saydone("check", script.toString());

    assertEquals(ExitCode.SCRIPT, ran.code(), ran.err());
    assertEquals(
        List.of(
            "name",
            "precautions[1]",
            "advice[0]",
            "ask.ability",
            "pronounce.AROM",
            "stopRules[0].say",
            "stopRules[1].say",
            "exercises[0].spokenName",
            "exercises[0].position",
            "exercises[0].instructions[0]",
            "exercises[0].cues[0]",
            "exercises[0].more[0]",
            "exercises[1].levels[0].spokenName",
            "exercises[1].levels[0].instructions[0]",
            "exercises[1].levels[0].progression.say",
            "exercises[2].spokenName"),
        ran.err()
            .lines()
            .filter(line -> line.contains("\"足\" cannot be said"))
            .map(line -> line.replaceFirst("^.*?:\\d+:\\d+: ", "").replaceFirst(": .*", ""))
            .toList());
  }

  /** Half of an exercise is more than no session, and the coach says what it could not read. */
  @Test
  void aSessionWithWhatTheVoiceCannotSayIsPlayedToItsEnd() throws Exception {
    Path script = script("Sit tall.", "足を上げる", "Lower.", "足首を上げる");
    Path patient =
        Files.writeString(
            folder.resolve("patient.json"),
            """
            {"schemaVersion": 1, "name": "Keys", "means": "keys", "pace": {"setSeconds": 3}}
            """);
    Path transcript = folder.resolve("transcript.txt");
    Ran ran =
        Ran.saydone(
            "rehearse",
            script.toString(),
            "--patient",
            patient.toString(),
            "--wav",
            folder.resolve("room.wav").toString(),
            "--transcript",
            transcript.toString(),
            "--data",
            folder.resolve("data").toString());

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertFalse(ran.err().contains("voice"), ran.err());
    String said = Files.readString(transcript);
    assertTrue(said.contains("coach: 足を上げる"), said);
    assertTrue(ran.out().contains("completed"), ran.out());
  }

  @Test
  void whatTheScriptSaysHowToPronounceIsSaid() throws Exception {
    Path script = script("Sit tall.", "Lift.", "Lower.", "足首");
    String respelled =
        Files.readString(script)
            .replace("\"id\": \"t\"", "\"id\": \"t\", \"pronounce\": {\"足首\": \"ankle\"}");
    Files.writeString(script, respelled);
    Ran ran = Ran.saydone("check", script.toString());

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertFalse(ran.err().contains("cannot be said"), ran.err());
  }

  @Test
  void nothingOfAFileDoesAnythingToTheTerminal() throws Exception {
    Path script = script("Sit\u202e tall.", "Lift \u001b[2J.", "Lower.", "Heel raise");
    Path named = Files.move(script, folder.resolve("a\nb\u001b[31m.json"));
    Ran ran = Ran.saydone("check", named.toString());

    assertEquals(ExitCode.SCRIPT, ran.code());
    assertTrue(ran.err().contains("a<U+000A>b<U+001B>[31m.json:"), ran.err());
    assertTrue(ran.err().contains("<U+001B>"), ran.err());
    assertEquals(
        List.of(folder.resolve("a<U+000A>b<U+001B>[31m.json") + ": invalid, 1 problem"),
        ran.lines());
  }

  @Test
  void aPipeIsRefusedAndNotWaitedFor() throws Exception {
    Path pipe = NoFiles.pipe(folder.resolve("pipe.json"));
    Ran ran = Ran.saydone("check", pipe.toString());

    assertEquals(ExitCode.SCRIPT, ran.code());
    assertEquals(pipe + ": is a pipe or a device, not a script; name a file", ran.err().strip());
  }

  private Path script(String position, String first, String second, String name)
      throws IOException {
    return Files.writeString(
        folder.resolve("script.json"),
        """
        {
          "schemaVersion": 1, "id": "t", "name": "Test", "language": "en-US",
          "stopRules": [
            {"when": "pain", "say": "Rest."},
            {"when": "dizzy", "say": "Rest."}
          ],
          "exercises": [{
            "id": "a", "side": "both", "name": "%s", "position": "%s",
            "instructions": ["%s", "%s"],
            "dose": {"reps": 1}
          }]
        }
        """
            .formatted(name, position, first.replace("\u001b", "\\u001b"), second));
  }

  @Test
  void theSchemaIsPrinted() {
    Ran ran = Ran.saydone("schema");

    assertEquals(new Ran(ExitCode.OK, ScriptSchema.text() + System.lineSeparator(), ""), ran);
  }
}
