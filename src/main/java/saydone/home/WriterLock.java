package saydone.home;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import saydone.file.RegularFile;

/**
 * The right to record into a data folder, or to write one file in it: held by one process at a
 * time. The system takes it back when the process ends, however it ends; the empty file {@code
 * lock} stays.
 */
public final class WriterLock implements Closeable {

  /**
   * The files that this process has locked. This set is asked first, because on POSIX systems
   * merely opening and closing a locked file a second time would give up the first lock.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path key;
  private final FileChannel channel;

  private WriterLock(Path key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /** Takes the lock of a folder that exists; empty if another session has it. */
  static Optional<WriterLock> tryTake(Path folder) throws IOException {
    return tryTake(folder, "lock");
  }

  /** Takes another lock of the folder, with a file of its own; empty if somebody else has it. */
  static Optional<WriterLock> tryTake(Path folder, String name) throws IOException {
    return taken(folder, name, FileChannel::tryLock);
  }

  /** The same, but waits for another process; empty if this one has it. */
  static Optional<WriterLock> take(Path folder, String name) throws IOException {
    return taken(folder, name, FileChannel::lock);
  }

  /** Locks a file. */
  @FunctionalInterface
  private interface Locking {
    @Nullable FileLock lock(FileChannel channel) throws IOException;
  }

  private static Optional<WriterLock> taken(Path folder, String name, Locking locking)
      throws IOException {
    Path key = folder.toRealPath().resolve(name);
    if (!HELD.add(key)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      RegularFile.checkIfThere(key);
      channel = OwnerOnlyFiles.open(key, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      FileLock lock = locking.lock(channel);
      taken = lock != null;
      return taken ? Optional.of(new WriterLock(key, channel)) : Optional.empty();
    } finally {
      if (!taken) {
        HELD.remove(key);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(key);
    }
  }
}
