package saydone.cli;

import picocli.CommandLine.Option;
import saydone.hearing.decoder.Ears;

/** The option for what a session hears commands with. */
final class EarOption {

  @Option(
      names = "--ear",
      paramLabel = "NAME",
      defaultValue = "both",
      description =
          "What hears the commands: ${COMPLETION-CANDIDATES}; sphinx: Sphinx4's acoustic model"
              + " alone; net: the own network alone, which knows the built-in commands; both: one"
              + " decision of both (default: ${DEFAULT-VALUE}).")
  private Ears ears = Ears.BOTH;

  Ears ears() {
    return ears;
  }
}
