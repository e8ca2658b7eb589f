package saydone.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A second Java process that runs a class of the tests. */
public final class ChildProcess {

  private ChildProcess() {}

  /** Starts it; what it prints can be read line by line. */
  public static Process start(Class<?> main, String argument) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            argument)
        .redirectErrorStream(true)
        .start();
  }

  /** Runs it to its end; all that it printed, without the last line end. */
  static String run(Class<?> main, String argument) throws IOException, InterruptedException {
    Process process = start(main, argument);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String all = output.lines().collect(Collectors.joining("\n"));
      process.waitFor();
      return all;
    }
  }
}
