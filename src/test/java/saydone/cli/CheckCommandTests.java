package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void aScriptThatIsNotThereIsInvalid() {
    Path none = folder.resolve("none.json");
    Ran ran = Ran.saydone("check", none.toString());

    assertEquals(ExitCode.SCRIPT, ran.code());
    assertEquals(List.of(none + ": invalid, 1 problem"), ran.lines());
    assertEquals(none + ": does not exist; check the name", ran.err().strip());
  }

  @Test
  void theSchemaIsPrinted() {
    Ran ran = Ran.saydone("schema");

    assertEquals(new Ran(ExitCode.OK, ScriptSchema.text() + System.lineSeparator(), ""), ran);
  }
}
