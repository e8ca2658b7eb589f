package saydone.voice.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much can still be written to the disk on which a folder lies. */
@FunctionalInterface
interface FreeSpace {

  /** As the file system says. */
  FreeSpace OF_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

  /**
   * The free space in bytes.
   *
   * @param folder a folder that is there
   * @throws IOException if it cannot be found out
   */
  long usableBytes(Path folder) throws IOException;
}
