package saydone.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A {@link JournalChannel} over a file that exists. Not a {@code FileChannel}: that one is closed
 * for good by an interrupt of its thread, and what is pending could not be written any more.
 */
final class JournalFile implements JournalChannel {

  private final RandomAccessFile file;

  JournalFile(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  @Override
  public void write(long position, byte[] bytes) throws IOException {
    file.seek(position);
    file.write(bytes);
  }

  @Override
  public void truncate(long length) throws IOException {
    if (file.length() > length) {
      file.setLength(length);
    }
  }

  @Override
  public void force() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
