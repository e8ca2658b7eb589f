package saydone.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import saydone.file.RegularFile;

/**
 * Makes files and folders that only their owner can read, from the first moment on, and that
 * survive a power failure. Without POSIX permissions (Windows), only the user's own folder protects
 * them, and folders are not forced to disk, because they cannot be.
 */
public final class OwnerOnlyFiles {

  private OwnerOnlyFiles() {}

  /** Makes a folder and those above it that are missing. */
  public static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, owner(folder, "rwx------"));
  }

  /** Makes a folder that is not there yet. */
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder, owner(folder, "rwx------"));
  }

  /** Opens a file, making it if it is not there. */
  static FileChannel open(Path file, OpenOption... options) throws IOException {
    return FileChannel.open(file, Set.of(options), owner(file, "rw-------"));
  }

  /** Makes a new file with this content; it is durable when this returns. */
  public static void create(Path file, byte[] content) throws IOException {
    create(file, content, true);
  }

  private static void create(Path file, byte[] content, boolean durably) throws IOException {
    try (FileChannel channel =
        open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      write(channel, content);
      if (durably) {
        channel.force(true);
      }
    }
  }

  /** Adds to the end of a file; it is durable when this returns. */
  public static void append(Path file, byte[] content) throws IOException {
    RegularFile.checkIfThere(file);
    try (FileChannel channel = open(file, StandardOpenOption.APPEND, StandardOpenOption.CREATE)) {
      writeAndForce(channel, content);
    }
  }

  /** Puts a file in place in one step: a reader finds the whole new file or the whole old one. */
  public static void replace(Path file, byte[] content) throws IOException {
    replace(file, content, true);
    Path folder = file.getParent();
    if (folder != null) {
      forceFolder(folder);
    }
  }

  /** The same for what can be made again: a power failure may take it, or leave it damaged. */
  static void replaceCache(Path file, byte[] content) throws IOException {
    replace(file, content, false);
  }

  private static void replace(Path file, byte[] content, boolean durably) throws IOException {
    RegularFile.checkIfThere(file);
    Path temporary = temporary(file);
    Files.deleteIfExists(temporary);
    try {
      create(temporary, content, durably);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // On a full disk, half a file would take the room of what comes later.
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException another) {
        e.addSuppressed(another);
      }
      throw e;
    }
  }

  /**
   * Removes a file, and what a crash left behind of replacing it.
   *
   * @return whether the file was there
   */
  static boolean remove(Path file) throws IOException {
    boolean leftBehind = Files.deleteIfExists(temporary(file));
    boolean removed = Files.deleteIfExists(file);
    Path folder = file.getParent();
    if (folder != null && (removed || leftBehind)) {
      forceFolder(folder);
    }
    return removed;
  }

  /**
   * Whether a file or folder belongs to a user; true where that cannot be said, as without POSIX
   * permissions.
   */
  static boolean belongsTo(String user, Path path) throws IOException {
    if (!posix(path)) {
      return true;
    }
    String owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
    return owner.equals(user) || user.isEmpty() || user.equals("?");
  }

  /** Removes a folder, and says whether it is gone; one that is not empty stays. */
  public static boolean removeIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  /** Makes an empty file that only its owner can read; a power failure may take it. */
  public static void touch(Path file) throws IOException {
    open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW).close();
  }

  /** Where a file's new content is written before it is put in place. */
  private static Path temporary(Path file) {
    return file.resolveSibling(file.getFileName() + ".tmp");
  }

  /** Makes the names in a folder durable. */
  public static void forceFolder(Path folder) throws IOException {
    if (!posix(folder)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void writeAndForce(FileChannel channel, byte[] content) throws IOException {
    write(channel, content);
    channel.force(true);
  }

  private static void write(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static FileAttribute<?>[] owner(Path path, String permissions) {
    if (!posix(path)) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
