package saydone.voice.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Clip;
import saydone.file.RegularFile;
import saydone.thread.Threads;

/**
 * A folder of clips by name, bounded in its bytes and by the free space of its disk, of which it
 * leaves {@link #RESERVE_BYTES}: the least recently used clip is deleted first. Sentences may be
 * private, so only the owner can read the files, and a name should not reveal its text.
 *
 * <pre>
 * speech/
 *   0f3a...e1.clip      see {@link ClipFile}; last modified when it was last asked for
 *   4711.tmp            being written, or left behind by a kill: deleted at the next start
 * </pre>
 *
 * <p>A file is written under another name and then renamed, so that a kill leaves all of it or
 * nothing. Nothing is forced to disk: a file that a power failure damaged fails its checksum, is
 * deleted and spoken anew. Several programs may share a folder.
 *
 * <p>Safe for several threads. {@link #find} reads on the caller's thread. The folder's own thread
 * does all writing, so that no caller waits for a slow disk. A failure there is logged as a warning
 * once, and costs time, not speech.
 */
public final class ClipFolder implements AutoCloseable {

  /**
   * The usual bound: 128 MB, an hour of speech. All that was synthesized ahead in a session of five
   * exercises took 29 MB.
   */
  public static final long MOST_BYTES = 128L << 20;

  /** So much of the disk stays free for what matters more, such as the record of a session. */
  public static final long RESERVE_BYTES = 64L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(ClipFolder.class);

  /** Minutes of speech; nobody says more at once. */
  private static final int MOST_MEGABYTES_OF_A_CLIP = 16;

  private static final String CLIP = ".clip";
  private static final String TEMPORARY = ".tmp";
  private static final long CLOSING_SECONDS = 2;

  private final Path path;
  private final long mostBytes;
  private final FreeSpace disk;
  private final Executor writer;
  private final Runnable closing;

  // The rest belongs to the writer.
  private final Map<String, Long> bytesByName = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;
  private boolean looked;
  private boolean told;

  /** A folder that need not exist yet, with a thread of its own. */
  public static ClipFolder at(Path path) {
    ExecutorService thread = Threads.shared("saydone-clips", 1);
    return new ClipFolder(path, MOST_BYTES, FreeSpace.OF_DISK, thread, () -> end(thread));
  }

  /** A folder with a bound, a disk and a thread of the caller's choice. */
  ClipFolder(Path path, long mostBytes, FreeSpace disk, Executor writer, Runnable closing) {
    this.path = path;
    this.mostBytes = mostBytes;
    this.disk = disk;
    this.writer = writer;
    this.closing = closing;
  }

  /**
   * The clip of a name; empty if there is none. A damaged clip is deleted.
   *
   * @param name letters and digits
   */
  public Optional<Clip> find(String name) {
    byte[] content;
    try {
      content = RegularFile.read(file(name), MOST_MEGABYTES_OF_A_CLIP);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      write("read", () -> throwAway(name));
      LOG.debug("{} cannot be read", file(name), e);
      return Optional.empty();
    }
    Optional<Clip> clip = ClipFile.clip(content);
    if (clip.isPresent()) {
      write("read", () -> touch(name));
    } else {
      LOG.debug("{} is damaged and thrown away", file(name));
      write("cleared", () -> throwAway(name));
    }
    return clip;
  }

  /** Keeps a clip under a name, soon; but not a clip that is larger than the bound. */
  public void keep(String name, Clip clip) {
    write("written", () -> store(name, clip));
  }

  /**
   * Deletes clips, the least recently used first, until the reserve of the disk is free again; does
   * nothing, and does not wait, if it is. Returns when that is done, or after two seconds.
   */
  public void giveBack() {
    if (isReserveFree()) {
      return;
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    write("emptied", () -> leaveFree(0));
    writer.execute(() -> done.complete(null));
    try {
      done.get(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.debug("{} gives back slowly", path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Also if there is no folder, which has nothing to give back. */
  private boolean isReserveFree() {
    try {
      return !Files.isDirectory(path) || disk.usableBytes(path) >= RESERVE_BYTES;
    } catch (IOException e) {
      LOG.debug("the free space of {} cannot be found out", path, e);
      return true;
    }
  }

  /** Waits until all clips are written, two seconds at most. */
  @Override
  public void close() {
    closing.run();
  }

  private static void end(ExecutorService thread) {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        LOG.debug("not all speech could be kept in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A change to the files. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  private void write(String done, Change change) {
    writer.execute(
        () -> {
          try {
            lookOnce();
            change.make();
          } catch (IOException | RuntimeException e) {
            if (told) {
              LOG.debug("{} cannot be {}", path, done, e);
            } else {
              told = true;
              LOG.warn(
                  "Speech cannot be kept in {}, so that it may come a little later: {}",
                  path,
                  e.toString());
            }
          }
        });
  }

  private void store(String name, Clip clip) throws IOException {
    byte[] content = ClipFile.bytes(clip);
    if (content.length > mostBytes || !leaveFree(content.length)) {
      return;
    }
    Path temporary = Files.createTempFile(path, "", TEMPORARY, owner("rw-------"));
    try {
      Files.write(temporary, content);
      Files.move(
          temporary,
          file(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    count(name, content.length);
    while (bytes > mostBytes) {
      deleteEldest();
    }
  }

  /**
   * Deletes clips as long as less than the reserve would be free.
   *
   * @param more the bytes that are to be written
   * @return whether the reserve is free, with these bytes written
   */
  private boolean leaveFree(long more) throws IOException {
    while (disk.usableBytes(path) - more < RESERVE_BYTES) {
      if (bytesByName.isEmpty()) {
        return false;
      }
      deleteEldest();
    }
    return true;
  }

  private void deleteEldest() throws IOException {
    Iterator<Map.Entry<String, Long>> eldest = bytesByName.entrySet().iterator();
    Map.Entry<String, Long> next = eldest.next();
    Files.deleteIfExists(file(next.getKey()));
    bytes -= next.getValue();
    eldest.remove();
  }

  private void touch(String name) throws IOException {
    if (bytesByName.get(name) != null) {
      Files.setLastModifiedTime(file(name), FileTime.fromMillis(System.currentTimeMillis()));
    }
  }

  private void throwAway(String name) throws IOException {
    Files.deleteIfExists(file(name));
    count(name, 0);
    bytesByName.remove(name);
  }

  private void count(String name, long size) {
    Long before = bytesByName.put(name, size);
    bytes += size - (before == null ? 0 : before);
  }

  /** A clip that lies in the folder. */
  private record Found(String name, long size, FileTime used) {}

  /** Makes the folder, or lists its clips and deletes temporary files; does so only once. */
  private void lookOnce() throws IOException {
    if (looked) {
      return;
    }
    Files.createDirectories(path, owner("rwx------"));
    TreeSet<Found> found =
        new TreeSet<>(Comparator.comparing(Found::used).thenComparing(Found::name));
    Files.walkFileTree(
        path,
        EnumSet.noneOf(java.nio.file.FileVisitOption.class),
        1,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = file.getFileName().toString();
            if (name.endsWith(TEMPORARY)) {
              Files.deleteIfExists(file);
            } else if (name.endsWith(CLIP)) {
              found.add(
                  new Found(
                      name.substring(0, name.length() - CLIP.length()),
                      attributes.size(),
                      attributes.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Another program has just deleted it.
            return FileVisitResult.CONTINUE;
          }
        });
    found.forEach(each -> count(each.name(), each.size()));
    looked = true;
    leaveFree(0);
  }

  private Path file(String name) {
    return path.resolve(name + CLIP);
  }

  private FileAttribute<?>[] owner(String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
