package saydone.research;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/**
 * {@code saydone-research several}: commands of the player, one after another, in one Java machine.
 * A third of the processor time of a rehearsal goes into starting and compiling; the second one in
 * the same machine needs none of it.
 *
 * <p>Each command comes from a file with its arguments, one a line:
 *
 * <pre>
 * rehearse
 * scripts/foot-drop.json
 * --seed=7
 * </pre>
 *
 * What it prints on stdout and stderr goes to that file's name with {@code .out} after it, and when
 * it has ended, its exit code to the same with {@code .code}.
 */
@Command(
    name = "several",
    mixinStandardHelpOptions = true,
    description = {
      "Runs several commands of the player, such as rehearsals, in one Java machine.",
      "Each FILE holds the arguments of a command, one a line. What the command prints goes to"
          + " FILE.out, its exit code to FILE.code."
    })
@SuppressWarnings("NullAway.Init")
final class SeveralCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "The arguments of a command of the player, one a line.")
  private List<Path> files;

  /**
   * Runs them all, whatever comes of each.
   *
   * @return 1 if a command had another exit code than 0
   * @throws IOException if arguments cannot be read, or what came of them cannot be written
   */
  @Override
  public Integer call() throws IOException {
    int worst = ExitCode.OK;
    for (Path file : files) {
      if (run(file) != ExitCode.OK) {
        worst = ExitCode.SOFTWARE;
      }
    }
    return worst;
  }

  private static int run(Path file) throws IOException {
    List<String> arguments = Files.readAllLines(file);
    int code;
    Path output = beside(file, ".out");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(output))) {
      CommandLine player = saydone.cli.Main.commandLine();
      player.setOut(out);
      player.setErr(out);
      code = player.execute(arguments.toArray(String[]::new));
      if (out.checkError()) {
        throw new IOException(output + " cannot be written; make room on its disk");
      }
    }
    Files.writeString(beside(file, ".code"), code + System.lineSeparator());
    return code;
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
