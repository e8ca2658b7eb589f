package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the program writes to a terminal, in a process of its own: lines, and nothing that colors,
 * moves, rings or overwrites, whatever the terminal says that it can do. {@code script} of
 * util-linux makes the terminal.
 */
@EnabledOnOs(OS.LINUX)
final class OutputOnTerminalsTests {

  private static final Map<String, String> COLORFUL =
      Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor", "CLICOLOR_FORCE", "1");

  private static final Map<String, String> DUMB = Map.of("TERM", "dumb", "NO_COLOR", "1");

  private final Path folder;

  OutputOnTerminalsTests(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Opens the terminal for single keys, as a live session does, and gives it back. */
  static final class SingleKeys {

    private SingleKeys() {}

    public static void main(String[] arguments) throws IOException {
      try (TerminalKeys keys = TerminalKeys.open()) {
        System.out.println("pressed: " + keys.poll());
      }
    }
  }

  @Test
  void helpIsLinesOfText() throws Exception {
    String colorful = printed(COLORFUL, "saydone.cli.Main", "rehearse", "--help");

    assertTrue(colorful.contains("Usage: saydone rehearse"), colorful);
    assertLines(colorful);
    assertEquals(colorful, printed(DUMB, "saydone.cli.Main", "rehearse", "--help"));
  }

  @Test
  void aWrongOptionIsLinesOfText() throws Exception {
    String colorful = printed(COLORFUL, "saydone.cli.Main", "history", "--jsn");

    assertTrue(colorful.contains("--jsn"), colorful);
    assertLines(colorful);
    assertEquals(colorful, printed(DUMB, "saydone.cli.Main", "history", "--jsn"));
  }

  @Test
  void takingTheKeysOfATerminalWritesNothing() throws Exception {
    for (Map<String, String> environment : List.of(COLORFUL, DUMB)) {
      assertEquals("pressed: Optional.empty\n", printed(environment, SingleKeys.class.getName()));
    }
  }

  /** Where output and input are closed, nothing is printed, and all is done. */
  @Test
  void aClosedTerminalHoldsNothingUp() throws Exception {
    Path transcript = folder.resolve("transcript.txt");
    Path patient =
        Files.writeString(
            folder.resolve("patient.json"),
            "{\"schemaVersion\": 1, \"name\": \"Keys\", \"means\": \"keys\"}");
    Path script =
        Files.writeString(
            folder.resolve("script.json"),
            """
            {"schemaVersion": 1, "id": "short", "name": "Short",
             "stopRules": [{"when": "pain", "say": "Rest."}, {"when": "dizzy", "say": "Rest."}],
             "exercises": [{"id": "heel-raise", "name": "Heel raise", "side": "both",
               "position": "Sit tall.", "instructions": ["Lift both heels."], "dose": {"reps": 2}}]}
            """);
    String command =
        java(
            "saydone.cli.Main",
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
    Process process =
        new ProcessBuilder("sh", "-c", "exec " + command + " <&- >&- 2>&-").inheritIO().start();

    assertEquals(0, process.waitFor());
    assertTrue(Files.readString(transcript).contains("coach: "));
  }

  /** Line ends and printable characters. A terminal makes CR LF of a line end. */
  private static void assertLines(String printed) {
    String others =
        printed
            .codePoints()
            .filter(character -> Character.isISOControl(character) && character != '\n')
            .mapToObj("U+%04X"::formatted)
            .collect(Collectors.joining(" "));
    assertEquals("", others, printed);
  }

  private String printed(Map<String, String> environment, String... arguments) throws Exception {
    Path output = Files.createTempFile(folder, "printed", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                "script", "--echo", "never", "--quiet", "--command", java(arguments), "/dev/null")
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(output.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.waitFor();
    return Files.readString(output, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static String java(String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return "'"
        + String.join(
            "' '",
            List.of(java, "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")))
        + "' '"
        + String.join("' '", arguments)
        + "'";
  }
}
