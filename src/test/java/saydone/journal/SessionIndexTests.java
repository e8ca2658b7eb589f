package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.WriterLock;
import saydone.report.Brief;
import saydone.report.SessionReport;

/** With an index everything is told as without, whatever happened to sessions and index. */
final class SessionIndexTests {

  /** All files were written long before. */
  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  private static final int MANY = 130;

  private final DataFolder data;

  /** The sessions that were read for what was told last. */
  private final List<String> read = new ArrayList<>();

  SessionIndexTests(@TempDir Path temporary) {
    data = new DataFolder(temporary.resolve("data"), temporary.resolve("tmp"));
  }

  @BeforeEach
  void writeManySessions() throws Exception {
    write(MANY);
  }

  /** Every journal of the fixtures, sound or damaged, and others with lines left out. */
  private void write(int sessions) throws IOException, URISyntaxException {
    List<byte[]> journals = new ArrayList<>();
    Path fixtures = Path.of(SessionIndexTests.class.getResource("every-fact.jsonl").toURI());
    try (Stream<Path> files = Files.list(fixtures.getParent())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
        journals.add(Files.readAllBytes(file));
      }
    }
    List<String> lines = Files.readAllLines(fixtures);
    Random chance = new Random(17);
    while (journals.size() < sessions) {
      List<String> some = new ArrayList<>(lines);
      some.subList(1, some.size()).removeIf(line -> chance.nextInt(4) == 0);
      journals.add((String.join("\n", some) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    for (int i = 0; i < sessions; i++) {
      SessionFolder folder = session(i);
      Files.createDirectories(folder.path());
      Files.write(folder.journalFile(), journals.get(i));
      Sittings.write(folder, i + 1);
    }
  }

  private SessionFolder session(int number) {
    return new SessionFolder(
        data.sessions()
            .resolve(
                String.format(
                    Locale.ROOT, "2026-01-01T00-%02d-%02dZ_feet", number / 60, number % 60)));
  }

  private Path index() {
    return data.path().resolve(DataFolder.INDEX);
  }

  private List<SessionReport> told(Instant now) throws DataFolderException {
    read.clear();
    List<Told<Brief, SessionReport>> told =
        Sessions.in(data)
            .newestFirst(
                new Tale<>(
                    Brief.class,
                    SessionReport.class,
                    session -> {
                      read.add(session.folder().name());
                      return SessionReport.of(session);
                    },
                    Brief::of),
                now);
    List<SessionReport> full = told.stream().map(each -> each.full().get()).toList();
    assertEquals(full.stream().map(Brief::of).toList(), told.stream().map(Told::brief).toList());
    assertEquals(
        full.stream().map(SessionReport::folder).toList(),
        told.stream().map(each -> each.folder().name()).toList());
    return full;
  }

  private List<SessionReport> toldWithoutIndex() throws DataFolderException {
    return Sessions.in(data).newestFirst().stream().map(SessionReport::of).toList();
  }

  /** Wants the same as without an index, and the index to know it the next time. */
  private void assertSame() throws DataFolderException {
    List<SessionReport> expected = toldWithoutIndex();
    assertEquals(expected, told(LATER));
    List<String> again =
        expected.stream()
            .filter(each -> each.summary().isEmpty() || !hasNumber(each.folder()))
            .map(SessionReport::folder)
            .toList();
    assertEquals(expected, told(LATER));
    assertEquals(again, read, "those that can be read are not read again");
  }

  /** One of a former version has none, and is read each time. */
  private boolean hasNumber(String folder) {
    return Files.exists(new SessionFolder(data.sessions().resolve(folder)).sittingFile());
  }

  @Test
  void itTellsWhatTheJournalsTell() throws Exception {
    assertSame();
    assertTrue(Files.exists(index()));
    if (index().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(index())));
    }
  }

  @Test
  void whateverHappensToTheSessionsItTellsTheSame() throws Exception {
    Random chance = new Random(4);
    assertSame();
    for (int time = 0; time < 12; time++) {
      for (int change = 0; change < 3; change++) {
        change(session(chance.nextInt(MANY)), chance);
      }
      assertSame();
    }
  }

  private void change(SessionFolder folder, Random chance) throws IOException {
    if (!Files.exists(folder.journalFile())) {
      return;
    }
    byte[] journal = Files.readAllBytes(folder.journalFile());
    switch (chance.nextInt(6)) {
      case 0 -> Files.write(folder.journalFile(), new byte[] {'x'}, StandardOpenOption.APPEND);
      case 1 -> Files.write(folder.journalFile(), Arrays.copyOf(journal, journal.length / 2));
      case 2 -> Sittings.write(folder, chance.nextInt(1000));
      case 3 -> Files.move(folder.path(), folder.path().resolveSibling("x" + folder.name()));
      case 4 -> {
        Files.deleteIfExists(folder.journalFile());
        Files.deleteIfExists(folder.sittingFile());
        Files.deleteIfExists(folder.path());
      }
      default -> Files.deleteIfExists(folder.sittingFile());
    }
  }

