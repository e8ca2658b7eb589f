package saydone.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code saydone generate-completion}: the script with which bash completes commands and options.
 * For whoever packs the program, not for its users.
 */
@Command(
    name = "generate-completion",
    mixinStandardHelpOptions = true,
    hidden = true,
    description = "Prints a script with which bash completes commands and options.")
@SuppressWarnings("NullAway.Init")
final class CompletionCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandSpec saydone = spec.root();
    spec.commandLine().getOut().print(AutoComplete.bash(saydone.name(), saydone.commandLine()));
  }
}
