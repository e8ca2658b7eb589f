package saydone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ReadScript;
import saydone.script.json.ScriptReader;

/** {@code saydone check}: tells whether scripts are valid, and easy to follow by ear. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Validates scripts, and warns of what is hard to follow by ear.")
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "SCRIPT", description = "Scripts to check.")
  private List<Path> scripts;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int exitCode = ExitCode.OK;
    for (Path path : scripts) {
      try {
        ReadScript read = ScriptReader.read(path);
        read.warnings().forEach(err::println);
        int exercises = read.script().exercises().size();
        out.println(
            path
                + ": valid, "
                + counted(exercises, "exercise")
                + ", "
                + counted(read.warnings().size(), "warning"));
      } catch (InvalidScriptException e) {
        e.problems().forEach(err::println);
        out.println(path + ": invalid, " + counted(e.problems().size(), "problem"));
        exitCode = ExitCode.SCRIPT;
      }
    }
    return exitCode;
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