  /** As an editor does that keeps the time; on a system that tells when a file was changed. */
  @Test
  void aJournalThatWasChangedAndHasTheSameSizeAndTimeIsReadAgain() throws Exception {
    told(LATER);
    SessionFolder folder = session(MANY - 1);
    if (!folder.path().getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return;
    }
    FileTime before = Files.getLastModifiedTime(folder.journalFile());
    String journal = Files.readString(folder.journalFile());
    String changed = journal.replace("\"prescribed\":", "\"prescribeD\":").replace("Foot", "Fuut");
    assertEquals(journal.length(), changed.length());
    Files.writeString(folder.journalFile(), changed);
    Files.setLastModifiedTime(folder.journalFile(), before);

    assertEquals(toldWithoutIndex(), told(LATER));
    assertTrue(read.contains(folder.name()));
  }

  @Test
  void aJournalThatWasJustWrittenIsNotTrusted() throws Exception {
    Instant now = Files.getLastModifiedTime(session(5).journalFile()).toInstant();
    told(now);
    told(LATER);
    assertEquals(MANY, read.size());
  }

  @Test
  void theIndexOfAnotherBuildOrOfOtherContentsIsNone() throws Exception {
    told(LATER);
    SessionIndex.of(data).keep(data, "another build");
    assertEquals(0, SessionIndex.of(data).sessions().size());
    assertSame();

    SessionIndex index = SessionIndex.of(data);
    new SessionIndex(index.shape() + "?", index.sessions()).keep(data);
    assertEquals(toldWithoutIndex(), told(LATER));
    assertEquals(MANY, read.size());
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws Exception {
    told(LATER);
    byte[] sound = Files.readAllBytes(index());
    List<byte[]> damaged = new ArrayList<>();
    damaged.add(new byte[0]);
    damaged.add(new byte[4096]);
    damaged.add(Arrays.copyOf(sound, sound.length / 2));
    damaged.add(Arrays.copyOf(sound, sound.length + 1));
    for (int place = 0; place < sound.length; place += sound.length / 16) {
      byte[] flipped = sound.clone();
      flipped[place] ^= 1;
      damaged.add(flipped);
    }
    for (byte[] bytes : damaged) {
      Files.write(index(), bytes);
      assertEquals(0, SessionIndex.of(data).sessions().size());
    }
    assertSame();
  }

  /** Such as one that somebody made up, with the right sum. */
  @Test
  void whatIsToldThereAndMakesNoSenseIsReadFromTheJournal() throws Exception {
    Random chance = new Random(3);
    told(LATER);
    keepChanged(told -> new SessionIndex.Told(told.journal(), nonsense(chance), told.full()));
    assertSame();
  }

  @Test
  void whatIsToldThereInFullAndMakesNoSenseIsReadFromTheJournalWhenItIsAskedFor() throws Exception {
    Random chance = new Random(3);
    told(LATER);
    keepChanged(told -> new SessionIndex.Told(told.journal(), told.brief(), nonsense(chance)));
    assertEquals(toldWithoutIndex(), told(LATER));
    assertEquals(MANY, read.size());
  }

  private static ByteBuffer nonsense(Random chance) {
    byte[] bytes = new byte[chance.nextInt(40)];
    Arrays.fill(bytes, (byte) -1);
    return ByteBuffer.wrap(bytes);
  }

  private void keepChanged(UnaryOperator<SessionIndex.Told> change) {
    SessionIndex index = SessionIndex.of(data);
    Map<String, SessionIndex.Known> sessions = new HashMap<>(index.sessions());
    sessions.replaceAll(
        (name, known) ->
            new SessionIndex.Known(known.sitting(), known.number(), known.told().map(change)));
    new SessionIndex(index.shape(), sessions).keep(data);
  }

  @Test
  void aLengthThatLeadsOutDamagesIt() throws Exception {
    told(LATER);
    byte[] sound = Files.readAllBytes(index());
    int firstPart = ByteBuffer.wrap(sound).getInt();
    int stamp = 4 * Long.BYTES;
    for (int wrong : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, sound.length}) {
      ByteBuffer changed = ByteBuffer.wrap(sound.clone());
      changed.putInt(firstPart + 1 + stamp, wrong);
      CRC32 sum = new CRC32();
      sum.update(changed.array(), firstPart, sound.length - firstPart - Integer.BYTES);
      changed.putInt(sound.length - Integer.BYTES, (int) sum.getValue());
      Files.write(index(), changed.array());
      assertEquals(0, SessionIndex.of(data).sessions().size());

      Files.write(index(), ByteBuffer.wrap(sound.clone()).putInt(wrong).array());
      assertEquals(0, SessionIndex.of(data).sessions().size());
      assertEquals(0, SessionIndex.ofNumbers(data).sessions().size());
    }
    assertSame();
  }

