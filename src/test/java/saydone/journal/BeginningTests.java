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
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.DataFolderException.Reason;

class BeginningTests {

  private static final byte[] SCRIPT = "{\"id\": \"…\"}".getBytes(StandardCharsets.UTF_8);

  private final Path temporary;
  private final DataFolder folder;

  BeginningTests(@TempDir Path temporary) {
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
      journal.folder().keepSummary("{}\n");
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
  void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    for (Path path : List.of(file, file.resolve("below").resolve("that"))) {
      DataFolderException e = refusal(new DataFolder(path));
      assertEquals(Reason.NOT_A_FOLDER, e.reason());
      assertMessage(e, path.toString(), file + " is a file", "--data");
    }
  }

  @Test
  void whatAKillLeftBehindAsASessionBeganIsNoDamageAndGoesWithTheNext() throws Exception {
    SessionFolder first = cutOff("2026-11-21T10-15-30Z_a", "script.json");
    SessionFolder second = cutOff("2026-11-21T10-15-30Z_b", "script.json", "journal.jsonl");
    SessionFolder third =
        cutOff("2026-11-21T10-15-30Z_c", "script.json", "journal.jsonl", "sitting.tmp");
    SessionFolder fourth =
        cutOff("2026-11-21T10-15-30Z_d", "script.json", "journal.jsonl", "sitting");
    SessionFolder fifth = cutOff("2026-11-21T10-15-30Z_e");
    List<SessionFolder> all = List.of(first, second, third, fourth, fifth);
    for (SessionFolder each : all) {
      assertEquals(
          List.of("Nothing was recorded: the program was ended as the session began."),
          Sessions.in(folder).read(each).problems());
    }

    try (Journal journal = begin()) {
      assertEquals(
          List.of(journal.folder()),
          Sessions.in(folder).newestFirst().stream().map(PastSession::folder).toList());
    }
    for (SessionFolder each : all) {
      assertFalse(Files.exists(each.path()), each.toString());
    }
  }

  @Test
  void whatLostItsJournalOrHasFilesOfAnotherStays() throws Exception {
    SessionFolder lost = cutOff("2026-11-21T10-15-30Z_a", "script.json", "sitting");
    SessionFolder over = cutOff("2026-11-21T10-15-30Z_b", "script.json", "summary.json");
    SessionFolder others = cutOff("2026-11-21T10-15-30Z_c", "script.json", "my notes.txt");
    SessionFolder named = cutOff("Monday", "script.json", "journal.jsonl");
    SessionFolder torn = cutOff("2026-11-21T10-15-30Z_d", "script.json", "sitting");
    Files.writeString(torn.journalFile(), "{\"format\":\"saydone-jour");
    begin().close();

    for (SessionFolder each : List.of(lost, over, others, named, torn)) {
      assertTrue(Files.exists(each.scriptFile()), each.toString());
    }
  }

  private SessionFolder cutOff(String name, String... files) throws IOException {
    Path session = Files.createDirectories(folder.sessions().resolve(name));
    for (String file : files) {
      Files.createFile(session.resolve(file));
    }
    return new SessionFolder(session);
  }

  private Journal begin() throws DataFolderException {
    return begin(folder);
  }

  private static Journal begin(DataFolder folder) throws DataFolderException {
    return Sessions.in(folder).begin(Samples.script(), Map.of(), SCRIPT, Samples.START, "0.1.0");
  }

  private static DataFolderException refusal(DataFolder folder) {
    return assertThrows(DataFolderException.class, () -> begin(folder));
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
