package saydone.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A {@link JournalChannel} over a file that exists. It is no {@code FileChannel}, because an
 * interrupt of the thread closes that one for good, and pending lines could not be written any
 * more.
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
