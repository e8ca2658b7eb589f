package saydone.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * A {@link JournalChannel} over a file that exists. It is no {@code FileChannel}, because an
 * interrupt of the thread closes that one for good, and pending lines could not be written any
 * more.
 */
final class JournalFile implements JournalChannel {

  private final Path path;
  private final RandomAccessFile file;

  /** What the file system knows the file by; empty if it does not tell. */
  private final Optional<Object> key;

  JournalFile(Path path) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "rw");
    this.key = key(path);
  }

  private static Optional<Object> key(Path path) throws IOException {
    return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
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
  public boolean inPlace() {
    try {
      return key(path).equals(key);
    } catch (IOException e) {
      // Whoever cannot look there cannot find it there later.
      return false;
    }
  }

  @Override
  public boolean holds(long position, byte[] bytes) {
    byte[] there = new byte[bytes.length];
    try {
      file.seek(position);
      file.readFully(there);
      return Arrays.equals(there, bytes);
    } catch (IOException e) {
      // It is shorter, or what is in it cannot be read any more.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
