package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What all commands share, and how wrong command lines are refused. */
final class MainTests {

  private final Path folder;

  MainTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "sing, Unmatched argument at index 0: 'sing'",
    "--loud, Unknown option: '--loud'",
    "check, Missing required parameter: 'SCRIPT'",
    "evaluate, Missing required parameter: 'FOLDER'",
  })
  void aWrongCommandLineIsWrongUsage(String argument, String message) {
    Ran ran = Ran.saydone(argument);
    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().startsWith(message), ran.err());
  }

  @Test
  void withoutACommandOneIsAskedFor() {
    Ran ran = Ran.saydone();
    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().startsWith("Say which command, for example: saydone play"), ran.err());
  }

  @Test
  void everyCommandHasHelp() {
    Set<String> commands = new TreeSet<>(Main.commandLine().getSubcommands().keySet());
    assertEquals(13, commands.size());
    for (String command : commands) {
      Ran ran = Ran.saydone(command, "--help");
      assertEquals(CommandLine.ExitCode.OK, ran.code());
      assertTrue(ran.out().startsWith("Usage: saydone " + command + " "), ran.out());
    }
  }

  @Test
  void aBrokenScriptIsToldOfBeforeAnythingIsRecorded() throws Exception {
    Path script = Files.writeString(folder.resolve("broken.json"), "{\"schemaVersion\": 1}");
    Path data = folder.resolve("data");
    Ran ran = Ran.saydone("rehearse", script.toString(), "--data", data.toString());
    assertEquals(ExitCode.SCRIPT, ran.code());
    assertTrue(ran.err().lines().count() > 1, ran.err());
    assertTrue(ran.err().lines().allMatch(line -> line.startsWith(script.toString())), ran.err());
    assertFalse(Files.exists(data));
  }

  @Test
  void aBrokenPatientIsToldOf() throws Exception {
    Path patient = Files.writeString(folder.resolve("patient.json"), "{\"schemaVersion\": 7}");
    Ran ran = Ran.saydone("rehearse", "scripts/foot-drop.json", "--patient", patient.toString());
    assertEquals(ExitCode.SCRIPT, ran.code());
    assertTrue(ran.err().startsWith(patient.toString()), ran.err());
  }

  @Test
  void withoutAnUnfinishedSessionThereIsNothingToResume() {
    Path data = folder.resolve("data");
    Ran ran = Ran.saydone("resume", "--data", data.toString());
    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(
        "There is no unfinished session in " + data + ". Start one with: saydone play",
        ran.err().strip());
  }
}
