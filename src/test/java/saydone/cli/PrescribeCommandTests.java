package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.app.ScriptShelf;
import saydone.archive.HostileArchives;
import saydone.archive.Manifest;
import saydone.home.DataFolder;
import saydone.session.Note;
import saydone.share.Notes;

/** What comes back from the therapist, asked on the terminal. */
final class PrescribeCommandTests {

  private static final Instant NOVEMBER = Instant.parse("2026-11-15T12:00:00Z");
  private static final byte[] SCRIPT = GivenSessions.CHANGED.getBytes(StandardCharsets.UTF_8);

  private final Path temporary;
  private final DataFolder data;
  private final Path file;

  PrescribeCommandTests(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    data = new DataFolder(temporary.resolve("data"));
    file = Files.writeString(temporary.resolve("new.json"), GivenSessions.CHANGED);
  }

  private Ran prescribe(Optional<String> answer, Path from, String... options) {
    List<String> line =
        new ArrayList<>(
            List.of("prescribe", from.toString(), "--silent", "--data", data.path().toString()));
    line.addAll(List.of(options));
    return Ran.run(
        Main.commandLine(
            devices -> {
              throw new AssertionError("nothing is said aloud");
            },
            question -> {
              answer.ifPresent(there -> question.run());
              return answer;
            }),
        line.toArray(String[]::new));
  }

  private Path shared(String... options) {
    Path zip = temporary.resolve("for-maria.zip");
    List<String> line = new ArrayList<>(List.of("share", "--out", zip.toString()));
    line.addAll(List.of(options));
    Ran ran =
        GivenSessions.ran(
            new DataFolder(temporary.resolve("therapist")), line.toArray(String[]::new));
    assertEquals(ExitCode.OK, ran.code(), ran.err());
    return zip;
  }

  private Path own() throws IOException {
    Files.createDirectories(data.scripts());
    return Files.writeString(data.scripts().resolve("mine.json"), GivenSessions.SCRIPT);
  }

  @Test
  void whatChangesIsToldAndAskedAndTheOneBeforeIsKept() throws Exception {
    Path own = own();

    Ran ran = prescribe(Optional.of("yes"), file);

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals("These are the changes in Heels.", ran.lines().get(0));
    assertEquals(
        List.of("Heel raise.", "Do five repetitions instead of three."), ran.lines().subList(1, 3));
    assertTrue(ran.out().contains("Take it from now on? Type yes to take it: "), ran.out());
    assertEquals(GivenSessions.CHANGED, Files.readString(own));
    try (Stream<Path> former = Files.list(data.scripts().resolve("former"))) {
      Path kept = former.findFirst().orElseThrow();
      assertEquals(GivenSessions.SCRIPT, Files.readString(kept));
      assertTrue(kept.getFileName().toString().startsWith("heels_1_"), kept.toString());
      assertTrue(ran.lines().contains("The one before: " + kept), ran.out());
    }
  }

  @Test
  void theNextSessionTakesIt() throws Exception {
    GivenSessions.record(data, NOVEMBER);
    prescribe(Optional.of("yes"), file);

    Path placed = data.scripts().resolve("heels.json");
    assertEquals(GivenSessions.CHANGED, Files.readString(placed));
    assertEquals(placed, ScriptShelf.in(data, notice -> {}).get(0).script());

    // Without a name, "play" takes it, too: it tells what is wrong with it.
    String wav = temporary.resolve("tick.wav").toString();
    Ran.saydone("cues", "tick", "--wav", wav);
    Files.writeString(placed, "{}");
    Ran play = GivenSessions.ran(data, "play", "--from", wav);
    assertEquals(ExitCode.SCRIPT, play.code(), play.err());
    assertTrue(play.err().startsWith(placed.toString()), play.err());
  }

  @Test
  void theOneThatWasPlayedLastIsComparedWithIfThereIsNoOther() throws Exception {
    GivenSessions.record(data, NOVEMBER);

    Ran ran = prescribe(Optional.of("yes"), file);

    assertEquals("These are the changes in Heels.", ran.lines().get(0));
    assertTrue(Files.isDirectory(data.scripts().resolve("former")));
  }

  @Test
  void anotherAnswerLeavesAllAsItIs() throws Exception {
    Path own = own();

    Ran ran =
        prescribe(
            Optional.of(""),
            shared("--script", file.toString(), "--note", "Well done.", "--by", "Anna"));

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue(ran.out().endsWith("I leave it as it is." + System.lineSeparator()), ran.out());
    assertEquals(GivenSessions.SCRIPT, Files.readString(own));
    assertEquals(List.of(), Notes.unread(data));
  }

