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
import saydone.file.RegularFile;

/**
 * The right to record into a data folder: held by one session of one process at a time. The system
 * takes it back when the process ends, however it ends; the empty file {@code lock} stays.
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
    Path key = folder.toRealPath().resolve("lock");
    if (!HELD.add(key)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      RegularFile.checkIfThere(key);
      channel = OwnerOnlyFiles.open(key, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      FileLock lock = channel.tryLock();
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
