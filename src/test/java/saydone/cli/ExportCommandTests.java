package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.archive.HostileArchives;
import saydone.archive.Manifest;
import saydone.home.DataFolder;
import saydone.home.WriterLock;
import saydone.journal.Sessions;
import saydone.profile.Profile;
import saydone.script.WeakSide;

/** All that is kept moves to another computer, once. */
final class ExportCommandTests {

  private static final Instant NOVEMBER = Instant.parse("2026-11-15T12:00:00Z");
  private static final String SESSION = "sessions/2026-11-15T12-00-00Z_heels/";

  private final Path temporary;
  private final DataFolder old;
  private final DataFolder data;

  ExportCommandTests(@TempDir Path temporary) throws Exception {
    this.temporary = temporary;
    old = new DataFolder(temporary.resolve("old"));
    data = new DataFolder(temporary.resolve("new"));
    Path session = GivenSessions.record(old, NOVEMBER);
    GivenSessions.record(old, NOVEMBER.plusSeconds(3600));
    Path sounds = Files.createDirectories(session.resolve("audio/commands/done"));
    Files.writeString(sounds.resolve("0012.wav"), "RIFF");
    Files.createDirectories(old.scripts());
    Files.writeString(old.scripts().resolve("Füße, morgens.json"), "{}");
    Files.writeString(old.scripts().resolve("why?.json"), "{}");
    Files.writeString(old.scripts().resolve("heels (2).json"), GivenSessions.SCRIPT);
    Profile.remember(old, profile -> profile.withSide(WeakSide.LEFT));
    old.keep("taught.json", "{}");
    old.keep("microphone.json", "{}");
    Files.writeString(session.resolve("diary.txt"), "not the program's");
  }

  private Ran exported(Path to, String... options) {
    String[] line =
        Stream.concat(Stream.of("export", to.toString()), Stream.of(options))
            .toArray(String[]::new);
    return GivenSessions.ran(old, line);
  }

  private Ran imported(Path from) {
    return GivenSessions.ran(data, "import", from.toString());
  }

