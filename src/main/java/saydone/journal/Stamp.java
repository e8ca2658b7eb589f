package saydone.journal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a file is the same as before, without reading it: as in the index of Git, its
 * size, its times and its number on the disk. Where the system keeps it, the time of the last
 * change is among them, which no program can set.
 *
 * @param bytes the size
 * @param modified when its content was last written, in nanoseconds since 1970
 * @param changed when it, or its name, was last changed; where that is not known, when it was made
 * @param number its number on the disk; 0 where it has none
 */
record Stamp(long bytes, long modified, long changed, long number) {

  /** FAT keeps no shorter times than this: within it a file may change and keep its stamp. */
  private static final Duration COARSEST_TIME = Duration.ofSeconds(2);

  /** The stamp of a file; empty if there is no such file. */
  static Optional<Stamp> of(Path file) {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
        Map<String, Object> known =
            Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
        return Optional.of(
            new Stamp(
                number(known, "size"),
                nanoseconds((FileTime) value(known, "lastModifiedTime")),
                nanoseconds((FileTime) value(known, "ctime")),
                number(known, "ino")));
      }
      BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new Stamp(
              known.size(),
              nanoseconds(known.lastModifiedTime()),
              nanoseconds(known.creationTime()),
              0));
    } catch (IOException e) {
      // What reads the file will tell why.
      return Optional.empty();
    }
  }

  /**
   * The same without the time of the last change and the number on the disk, to the millisecond:
   * less to ask for, where thousands of files are looked at before a session. For a file that tells
   * when it was written by what is in it.
   */
  static Optional<Stamp> inShort(File file) {
    long modified = file.lastModified();
    return modified == 0
        ? Optional.empty()
        : Optional.of(new Stamp(file.length(), TimeUnit.MILLISECONDS.toNanos(modified), 0, 0));
  }

  private static long number(Map<String, Object> known, String name) {
    return ((Number) value(known, name)).longValue();
  }

  private static Object value(Map<String, Object> known, String name) {
    return Objects.requireNonNull(known.get(name));
  }

  private static long nanoseconds(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /** Written out: of years of sessions there are thousands to compare as the program starts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stamp stamp
        && bytes == stamp.bytes
        && modified == stamp.modified
        && changed == stamp.changed
        && number == stamp.number;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bytes ^ modified ^ changed ^ number);
  }

  /** Whether the file would have another stamp if it was written after some time. */
  boolean isBefore(Instant time) {
    long latest = TimeUnit.MILLISECONDS.toNanos(time.minus(COARSEST_TIME).toEpochMilli());
    return modified < latest && changed < latest;
  }
}
