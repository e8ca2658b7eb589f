package saydone.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the program made in a folder, found by a {@link Layout} and to be removed for good, and what
 * else lies there, which stays. Links are not followed, and stay too. A folder goes when nothing is
 * left in it.
 *
 * <p>Files go in the order of the layout. So if a removal is cut off, what a folder is known by can
 * be the last to go.
 *
 * @param files what is removed, in this order
 * @param folders those that are removed if they are empty then, in this order
 * @param left what is not the program's: files, links, and folders as a whole
 */
public record Removal(List<Path> files, List<Path> folders, List<Path> left) {

  /** Copies the lists. */
  public Removal {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
    left = List.copyOf(left);
  }

  /**
   * Something that could not be removed.
   *
   * @param path where it is
   * @param reason why, in words
   */
  public record Failure(Path path, String reason) {}

  /**
   * What is in a folder now, with the folder itself. Changes nothing on disk.
   *
   * @param folder need not be there
   * @param layout what the program makes in it
   * @throws IOException if the folder, or one of the program's in it, cannot be read
   */
  public static Removal of(Path folder, Layout layout) throws IOException {
    Found found = new Found();
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      found.lookInto(folder, layout);
    } else if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      found.left.add(folder);
    }
    return new Removal(found.files, found.folders, found.left);
  }

  /** The same without any folder, and where what else lies there is no matter. */
  public Removal filesOnly() {
    return new Removal(files, List.of(), List.of());
  }

  /** The same without one of the folders. */
  public Removal keeping(Path folder) {
    return new Removal(files, folders.stream().filter(each -> !each.equals(folder)).toList(), left);
  }

  /**
   * Removes it; what is gone already is passed over. It is gone for good when this returns.
   *
   * @return what could not be removed; empty if all was
   */
  public List<Failure> carryOut() {
    List<Failure> failures = new ArrayList<>();
    Set<Path> changed = new TreeSet<>();
    for (Path file : files) {
      tryTo(failures, file, () -> remove(file, changed));
    }
    for (Path folder : folders) {
      tryTo(
          failures,
          folder,
          () -> {
            if (isEmpty(folder)) {
              remove(folder, changed);
            }
          });
    }
    for (Path folder : changed) {
      tryTo(failures, folder, () -> OwnerOnlyFiles.forceFolder(folder));
    }
    return failures;
  }

  /** A change to the disk. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  private static void tryTo(List<Failure> failures, Path path, Change change) {
    try {
      change.make();
    } catch (NoSuchFileException e) {
      // It is gone, or went with the folder that it was in.
    } catch (IOException e) {
      failures.add(new Failure(path, DataFolderException.reason(e)));
    }
  }

  private static void remove(Path path, Set<Path> changed) throws IOException {
    Files.delete(path);
    Path parent = path.getParent();
    if (parent != null) {
      changed.add(parent);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Collects what is found. */
  private static final class Found {

    private final List<Path> files = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> left = new ArrayList<>();

    void lookInto(Path folder, Layout layout) throws IOException {
      Set<Path> unknown;
      try (Stream<Path> entries = Files.list(folder)) {
        unknown = new LinkedHashSet<>(entries.sorted().toList());
      }
      for (Layout.Part part : layout.parts()) {
        for (Path entry : List.copyOf(unknown)) {
          if (isOf(part, entry)) {
            unknown.remove(entry);
            if (part.inside().isPresent()) {
              lookInto(entry, part.inside().get());
            } else {
              files.add(entry);
            }
          }
        }
      }
      left.addAll(unknown);
      folders.add(folder);
    }

    private static boolean isOf(Layout.Part part, Path entry) {
      return part.is().test(entry)
          && (part.inside().isPresent()
              ? Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
              : Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS));
    }
  }
}