  @Test
  void whereNobodyCanBeAskedNothingIsTaken() throws Exception {
    Path own = own();
    Ran ran = prescribe(Optional.empty(), file);

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.lastMessage().endsWith("add --yes."), ran.err());
    assertEquals(GivenSessions.SCRIPT, Files.readString(own));
    assertEquals(ExitCode.OK, prescribe(Optional.empty(), file, "--yes").code());
    assertEquals(GivenSessions.CHANGED, Files.readString(own));
  }

  @Test
  void aNewScriptIsToldOf() {
    Ran ran = prescribe(Optional.of("yes"), file);
    assertEquals("Heels is new.", ran.lines().get(0));
    assertTrue(Files.exists(data.scripts().resolve("heels.json")));
  }

  @Test
  void theSameIsNoQuestion() throws Exception {
    Files.writeString(own(), GivenSessions.CHANGED);
    Ran ran = prescribe(Optional.empty(), file);
    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals("Heels is as it was.", ran.lines().get(0));
    assertFalse(Files.exists(data.scripts().resolve("former")));
  }

  @Test
  void aNoteIsKeptUntilItIsReadAndNotTwice() throws Exception {
    Path zip = shared("--note", "Well done.", "--by", "Anna");

    Ran ran = prescribe(Optional.empty(), zip);

    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(List.of("I will read you a note from Anna next time."), ran.lines());
    List<Note> notes = Notes.unread(data);
    assertEquals("Well done.", notes.get(0).text());
    assertTrue(prescribe(Optional.empty(), zip).out().contains("not read twice"));
    assertEquals(notes, Notes.unread(data));
  }

  @Test
  void aScriptIsCheckedLikeAnyOther() throws Exception {
    Files.writeString(file, GivenSessions.CHANGED.replace("Lift both heels.", "抬起脚跟。"));
    Ran ran = prescribe(Optional.of("yes"), file);
    assertEquals(ExitCode.SCRIPT, ran.code(), ran.err());
    assertFalse(Files.exists(data.scripts()));

    Files.writeString(file, "{\"schemaVersion\": 1}");
    assertEquals(ExitCode.SCRIPT, prescribe(Optional.of("yes"), file).code());
    assertEquals(
        ExitCode.SCRIPT, prescribe(Optional.of("yes"), temporary.resolve("none.json")).code());
  }

  @Test
  void aFileForTheTherapistIsNotPrescribed() throws Exception {
    DataFolder other = new DataFolder(temporary.resolve("other"));
    GivenSessions.record(other, NOVEMBER);
    Path record = temporary.resolve("record.zip");
    Path exported = temporary.resolve("exported.zip");
    GivenSessions.ran(other, "share", "--out", record.toString());
    GivenSessions.ran(other, "export", exported.toString());

    Ran wrong = prescribe(Optional.of("yes"), record);
    assertEquals(ExitCode.ARCHIVE, wrong.code());
    assertTrue(wrong.lastMessage().contains("has neither a script to prescribe nor a note"));
    Ran whole = prescribe(Optional.of("yes"), exported);
    assertEquals(ExitCode.ARCHIVE, whole.code());
    assertTrue(whole.lastMessage().contains("saydone import"), whole.err());
  }

  static List<String> hostile() {
    return List.copyOf(all().keySet());
  }

  private static Map<String, Supplier<byte[]>> all() {
    return HostileArchives.of(Manifest.Kind.SHARED, "script.json", SCRIPT);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void ofWhatIsHostileNothingIsTaken(String name) throws Exception {
    Path zip = temporary.resolve("hostile.zip");
    Files.write(zip, Objects.requireNonNull(all().get(name)).get());
    Path own = own();

    Ran ran = prescribe(Optional.of("yes"), zip);

    assertEquals(ExitCode.ARCHIVE, ran.code(), ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertEquals(GivenSessions.SCRIPT, Files.readString(own));
    try (Stream<Path> files = Files.walk(temporary)) {
      assertEquals(List.of(own, zip, file), files.filter(Files::isRegularFile).sorted().toList());
    }
  }

  @Test
  void aHostileNoteIsRefusedOrHarmless() throws Exception {
    byte[] loud =
        "{\"schemaVersion\": 1, \"from\": \"An\\u0007na\", \"text\": \"\\u001b[2JHi\\u202e.\"}"
            .getBytes(StandardCharsets.UTF_8);
    byte[] longer =
        ("{\"schemaVersion\": 1, \"from\": \"Anna\", \"text\": \"" + "x".repeat(701) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    Path zip = temporary.resolve("a.zip");
    Files.write(zip, HostileArchives.zip(Manifest.Kind.SHARED, Map.of("note.json", longer)));
    assertEquals(ExitCode.ARCHIVE, prescribe(Optional.of("yes"), zip).code());

    Files.write(zip, HostileArchives.zip(Manifest.Kind.SHARED, Map.of("note.json", loud)));
    Ran ran = prescribe(Optional.of("yes"), zip);
    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals("[2JHi.", Notes.unread(data).get(0).text());
    assertEquals("Anna", Notes.unread(data).get(0).from());
  }
}
