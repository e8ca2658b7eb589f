package saydone.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files that travel inside the program, for who has only the jar. */
final class Bundled {

  private Bundled() {}

  /**
   * What is bundled under the last name of a path, where there is no file of that path.
   *
   * @param folder where to look inside the program, such as {@code /saydone/scripts/}
   * @return empty if there is such a file, or nothing is bundled under its name
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
