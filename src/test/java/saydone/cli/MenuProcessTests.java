package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With a shell in the place of the menu. */
final class MenuProcessTests {

  /** Ends by itself after some time only. */
  private static final String MENU =
      "trap 'echo ended; exit' TERM; echo asks; for i in $(seq 200); do sleep 0.1; done";

  @Test
  void givesTheCodeOfTheMenu() throws Exception {
    assertEquals(9, MenuProcess.run(List.of("sh", "-c", "exit 9")));
  }

  @Test
  void aSignalToWhoWaitsEndsTheMenuToo() throws Exception {
    // What the menu prints after the program that started it has ended comes through the pipe.
    Process both =
        new ProcessBuilder(
                "sh",
                "-c",
                "\"$0\" -cp \"$1\" \"$2\" | cat",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                Standing.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = both.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle standby = ProcessHandle.of(number(output)).orElseThrow();
      assertEquals("asks", output.readLine());
      standby.destroy();
      assertEquals(List.of("ended"), output.lines().toList());
    }
  }

  private static long number(BufferedReader output) throws IOException {
    return Long.parseLong(Optional.ofNullable(output.readLine()).orElseThrow());
  }

  /** Tells its number, and waits for the menu. */
  static final class Standing {
    private Standing() {}

    public static void main(String[] args) throws Exception {
      System.out.println(ProcessHandle.current().pid());
      MenuProcess.run(List.of("sh", "-c", MENU));
    }
  }
}