  @Test
  void theNumbersAreReadWithoutTheRest() throws Exception {
    told(LATER);
    byte[] sound = Files.readAllBytes(index());
    SessionIndex whole = SessionIndex.of(data);
    Files.setLastModifiedTime(index(), FileTime.from(LATER.plusSeconds(7)));
    SessionIndex numbers = SessionIndex.ofNumbers(data);
    assertEquals(whole.sessions().keySet(), numbers.sessions().keySet());
    whole
        .sessions()
        .forEach(
            (name, known) ->
                assertEquals(
                    Optional.of(
                        new SessionIndex.Known(known.sitting(), known.number(), Optional.empty())),
                    numbers.of(name)));

    sound[sound.length - 100] ^= 1;
    Files.write(index(), sound);
    assertEquals(MANY, SessionIndex.ofNumbers(data).sessions().size());
    assertEquals(0, SessionIndex.of(data).sessions().size());
    assertSame();
  }

  @Test
  void whereItCannotBeWrittenEverythingIsTheSame() throws Exception {
    Files.createDirectory(index());
    assertEquals(toldWithoutIndex(), told(LATER));
    assertEquals(toldWithoutIndex(), told(LATER));
    assertEquals(MANY, read.size());
  }

  @Test
  void aProgramThatFindsAnotherWritingGoesOnWithout() throws Exception {
    WriterLock other = data.indexLock().orElseThrow();
    try (other) {
      assertEquals(toldWithoutIndex(), told(LATER));
      assertFalse(Files.exists(index()));
    }
    assertSame();
  }

  @Test
  void ofAForgottenSessionNothingIsLeft() throws Exception {
    told(LATER);
    SessionIndex before = SessionIndex.of(data);
    String name = session(7).name();
    try (Forgetting forgetting = Forgetting.in(data)) {
      List<Forgetting.Candidate> chosen =
          forgetting.candidates().stream().filter(each -> each.name().equals(name)).toList();
      Forgetting.Plan plan = forgetting.sessions(chosen);
      assertEquals(
          List.of(session(7).path()), plan.items().stream().map(Forgetting.Item::path).toList());
      assertEquals(List.of(), plan.carryOut());
      assertFalse(Files.exists(index()));
      before.keep(data);
      assertFalse(Files.exists(index()), "another program that read it before cannot write");
    }
    before.keep(data);
    assertEquals(Optional.empty(), SessionIndex.of(data).of(name));
    assertFalse(
        Files.readString(index(), StandardCharsets.ISO_8859_1).contains(name), "or writes later");
    assertSame();
  }

  @Test
  void withEverythingTheIndexGoesToo() throws Exception {
    told(LATER);
    try (Forgetting forgetting = Forgetting.in(data)) {
      assertEquals(List.of(), forgetting.everything(Optional.empty()).carryOut());
    }
    assertFalse(Files.exists(data.path(), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void theOrderOfTheSessionsIsTheSame() throws Exception {
    List<String> order = toldWithoutIndex().stream().map(SessionReport::folder).toList();
    assertEquals(MANY + 1L, Sittings.next(data, LATER));
    assertEquals(MANY, SessionIndex.of(data).sessions().size(), "a session that begins keeps it");

    assertEquals(order, toldWithoutIndex().stream().map(SessionReport::folder).toList());
    Sittings.write(session(3), 500);
    assertEquals(session(3), Sessions.in(data).latest().orElseThrow());
    assertEquals(501L, Sittings.next(data, LATER));
  }

  @Test
  void aSessionThatBeginsKeepsWhatIsToldOfTheOthers() throws Exception {
    told(LATER);
    told(LATER);
    List<String> damaged = List.copyOf(read);
    SessionFolder gone = session(7);
    Files.delete(gone.journalFile());
    Files.delete(gone.sittingFile());
    Files.delete(gone.path());

    assertEquals(MANY + 1L, Sittings.next(data, LATER));
    assertEquals(Optional.empty(), SessionIndex.of(data).of(gone.name()));
    assertEquals(MANY - 1, told(LATER).size());
    assertEquals(damaged, read);
  }

  @Test
  void ofFewSessionsNoIndexIsKept() throws Exception {
    told(LATER);
    assertTrue(Files.exists(index()));
    for (int number = 50; number < MANY; number++) {
      Files.deleteIfExists(session(number).journalFile());
      Files.deleteIfExists(session(number).sittingFile());
      Files.delete(session(number).path());
    }
    assertEquals(toldWithoutIndex(), told(LATER));
    assertFalse(Files.exists(index()));
  }
}
