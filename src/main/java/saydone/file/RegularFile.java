package saydone.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/**
 * Files with content of their own. Opening a pipe may wait for ever, and a device may have no end:
 * both are refused before they are opened. A link stands for what it leads to.
 */
public final class RegularFile {

  private static final int MEGABYTE = 1 << 20;

  private RegularFile() {}

  /**
   * Opens a file to read it.
   *
   * @throws NotAFileException if it is a folder, a pipe or a device
   * @throws NoSuchFileException if there is none
   * @throws IOException if it cannot be opened
   */
  public static InputStream open(Path file) throws IOException {
    check(file);
    return Files.newInputStream(file);
  }

  /**
   * The content of a file.
   *
   * @param mostMegabytes the size of the largest file that is read
   * @throws NotAFileException if it is a folder, a pipe or a device
   * @throws NoSuchFileException if there is none
   * @throws FileSystemException if it is larger
   * @throws IOException if it cannot be read
   */
  public static byte[] read(Path file, int mostMegabytes) throws IOException {
    int most = mostMegabytes * MEGABYTE;
    long size = check(file).size();
    if (size <= most) {
      try (InputStream in = Files.newInputStream(file)) {
        // In one piece, unless it has changed meanwhile.
        byte[] expected = new byte[(int) size];
        int length = in.readNBytes(expected, 0, expected.length);
        byte[] more = in.readNBytes(most + 1 - length);
        if (length + more.length <= most) {
          byte[] content =
              length + more.length == expected.length
                  ? expected
                  : Arrays.copyOf(expected, length + more.length);
          System.arraycopy(more, 0, content, length, more.length);
          return content;
        }
      }
    }
    throw new FileSystemException(
        file.toString(), null, "it is larger than " + mostMegabytes + " MB");
  }

  /**
   * Refuses to write where something is that is no file. Nothing, or a file, is fine.
   *
   * @throws NotAFileException if it is a folder, a pipe or a device
   * @throws IOException if it cannot be found out
   */
  public static void checkIfThere(Path file) throws IOException {
    try {
      check(file);
    } catch (NoSuchFileException e) {
      // It will be made.
    }
  }

  private static BasicFileAttributes check(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new NotAFileException(
          file, attributes.isDirectory() ? "a folder" : "a pipe or a device");
    }
    return attributes;
  }
}
