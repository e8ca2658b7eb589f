package saydone.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saydone.script.Side;

/** The option that says which side is weak. */
final class SideOption {

  @Option(
      names = "--side",
      paramLabel = "left|right",
      description = "The weak side, so that it is not asked.")
  private @Nullable Side side;

  /** The side, if it was named. */
  Optional<Side> side() {
    return Optional.ofNullable(side);
  }
}
