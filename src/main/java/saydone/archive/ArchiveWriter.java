package saydone.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import saydone.home.OwnerOnlyFiles;

/**
 * Writes an archive that is not there yet, readable by its owner only: a ZIP file, or a folder. The
 * list of what is in it is written last, so that one that was cut off is known by its lack. For one
 * thread.
 */
public final class ArchiveWriter implements Closeable {

  /** More are refused by the reader, and by older programs for ZIP files. */
  private static final int MOST_FILES = 60_000;

  private static final long MOST_BYTES = 3L << 30;

  private final Instant made;
  private final Target target;
  private final List<Manifest.Item> items = new ArrayList<>();
  private long bytes;
  private boolean finished;

  private ArchiveWriter(Instant made, Target target) {
    this.made = made;
    this.target = target;
  }

  /** Where files go. */
  private interface Target extends Closeable {
    void put(String name, byte[] content) throws IOException;

    /** Leaves no half a file behind, where that can be. */
    void abandon() throws IOException;

    /** Whether it has no room for as much. */
    boolean isFull(int files, long bytes);
  }

  /**
   * Begins an archive: a ZIP file, or a folder if the name has no such ending.
   *
   * @param made the wall time
   * @throws java.nio.file.FileAlreadyExistsException if there is such a file
   * @throws DirectoryNotEmptyException if there is such a folder, and something in it
   * @throws IOException if it cannot be made
   */
  public static ArchiveWriter to(Path path, Instant made) throws IOException {
    return new ArchiveWriter(
        made, isZip(path) ? new ZipTarget(path, made) : new FolderTarget(path));
  }

  /** Whether an archive of this name is a ZIP file. */
  public static boolean isZip(Path path) {
    return EntryName.folded(path.toString()).endsWith(".zip");
  }

  /** Whether a file in an archive may have this name: one that every system takes. */
  public static boolean isName(String name) {
    return EntryName.isFine(name);
  }

  /**
   * Puts a file into it.
   *
   * @param name with slashes between its parts
   * @throws IOException if it cannot be written, or is too much for a ZIP file
   */
  public void add(String name, byte[] content) throws IOException {
    if (!EntryName.isFine(name)) {
      throw new IOException("a file cannot have the name " + name + " in an archive");
    }
    bytes += content.length;
    if (content.length > Archive.MOST_FILE_BYTES || target.isFull(items.size() + 1, bytes)) {
      throw new IOException("there is too much for a ZIP file; name a folder instead");
    }
    items.add(Manifest.Item.of(name, content));
    target.put(name, content);
  }

  /**
   * Writes the list. The archive is whole when this returns.
   *
   * @param program the version of the program
   */
  public Manifest finish(Manifest.Kind kind, String program) throws IOException {
    Manifest manifest = new Manifest(kind, program, made, items);
    target.put(Manifest.NAME, manifest.json());
    target.close();
    finished = true;
    return manifest;
  }

  /** Gives the file free. One that is not finished is removed. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      target.abandon();
    }
  }

  /** A ZIP file. */
  private static final class ZipTarget implements Target {

    private final Path file;
    private final OutputStream to;
    private final ZipOutputStream out;
    private final LocalDateTime time;

    ZipTarget(Path file, Instant made) throws IOException {
      this.file = file;
      OwnerOnlyFiles.touch(file);
      to = Files.newOutputStream(file, StandardOpenOption.WRITE);
      out = new ZipOutputStream(to);
      time = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(time);
      out.putNextEntry(entry);
      out.write(content);
      out.closeEntry();
    }

    @Override
    public void abandon() throws IOException {
      to.close();
      Files.deleteIfExists(file);
    }

    @Override
    public boolean isFull(int files, long bytes) {
      return files > MOST_FILES || bytes > MOST_BYTES;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** A folder. */
  private static final class FolderTarget implements Target {

    private final Path folder;

    FolderTarget(Path folder) throws IOException {
      this.folder = folder;
      OwnerOnlyFiles.createFolders(folder);
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw new DirectoryNotEmptyException(folder.toString());
        }
      }
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
      Path file = folder.resolve(name);
      Path parent = file.getParent();
      if (parent != null) {
        OwnerOnlyFiles.createFolders(parent);
      }
      OwnerOnlyFiles.create(file, content);
    }

    @Override
    public void abandon() {}

    @Override
    public boolean isFull(int files, long bytes) {
      return files > MOST_FILES;
    }

    @Override
    public void close() {}
  }
}
