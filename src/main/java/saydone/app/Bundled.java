package saydone.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files that travel inside the program, for a user who has only the jar. */
final class Bundled {

  private Bundled() {}

  /**
   * The bundled file with the last name of a path, unless a file exists at the path itself.
   *
   * @param folder where to look inside the program, such as {@code /saydone/scripts/}
   * @return the file's bytes; empty if a file exists at the path, or none is bundled under its name
   * @throws IOException if the program's jar cannot be read
   */
  static Optional<byte[]> bytes(String folder, Path path) throws IOException {
    if (Files.exists(path)) {
      return Optional.empty();
    }
    try (InputStream bundled = Bundled.class.getResourceAsStream(folder + path.getFileName())) {
      return bundled == null ? Optional.empty() : Optional.of(bundled.readAllBytes());
    }
  }
}
