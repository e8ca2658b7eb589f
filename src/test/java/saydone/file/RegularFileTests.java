package saydone.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegularFileTests {

  private final Path folder;

  RegularFileTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileUpToTheBoundIsRead() throws Exception {
    byte[] content = new byte[1 << 20];
    content[7] = 7;
    Path file = Files.write(folder.resolve("file"), content);

    assertArrayEquals(content, RegularFile.read(file, 1));
    assertArrayEquals(
        content, RegularFile.read(Files.createSymbolicLink(folder.resolve("link"), file), 1));
  }

  @Test
  void aLargerFileIsRefused() throws Exception {
    Path file = Files.write(folder.resolve("file"), new byte[(1 << 20) + 1]);
    FileSystemException error =
        assertThrows(FileSystemException.class, () -> RegularFile.read(file, 1));

    assertEquals("it is larger than 1 MB", error.getReason());
  }

  @Test
  void whatIsNoFileIsRefusedUnopened() throws Exception {
    Path pipe = NoFiles.pipe(folder.resolve("pipe"));

    assertEquals("a pipe or a device", refused(pipe));
    assertEquals("a pipe or a device", refused(Path.of("/dev/zero")));
    assertEquals("a folder", refused(folder));
    assertThrows(NotAFileException.class, () -> RegularFile.checkIfThere(pipe));
  }

  @Test
  void whatIsNotThereIsNoFileToReadButCanBecomeOne() {
    Path none = folder.resolve("none");

    assertThrows(NoSuchFileException.class, () -> RegularFile.read(none, 1));
    assertDoesNotThrow(() -> RegularFile.checkIfThere(none));
  }

  private static String refused(Path path) {
    return assertThrows(NotAFileException.class, () -> RegularFile.open(path)).what();
  }
}
