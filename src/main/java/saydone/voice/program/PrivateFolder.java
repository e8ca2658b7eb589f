package saydone.voice.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder that only the user can read; {@link #close} deletes it with its contents. On
 * POSIX its permissions protect it ({@link Files#createTempDirectory}); on Windows it lies in the
 * user's own folder for temporary files.
 */
final class PrivateFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

  private final Path path;

  /** Makes the folder. */
  PrivateFolder() throws IOException {
    path = Files.createTempDirectory("saydone-");
  }

  /** The path of a file in it, which need not exist. */
  Path file(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try {
      List<Path> files;
      try (Stream<Path> listed = Files.walk(path)) {
        files = listed.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("{} could not be deleted: {}", path, e.toString());
    }
  }
}
