package saydone.journal;

import java.io.Closeable;
import java.io.IOException;

/**
 * The file that a {@link Journal} writes to, with only what the journal needs of it. Used by one
 * thread.
 */
interface JournalChannel extends Closeable {

  /** Writes all these bytes from this position on. When it fails, some of them may be there. */
  void write(long position, byte[] bytes) throws IOException;

  /** Cuts the file off at this length, if it is longer. */
  void truncate(long length) throws IOException;

  /** Returns when all that was written is on disk, and stays there when the power fails. */
  void force() throws IOException;

  /** Whether the file still lies where it was opened; one that was deleted takes lines in vain. */
  boolean inPlace();

  /**
   * Whether the file has these bytes from this position on. It has not if it was replaced in its
   * place, as by a copy of former days.
   */
  boolean holds(long position, byte[] bytes);
}