  private static Map<String, String> files(DataFolder folder) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(folder.path())) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.put(
            folder.path().relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.zip", "all"})
  void allMovesButWhatIsOfTheMicrophoneAndNotTheProgramsAndOnceOnly(String name) throws Exception {
    Path to = temporary.resolve(name);
    Ran export = exported(to, "--recordings");
    assertEquals(ExitCode.OK, export.code(), export.err());
    assertTrue(export.lines().get(0).contains("2 sessions"), export.out());
    assertTrue(export.out().contains("1 sound of you"), export.out());
    assertTrue(
        export.out().contains("Not in it, because of its name: scripts/why?.json"), export.out());

    Ran first = imported(to);

    assertEquals(ExitCode.OK, first.code(), first.err());
    assertEquals("Sessions: 2 taken in, 0 here already.", first.lines().get(0));
    Map<String, String> expected = files(old);
    expected.remove("microphone.json");
    expected.remove(SESSION + "diary.txt");
    expected.remove("scripts/why?.json");
    Map<String, String> moved = files(data);
    assertEquals(expected, moved);

    Ran again = imported(to);
    assertEquals("Sessions: 0 taken in, 2 here already.", again.lines().get(0));
    assertEquals(2, again.lines().size(), again.out());
    assertEquals(moved, files(data));
  }

  @Test
  void withoutRecordingsThereIsNoSoundAndNoWordInIt() throws Exception {
    Path to = temporary.resolve("all.zip");
    Ran export = exported(to);
    assertTrue(export.out().contains("--recordings"), export.out());

    imported(to);

    Map<String, String> moved = files(data);
    assertTrue(moved.keySet().stream().noneMatch(each -> each.endsWith(".wav")), moved.toString());
    assertFalse(moved.containsKey("taught.json"));
    assertTrue(moved.values().stream().noneMatch(each -> each.contains(GivenSessions.HEARD)));
    assertEquals(Sessions.in(old).newestFirst().size(), Sessions.in(data).newestFirst().size());
    assertEquals(GivenSessions.ran(old, "history").out(), GivenSessions.ran(data, "history").out());

    Path with = temporary.resolve("with.zip");
    exported(with, "--recordings");
    assertEquals("Sessions: 0 taken in, 2 here already.", imported(with).lines().get(0));
  }

  @Test
  void nothingThatIsThereIsChanged() throws Exception {
    Path to = temporary.resolve("all.zip");
    exported(to);
    Profile.remember(data, profile -> profile.withSide(WeakSide.RIGHT));
    Path other = GivenSessions.record(data, NOVEMBER, 1);
    Map<String, String> before = files(data);

    Ran ran = imported(to);

    assertEquals(
        List.of(
            "Sessions: 1 taken in, 0 here already.",
            "Other files: 2 taken in, 0 here already.",
            "Left as it is, because the one here is another or goes on further: "
                + other.getFileName(),
            "Left as it is, because the one here is another: profile.json"),
        ran.lines());
    Map<String, String> after = files(data);
    before.forEach((name, content) -> assertEquals(content, after.get(name), name));
  }

  @Test
  void anotherSessionOfTheSameSecondGetsANumber() throws Exception {
    Path to = temporary.resolve("all.zip");
    exported(to);
    Path mine = GivenSessions.record(data, NOVEMBER.plusMillis(500));

    assertEquals("Sessions: 2 taken in, 0 here already.", imported(to).lines().get(0));
    assertEquals("Sessions: 0 taken in, 2 here already.", imported(to).lines().get(0));
    assertTrue(Files.exists(data.sessions().resolve(mine.getFileName() + "_2")));
  }

  @Test
  void sessionsThatAreHereStayTheLatest() throws Exception {
    Path to = temporary.resolve("all.zip");
    exported(to);
    Path mine = GivenSessions.record(data, NOVEMBER.minusSeconds(86_400));

    imported(to);

    assertEquals(mine, Sessions.in(data).newestFirst().get(0).folder().path());
  }

  /** The clock of the old computer was wrong when the first one began. */
  @Test
  void sessionsThatComeInKeepTheirOwnOrderAlsoAfterTheImportWasCutOff() throws Exception {
    Path first = GivenSessions.record(old, Instant.parse("2099-01-01T00:00:00Z"));
    Path second = GivenSessions.record(old, NOVEMBER.minusSeconds(60));
    Path to = temporary.resolve("all.zip");
    exported(to);
    Path mine = GivenSessions.record(data, NOVEMBER.minusSeconds(86_400));
    List<String> expected =
        Stream.of(
                mine.getFileName().toString(),
                second.getFileName().toString(),
                first.getFileName().toString(),
                "2026-11-15T13-00-00Z_heels",
                "2026-11-15T12-00-00Z_heels")
            .toList();

    imported(to);
    assertEquals(expected, order());
    Map<String, String> whole = files(data);

    for (String session : expected.subList(1, 5)) {
      delete(data.sessions().resolve(session));
      imported(to);
      assertEquals(whole, files(data));
    }
  }

  @Test
  void whatWasPlayedOnTheOldComputerLaterStandsBehindWhatCameBeforeAndAheadOfNone()
      throws Exception {
    Path to = temporary.resolve("all.zip");
    exported(to);
    Path mine = GivenSessions.record(data, NOVEMBER.plusSeconds(3));
    imported(to);
    DataFolder third = new DataFolder(temporary.resolve("third"));
    Path other = GivenSessions.record(third, NOVEMBER.plusSeconds(7));
    Path of = temporary.resolve("third.zip");
    GivenSessions.ran(third, "export", of.toString());
    imported(of);
    Path later = GivenSessions.record(old, NOVEMBER.minusSeconds(60));
    Path last = GivenSessions.record(old, NOVEMBER.minusSeconds(120));
    Path again = temporary.resolve("again.zip");
    exported(again);

    imported(again);

    assertEquals(
        List.of(
            mine.getFileName().toString(),
            last.getFileName().toString(),
            later.getFileName().toString(),
            "2026-11-15T13-00-00Z_heels",
            "2026-11-15T12-00-00Z_heels",
            other.getFileName().toString()),
        order());
  }

  private List<String> order() throws Exception {
    return Sessions.in(data).newestFirst().stream()
        .map(session -> session.folder().name())
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void anImportThatWasCutOffIsGoneOnWith() throws Exception {
    Path to = temporary.resolve("all.zip");
    exported(to, "--recordings");
    Path left = data.importing().resolve("2026-11-15T12-00-00Z_heels");
    Files.createDirectories(left);
    Files.writeString(left.resolve("journal.jsonl"), "half");

    assertEquals("Sessions: 2 taken in, 0 here already.", imported(to).lines().get(0));
    assertFalse(Files.exists(data.importing()));
  }

  @Test
  void aDamagedFileOfManyMeansThatNothingIsTaken() throws Exception {
    Path to = temporary.resolve("all");
    exported(to);
    Files.writeString(to.resolve("scripts/heels (2).json"), " ", StandardOpenOption.APPEND);

    Ran ran = imported(to);

    assertEquals(ExitCode.ARCHIVE, ran.code());
    assertTrue(ran.lastMessage().startsWith(to + " has more in scripts/heels (2).json"), ran.err());
    assertFalse(Files.exists(data.path()));
  }

  @Test
  void whileASessionIsRecordedNothingMoves() throws Exception {
    Path to = temporary.resolve("all.zip");
    WriterLock mine = old.lock();
    try (mine) {
      assertEquals(ExitCode.DATA, exported(to).code());
    }
    assertFalse(Files.exists(to));
    exported(to);
    WriterLock other = data.lock();
    try (other) {
      assertEquals(ExitCode.DATA, imported(to).code());
    }
  }

  @Test
  void nothingIsOverwrittenAndNothingIsMadeOfNothing() throws Exception {
    Path to = Files.writeString(temporary.resolve("all.zip"), "mine");
    assertEquals(ExitCode.USAGE, exported(to).code());
    assertEquals("mine", Files.readString(to));
    assertEquals(ExitCode.USAGE, exported(temporary).code());
    assertEquals(
        ExitCode.USAGE,
        GivenSessions.ran(new DataFolder(temporary.resolve("none")), "export", "x.zip").code());
  }

  @Test
  void aFileForTheTherapistIsNotTakenIn() {
    Path record = temporary.resolve("record.zip");
    GivenSessions.ran(old, "share", "--out", record.toString());

    Ran ran = imported(record);
    assertEquals(ExitCode.ARCHIVE, ran.code());
    assertTrue(ran.lastMessage().contains("saydone prescribe"), ran.err());
  }

  static List<String> hostile() {
    return List.copyOf(all().keySet());
  }

  private static Map<String, Supplier<byte[]>> all() {
    byte[] content = "{}".getBytes(StandardCharsets.UTF_8);
    Map<String, Supplier<byte[]>> all =
        HostileArchives.of(Manifest.Kind.EXPORTED, SESSION + "script.json", content);
    for (String name :
        List.of(
            "lock",
            "microphone.json",
            "speech/1.clip",
            "sessions/x/journal.jsonl",
            SESSION + "diary.txt",
            SESSION + "audio/x.wav",
            "scripts/a/b/c.json",
            "run.sh")) {
      all.put(
          "a file that does not belong into it, " + name,
          () -> HostileArchives.zip(Manifest.Kind.EXPORTED, Map.of(name, content)));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void ofWhatIsHostileNothingIsTaken(String name) throws Exception {
    Path zip = temporary.resolve("hostile.zip");
    Files.write(zip, Objects.requireNonNull(all().get(name)).get());
    Map<String, String> before = files(old);

    Ran ran = imported(zip);

    assertEquals(ExitCode.ARCHIVE, ran.code(), ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertFalse(Files.exists(data.path()));
    assertEquals(before, files(old));
    assertFalse(Files.exists(Path.of("/tmp/out.json")));
    assertFalse(Files.exists(temporary.resolve("out.json")));
  }
}
