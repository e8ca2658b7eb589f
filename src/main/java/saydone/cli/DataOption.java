package saydone.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saydone.home.DataFolder;

/** The option that says where sessions are recorded. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where sessions are recorded (default: the user's data folder).")
  private @Nullable Path folder;

  /** The folder that was named, or the user's own. */
  DataFolder folder() {
    return Optional.ofNullable(folder)
        .map(DataFolder::new)
        .orElseGet(
            () ->
                DataFolder.standard(
                    System.getProperty("os.name", ""),
                    Path.of(System.getProperty("user.home", ".")),
                    System.getenv()));
  }
}
