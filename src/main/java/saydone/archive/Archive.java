package saydone.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import saydone.home.DataFolderException;
import saydone.json.Problems;

/**
 * An archive that is read: a ZIP file, or a folder, with a list of what is in it. Each content is
 * compared with its checksum before it is given out. For one thread.
 */
public final class Archive implements Closeable {

  /** The largest file that an archive may have, in bytes. */
  public static final int MOST_FILE_BYTES = 64 << 20;

  private static final int MOST_PROBLEM = 300;

  private final Path path;
  private final Source source;
  private final Manifest manifest;
  private final Map<String, Manifest.Item> items;

  private Archive(Path path, Source source, Manifest manifest, Map<String, Manifest.Item> items) {
    this.path = path;
    this.source = source;
    this.manifest = manifest;
    this.items = items;
  }

  /**
   * Opens an archive and looks at its list.
   *
   * @throws ArchiveException if it is none, or there is anything wrong with it
   */
  public static Archive open(Path path) throws ArchiveException {
    try {
      Source source = Files.isDirectory(path) ? new FolderSource(path) : ZipSource.open(path);
      boolean opened = false;
      try {
        Archive archive = opened(path, source);
        opened = true;
        return archive;
      } finally {
        if (!opened) {
          source.close();
        }
      }
    } catch (NoSuchFileException e) {
      throw new ArchiveException(path, "does not exist", "check the name", e);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static Archive opened(Path path, Source source) throws ArchiveException, IOException {
    if (!source.names().isEmpty() && !source.names().contains(Manifest.NAME)) {
      throw new ArchiveException(
          path, "was not made by Saydone: it has no " + Manifest.NAME, "name a file that was");
    }
    Problems problems = new Problems(Manifest.NAME);
    Optional<Manifest> read =
        Manifest.read(source.bytes(Manifest.NAME, Manifest.MOST_BYTES), problems);
    if (read.isEmpty()) {
      String first = String.valueOf(problems.inOrder().get(0));
      throw ArchiveException.suspect(
          path,
          "has a list that cannot be understood, "
              + first.substring(0, Math.min(first.length(), MOST_PROBLEM)));
    }
    Map<String, Manifest.Item> items = new HashMap<>();
    Set<String> folded = new HashSet<>(Set.of(Manifest.NAME));
    for (Manifest.Item item : read.get().items()) {
      if (!folded.add(EntryName.folded(item.name()))) {
        throw ArchiveException.suspect(path, "names " + item.name() + " twice");
      }
      items.put(item.name(), item);
    }
    for (String name : source.names()) {
      if (!name.equals(Manifest.NAME) && !items.containsKey(name)) {
        throw ArchiveException.suspect(path, "has a file that is not on its list, " + name);
      }
    }
    return new Archive(path, source, read.get(), items);
  }

  /** What is in it. */
  public Manifest manifest() {
    return manifest;
  }

  /** The names of its files, in the order of the list. */
  public List<String> names() {
    return manifest.items().stream().map(Manifest.Item::name).toList();
  }

  /** Whether it has a file. */
  public boolean has(String name) {
    return items.containsKey(name);
  }

  /**
   * Refuses an archive for another use, or one with files that do not belong into it.
   *
   * @param isKnown whether a file of this name belongs into it
   * @param other what to do with an archive for the other use, as an imperative
   * @throws ArchiveException if it is one
   */
  public void check(Manifest.Kind kind, Predicate<String> isKnown, String other)
      throws ArchiveException {
    if (manifest.kind() != kind) {
      throw new ArchiveException(path, "was made for something else", other);
    }
    for (String name : names()) {
      if (!isKnown.test(name)) {
        throw ArchiveException.suspect(path, "has a file that does not belong into it, " + name);
      }
    }
  }

  /**
   * The content of a file.
   *
   * @param mostBytes the largest that is read
   * @throws ArchiveException if there is none, or it is larger, or not the one on the list
   */
  public byte[] bytes(String name, int mostBytes) throws ArchiveException {
    Manifest.Item item = items.get(name);
    if (item == null) {
      throw ArchiveException.suspect(path, "has no file " + name);
    }
    if (item.bytes() > mostBytes) {
      throw ArchiveException.suspect(path, "has more in " + name + " than that may have");
    }
    try {
      byte[] content = source.bytes(name, item.bytes());
      if (content.length != item.bytes() || !Checksum.of(content).equals(item.sha256())) {
        throw ArchiveException.suspect(path, "was changed: the checksum of " + name + " is wrong");
      }
      return content;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** An archive that cannot be read. */
  private static ArchiveException unreadable(Path path, IOException cause) {
    return new ArchiveException(
        path,
        "cannot be read (" + DataFolderException.reason(cause) + ")",
        "check its permissions and the disk",
        cause);
  }

  /** Gives the file free. */
  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + path, e);
    }
  }
}
