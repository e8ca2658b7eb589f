package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JobTests {

  /** Java opens a file of its own where standard input would be. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aStandardInputThatWasClosedIsNoKeyboard() throws Exception {
    assertTrue(readsFile("<&-"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFileIsNoKeyboard(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("keys.txt"), "yes");
    assertTrue(readsFile("<'" + file + "'"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void nothingAndAPipeAreNoFiles() throws Exception {
    assertFalse(readsFile("</dev/null"));
    assertFalse(readsFile(""));
  }

  /**
   * What a program of its own says of its standard input.
   *
   * @param input where the shell has it read from; empty for a pipe
   */
  private static boolean readsFile(String input) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "exec '"
                    + java
                    + "' -XX:TieredStopAtLevel=1 -cp '"
                    + System.getProperty("java.class.path")
                    + "' '"
                    + Probe.class.getName()
                    + "' "
                    + input)
            .redirectErrorStream(true)
            .start();
    try (InputStream output = process.getInputStream()) {
      String printed = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
      assertEquals(0, process.waitFor(), printed);
      assertTrue(printed.equals("true") || printed.equals("false"), printed);
      return Boolean.parseBoolean(printed);
    }
  }

  /** Says whether its standard input is a file. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] args) {
      System.out.println(Job.readsFile());
    }
  }

  @Test
  void aJobIsInTheForegroundWhileItsGroupHasTheTerminal() {
    assertFalse(Job.inBackground("4711 (java) S 4000 4711 4000 34816 4711 4194304 1 0"));
  }

  @Test
  void aJobIsInTheBackgroundWhileAnotherGroupHasTheTerminal() {
    assertTrue(Job.inBackground("4711 (java) S 4000 4711 4000 34816 4000 4194304 1 0"));
  }

  @Test
  void withoutATerminalThereIsNoBackground() {
    assertFalse(Job.inBackground("4711 (java) S 1 4711 4711 0 -1 4194304 1 0"));
  }

  @Test
  void theNameOfAProgramMayLookLikeAnything() {
    assertTrue(Job.inBackground("4711 (a) 1 (b) S 4000 4711 4000 34816 4000 4194304 1 0"));
  }
}
