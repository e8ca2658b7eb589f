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
    assertEquals(ExitCode.OK, ran.code());
    assertEquals(
        List.of(
            script + ":8:40: warning: exercises[0].spokenName: \"足首を上げる\" " + remedy,
            script + ":9:22: warning: exercises[0].instructions[0]: \"√\" " + remedy,
            script + ":9:47: warning: exercises[0].instructions[1]: \"² α\" " + remedy),
        ran.err().lines().filter(line -> line.contains("cannot be said")).toList());
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
