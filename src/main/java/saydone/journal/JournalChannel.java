package saydone.journal;

import java.io.Closeable;
import java.io.IOException;

/** The file under a {@link Journal}, as small as the journal needs it. Used by one thread. */
interface JournalChannel extends Closeable {

  /** Writes all these bytes from this position on. When it fails, some of them may be there. */
  void write(long position, byte[] bytes) throws IOException;

  /** Cuts the file off at this length, if it is longer. */
  void truncate(long length) throws IOException;

  /** Returns when all that was written is on disk, and stays there when the power fails. */
  void force() throws IOException;
}
