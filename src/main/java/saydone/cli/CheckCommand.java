package saydone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.app.Settings;
import saydone.hearing.Strictness;
import saydone.json.Problem;
import saydone.json.Problem.Severity;
import saydone.player.CoachManner;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ReadScript;
import saydone.script.json.ScriptReader;
import saydone.voice.Utterance;
import saydone.voice.catalogue.NoSuchVoiceException;

/** {@code saydone check}: tells whether scripts are valid, and easy to follow by ear. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Validates scripts, and warns of what is hard to follow by ear.",
      "A text that no voice can say, such as one of another script, is an error.",
      "Where the coach sets the pace, its voice is asked whether it can speak as fast."
    })
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "SCRIPT", description = "Scripts to check.")
  private List<Path> scripts;

  @Option(
      names = "--voice",
      paramLabel = "NAME",
      description = "The voice to check a pace with (default: the one that was chosen last).")
  private @Nullable String voice;

  @Option(
      names = "--rate",
      paramLabel = "WPM",
      description = "Its rate, 80 to 450 words a minute (default: the one that was chosen last).")
  private @Nullable Integer rate;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws NoSuchVoiceException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ScriptCheck check = new ScriptCheck(chosen(), data.folder(), err::println);
    int exitCode = ExitCode.OK;
    for (Path path : scripts) {
      try {
        ReadScript read = ScriptReader.read(path);
        List<Problem> found = check.problems(path.toString(), read);
        found.forEach(err::println);
        List<Problem> errors =
            found.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
        out.println(
            path
                + (errors.isEmpty()
                    ? ": valid, " + Counted.of(read.script().exercises().size(), "exercise")
                    : ": invalid, " + Counted.of(errors.size(), "problem"))
                + ", "
                + Counted.of(found.size() - errors.size(), "warning"));
        if (!errors.isEmpty()) {
          exitCode = ExitCode.SCRIPT;
        }
      } catch (InvalidScriptException e) {
        e.problems().forEach(err::println);
        out.println(path + ": invalid, " + Counted.of(e.problems().size(), "problem"));
        exitCode = ExitCode.SCRIPT;
      }
    }
    return exitCode;
  }

  private Settings chosen() {
    return new Settings(
        Optional.ofNullable(voice),
        new CoachManner(
            RememberedOptions.within(
                "--rate", rate, Utterance.SLOWEST, Utterance.FASTEST, "words a minute"),
            CoachManner.ORDINARY.volumePercent(),
            CoachManner.ORDINARY.semitones()),
        Optional.<Strictness>empty());
  }
}
