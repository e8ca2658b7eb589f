package saydone.file;

import java.io.IOException;
import java.nio.file.Path;

/** What can stand where a file should. */
public final class NoFiles {

  private NoFiles() {}

  /** Makes a pipe at which nobody writes: to open it would be to wait for ever. */
  public static Path pipe(Path path) throws IOException, InterruptedException {
    if (new ProcessBuilder("mkfifo", path.toString()).start().waitFor() != 0) {
      throw new IOException("no pipe could be made at " + path);
    }
    return path;
  }
}
