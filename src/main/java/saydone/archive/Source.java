package saydone.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/** Where the files of an archive lie. For one thread. */
interface Source extends Closeable {

  /**
   * The names of all files that must be on the list; empty where other files may lie beside them.
   */
  Set<String> names();

  /**
   * The content of a file.
   *
   * @param mostBytes more is not read
   * @throws ArchiveException if there is no such file, or it is not what it seems
   * @throws IOException if it cannot be read
   */
  byte[] bytes(String name, int mostBytes) throws ArchiveException, IOException;
}
