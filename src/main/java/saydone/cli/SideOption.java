package saydone.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saydone.script.Script;
import saydone.script.WeakSide;

/** The option that says which side is weak. */
final class SideOption {

  @Option(
      names = "--side",
      paramLabel = "left|right|both",
      description = "The weak side, so that it is not asked; both where the script takes it.")
  private @Nullable WeakSide side;

  /**
   * The side, if it was named.
   *
   * @throws CommandException if the script cannot be done with both sides weak
   */
  Optional<WeakSide> side(Script script) {
    if (side != null && !script.affectedSide().allows(side)) {
      throw new CommandException(
          ExitCode.USAGE,
          "--side both: \"" + script.name() + "\" is for one weak side; write left or right");
    }
    return Optional.ofNullable(side);
  }
}
