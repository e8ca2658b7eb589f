package saydone.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolderException.Reason;

class DataFolderTests {

  private final Path temporary;
  private final DataFolder folder;

  DataFolderTests(@TempDir Path temporary) {
    this.temporary = temporary;
    this.folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatWasThereKeepsItsPermissions() throws Exception {
    Files.createDirectory(folder.path());
    Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwxr-xr-x"));
    folder.check();
    assertEquals(
        "rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.sessions())));
  }

  @Test
  void aFileInItsPlaceIsNamed() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    for (Path path : List.of(file, file.resolve("below").resolve("that"))) {
      DataFolderException e = refusal(new DataFolder(path));
      assertEquals(Reason.NOT_A_FOLDER, e.reason());
      assertMessage(e, path.toString(), file + " is a file", "--data");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatCannotBeWrittenIsNamed() {
    DataFolderException e = refusal(new DataFolder(Path.of("/proc/saydone")));
    assertEquals(Reason.NOT_WRITABLE, e.reason());
    assertMessage(e, "/proc/saydone", "cannot be written", "--data");
  }

  @Test
  void aFullDiskIsNamed() {
    IOException cause = new IOException("No space left on device");
    DataFolderException e = DataFolderException.unwritable(folder.path(), cause, true);
    assertEquals(Reason.DISK_FULL, e.reason());
    assertMessage(e, folder.path().toString(), "full", "--data");
  }

  @Test
  void eachPlatformHasItsOwnPlace() {
    Path home = temporary.resolve("home");
    assertEquals(
        home.resolve(".local/share/saydone"), DataFolder.standard("Linux", home, Map.of()).path());
    assertEquals(
        temporary.resolve("xdg/saydone"),
        DataFolder.standard(
                "Linux", home, Map.of("XDG_DATA_HOME", temporary.resolve("xdg").toString()))
            .path());
    assertEquals(
        home.resolve(".local/share/saydone"),
        DataFolder.standard("Linux", home, Map.of("XDG_DATA_HOME", "relative")).path());
    assertEquals(
        home.resolve("Library/Application Support/Saydone"),
        DataFolder.standard("Mac OS X", home, Map.of()).path());
    assertEquals(
        temporary.resolve("roaming").resolve("Saydone"),
        DataFolder.standard(
                "Windows 11", home, Map.of("APPDATA", temporary.resolve("roaming").toString()))
            .path());
    assertEquals(
        home.resolve("AppData/Roaming/Saydone"),
        DataFolder.standard("Windows 11", home, Map.of()).path());
  }

  @Test
  void itIsHeldByOneAtATime() throws Exception {
    WriterLock first = folder.lock();
    assertEquals(Reason.LOCKED, refusal(folder).reason());

    first.close();

    folder.check();
  }

  @Test
  void checkingMakesItAndLeavesNothingBehindButTheLock() throws Exception {
    folder.check();
    try (Stream<Path> files = Files.walk(folder.path())) {
      assertEquals(
          List.of(folder.path(), folder.path().resolve("lock"), folder.sessions()),
          files.sorted().toList());
    }
  }

  private static DataFolderException refusal(DataFolder folder) {
    return assertThrows(DataFolderException.class, folder::check);
  }

  private static void assertMessage(DataFolderException e, String... parts) {
    String message = String.valueOf(e.getMessage());
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
    assertFalse(message.contains("Exception"), message);
  }
}
