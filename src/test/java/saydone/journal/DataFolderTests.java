package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import saydone.journal.DataFolderException.Reason;

class DataFolderTests {

  private static final byte[] SCRIPT = "{\"id\": \"…\"}".getBytes(StandardCharsets.UTF_8);

  private final Path temporary;
  private final DataFolder folder;

  DataFolderTests(@TempDir Path temporary) {
    this.temporary = temporary;
    this.folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void aSessionHasAFolderNamedByStartAndScriptWithTheScriptInIt() throws Exception {
    try (Journal journal = begin()) {
      SessionFolder session = journal.folder();
      assertEquals("2026-11-22T10-15-30Z_foot-drop-seated", session.name());
      assertArrayEquals(SCRIPT, session.script());
      assertEquals(Samples.header(), JournalReader.read(session.journalFile()).header());
    }
  }

  @Test
  void twoSessionsOfOneSecondHaveAFolderEach() throws Exception {
    begin().close();
    try (Journal second = begin()) {
      assertEquals("2026-11-22T10-15-30Z_foot-drop-seated_2", second.folder().name());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void everythingInItIsTheOwnersAlone() throws Exception {
    try (Journal journal = begin()) {
      journal.append(Samples.repetition(1), Duration.ZERO);
      journal.folder().writeSummary();
      journal.folder().audio().create("commands/done", 1);
    }
    try (Stream<Path> all = Files.walk(folder.path())) {
      for (Path each : all.toList()) {
        assertEquals(
            Files.isDirectory(each) ? "rwx------" : "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
            each.toString());
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatWasThereKeepsItsPermissions() throws Exception {
    Files.createDirectory(folder.path());
    Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwxr-xr-x"));
    begin().close();
    assertEquals(
        "rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.sessions())));
  }

  @Test
  void aSecondSessionIsRefusedUntilTheFirstIsClosed() throws Exception {
    Journal first = begin();
    assertEquals(Reason.LOCKED, refusal(folder).reason());
    assertEquals(
        Reason.LOCKED,
        refusal(new DataFolder(temporary.resolve("other").resolve("..").resolve("data"))).reason());

    first.close();

    begin().close();
  }

  @Test
  void aRefusedSessionDoesNotCostTheFirstItsLockAgainstOtherProcesses() throws Exception {
    try (Journal first = begin()) {
      refusal(folder);
      assertEquals("LOCKED", ChildProcess.run(LockingProcess.class, folder.path().toString()));
      assertEquals(0, first.pending());
    }
    assertEquals("free", ChildProcess.run(LockingProcess.class, folder.path().toString()));
  }

  @Test
  void checkingLeavesNoSessionBehind() throws Exception {
    folder.check();
    assertEquals(List.of(), Sessions.in(folder).newestFirst());
    begin().close();
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

  private Journal begin() throws DataFolderException {
    return folder.begin(Samples.script(), SCRIPT, Samples.START, "0.1.0");
  }

  private static DataFolderException refusal(DataFolder folder) {
    return assertThrows(
        DataFolderException.class,
        () -> folder.begin(Samples.script(), SCRIPT, Samples.START, "0.1.0"));
  }

  private static void assertMessage(DataFolderException e, String... parts) {
    String message = String.valueOf(e.getMessage());
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
    assertFalse(message.contains("Exception"), message);
  }

  /** Tries to begin a session in the folder of its argument and prints what came of it. */
  static final class LockingProcess {
    private LockingProcess() {}

    public static void main(String[] args) throws Exception {
      try {
        new DataFolder(Path.of(args[0])).check();
        System.out.println("free");
      } catch (DataFolderException e) {
        System.out.println(e.reason());
      }
    }
  }
}
