package saydone.journal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The build of the program that runs: another one may read the same journal in another way. */
final class Build {

  /** What only this build is called. */
  static final String NAME = name();

  private Build() {}

  /** The program's file as it is; classes that lie in a folder may be others the next time. */
  private static String name() {
    return file()
        .flatMap(Stamp::of)
        .map(Stamp::toString)
        .orElseGet(
            () -> {
              ProcessHandle program = ProcessHandle.current();
              return program.pid() + " since " + program.info().startInstant();
            });
  }

  private static Optional<Path> file() {
    CodeSource source = Build.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      URI place = source.getLocation().toURI();
      return Optional.of(Path.of(place)).filter(Files::isRegularFile);
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      // It came from elsewhere than from a file.
      return Optional.empty();
    }
  }
}
