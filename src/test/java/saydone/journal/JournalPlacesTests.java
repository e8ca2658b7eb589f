package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import saydone.file.NoFiles;
import saydone.home.DataFolder;
import saydone.script.Script.Symptom;
import saydone.session.Fact;
import saydone.session.Saved;
import saydone.session.Saved.Where;

/** A data folder that goes, comes back, fills or is slow while a session is recorded. */
class JournalPlacesTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] SCRIPT = {'{', '}'};
  private static final Fact PAIN = new Fact.SymptomReported(Symptom.PAIN);
  private static final Fact EIGHT = new Fact.SymptomScored(Symptom.PAIN, 8);

  private final Path temporary;
  private final DataFolder data;

  JournalPlacesTests(@TempDir Path temporary) {
    this.temporary = temporary;
    this.data = new DataFolder(temporary.resolve("data"), temporary.resolve("tmp"));
  }

  @Test
  void aRecordWhoseFolderWasDeletedIsWrittenAnewWhole() throws Exception {
    try (Journal journal = begin()) {
      append(journal, 1, 2);
      delete(data.path());

      assertEquals(new Saved(Where.HOME, true, ""), journal.save());
      append(journal, 3);
      assertEquals(Saved.AT_HOME, journal.save());
      assertRepetitions(3);
    }
    assertRepetitions(3);
    assertEquals(1, Sessions.in(data).newestFirst().size());
    assertTrue(Sessions.in(data).newestFirst().get(0).problems().isEmpty());
  }

  @Test
  void nothingIsAcknowledgedThatLiesInADeletedFolder() throws Exception {
    try (Journal journal = begin()) {
      append(journal, 1);
      for (int repetition = 2; repetition <= 5; repetition++) {
        delete(data.path());
        append(journal, repetition);
        assertRepetitions(repetition);
      }
    }
  }

  @Test
  void aFolderThatWasMovedAwayIsMadeAgainAndTheOldOneIsLeftAlone() throws Exception {
    Path moved = temporary.resolve("moved");
    try (Journal journal = begin()) {
      append(journal, 1);
      Files.move(data.path(), moved);
      append(journal, 2);
    }
    assertRepetitions(2);
    assertEquals(1, JournalReader.read(only(new DataFolder(moved)).journalFile()).entries().size());
  }

  @Test
  void aFolderThatWasReplacedByABackupGoesOnFromThere() throws Exception {
    Path backup = temporary.resolve("backup");
    try (Journal journal = begin()) {
      append(journal, 1);
      copy(data.path(), backup);
      append(journal, 2);
      delete(data.path());
      Files.move(backup, data.path());
      append(journal, 3);
    }
    assertRepetitions(3);
    assertEquals(1, Sessions.in(data).newestFirst().size());
  }

  @Test
  void aBackupThatWasCopiedOverTheRecordCostsNothing() throws Exception {
    try (Journal journal = begin()) {
      append(journal, 1);
      byte[] backup = Files.readAllBytes(journal.folder().journalFile());
      append(journal, 2, 3);
      // In its place, as "cp" does: the file stays the same one, and is shorter.
      Files.write(journal.folder().journalFile(), backup);

      assertEquals(new Saved(Where.HOME, true, ""), journal.save());
      append(journal, 4);
      assertEquals(Saved.AT_HOME, journal.save());
    }
    assertRepetitions(4);
    assertEquals(1, Sessions.in(data).newestFirst().size());
  }

  @Test
  void aBackupThatIsCopiedOverTheRecordJustBeforeALineCostsNothing() throws Exception {
    try (Journal journal = begin()) {
      append(journal, 1);
      byte[] backup = Files.readAllBytes(journal.folder().journalFile());
      append(journal, 2);
      Files.write(journal.folder().journalFile(), backup);
      append(journal, 3);
    }
    assertRepetitions(3);
  }

  @Test
  void whatWasWrittenOverTheRecordIsNotTakenForIt() throws Exception {
    try (Journal journal = begin()) {
      append(journal, 1, 2);
      SessionFolder session = journal.folder();
      byte[] other = Files.readAllBytes(session.journalFile());
      other[other.length - 10] = 'x';
      Files.write(session.journalFile(), other);
      append(journal, 3);

      assertEquals(session.name() + "_2", journal.folder().name());
      assertEquals(3, journal.folder().read().entries().size());
      assertEquals(other.length, Files.size(session.journalFile()));
    }
  }

  @Test
  void anotherSessionInItsPlaceIsNotTouched() throws Exception {
    try (Journal journal = begin()) {
      append(journal, 1);
      SessionFolder session = journal.folder();
      byte[] other = Files.readAllBytes(session.journalFile());
      other[other.length - 10] = 'x';
      delete(data.path());
      Files.createDirectories(session.path());
      Files.write(session.journalFile(), other);
      append(journal, 2);

      assertEquals(session.name() + "_2", journal.folder().name());
      assertEquals(2, journal.folder().read().entries().size());
      assertEquals(other.length, Files.size(session.journalFile()));
    }
  }

  @Test
  void aDataFolderThatCannotBeMadeAgainHasASecondPlaceUntilItCan() throws Exception {
    try (Journal journal = begin()) {
      append(journal, 1);
      block();
      append(journal, 2, 3);

      assertEquals(Where.SECOND_PLACE, journal.save().where());
      assertEquals(List.of(), journal.unsaved());
      assertTrue(journal.folder().path().startsWith(data.secondPlace().path()));
      assertEquals(3, journal.folder().read().entries().size());

      Files.delete(data.path());
      assertEquals(new Saved(Where.HOME, true, ""), journal.save());
      append(journal, 4);
    }
    assertRepetitions(4);
    assertFalse(Files.exists(temporary.resolve("tmp").resolve("saydone-" + user())));
  }

  @Test
  void aSessionThatEndedInTheSecondPlaceIsFoundAndBroughtHomeOnce() throws Exception {
    leaveInSecondPlace();
    Unfinished found = Sessions.in(data).latestUnfinished().orElseThrow();
    assertEquals(4, found.facts().size());

    Homecoming stays = Sessions.in(data).bringHome();
    assertEquals(List.of(), stays.brought());
    assertEquals(List.of(found.folder().name()), stays.left());
    assertTrue(stays.problem().isPresent());

    Files.delete(data.path());
    assertEquals(
        new Homecoming(List.of(found.folder().name()), List.of(), Optional.empty()),
        Sessions.in(data).bringHome());
    assertEquals(
        new Homecoming(List.of(), List.of(), Optional.empty()), Sessions.in(data).bringHome());
    assertEquals(1, Sessions.in(data).newestFirst().size());
    Unfinished home = Sessions.in(data).latestUnfinished().orElseThrow();
    assertEquals(found.facts(), home.facts());
    assertTrue(home.folder().path().startsWith(data.sessions()));
    assertFalse(Files.exists(temporary.resolve("tmp").resolve("saydone-" + user())));
  }

  @Test
  void aPipeInPlaceOfASummaryIsLeftOutOnTheWayHome() throws Exception {
    leaveInSecondPlace();
    NoFiles.pipe(only(data.secondPlace()).summaryFile());
    Files.delete(data.path());

    Homecoming home = assertTimeoutPreemptively(PATIENCE, () -> Sessions.in(data).bringHome());

    assertEquals(List.of(only(data).name()), home.brought());
    assertEquals(Optional.empty(), home.problem());
    assertFalse(Files.exists(only(data).summaryFile()));
    assertFalse(Files.exists(temporary.resolve("tmp").resolve("saydone-" + user())));
  }

  @Test
  void aPipeInPlaceOfAScriptIsToldOfAndNotWaitedFor() throws Exception {
    leaveInSecondPlace();
    SessionFolder away = only(data.secondPlace());
    Files.delete(away.scriptFile());
    NoFiles.pipe(away.scriptFile());
    Files.delete(data.path());

    Homecoming stays = assertTimeoutPreemptively(PATIENCE, () -> Sessions.in(data).bringHome());

    assertEquals(List.of(away.name()), stays.left());
    assertEquals(Optional.of("it is a pipe or a device, not a file"), stays.problem());
  }

  @Test
  void whatIsAtHomeAlreadyIsNotThereTwice() throws Exception {
    Path backup = temporary.resolve("backup");
    try (Journal journal = begin()) {
      journal.append(started(), Duration.ZERO);
      append(journal, 1);
      Files.move(data.path(), backup);
      block();
      append(journal, 2, 3);
    }
    Files.delete(data.path());
    Files.move(backup, data.path());
    assertEquals(1, Sessions.in(data).newestFirst().size());
    assertEquals(4, Sessions.in(data).latestUnfinished().orElseThrow().facts().size());

    assertEquals(1, Sessions.in(data).bringHome().brought().size());

    Reading reading = only(data).read();
    assertEquals(List.of(), reading.flaws());
    assertEquals(4, reading.entries().size());
    assertEquals(1, Sessions.in(data).newestFirst().size());
  }

  @Test
  void aSessionInTheSecondPlaceGoesOnThereAndComesHomeMeanwhile() throws Exception {
    leaveInSecondPlace();
    Unfinished unfinished = Sessions.in(data).latestUnfinished().orElseThrow();
    try (Journal journal = unfinished.resume(Samples.START.plusSeconds(600))) {
      journal.append(Samples.repetition(4), unfinished.lastAt());
      assertEquals(Where.SECOND_PLACE, journal.save().where());
      Files.delete(data.path());
      assertEquals(Where.HOME, journal.save().where());
    }
    Reading reading = only(data).read();
    assertEquals(List.of(), reading.flaws());
    assertEquals(5, reading.entries().size());
    assertEquals(1, Sessions.in(data).newestFirst().size());
  }

  @Test
  void aSecondPlaceOfSomebodyElseIsNotUsed() throws Exception {
    Path foreign = temporary.resolve("tmp").resolve("saydone-" + user());
    Files.createDirectories(temporary.resolve("tmp").resolve("elsewhere"));
    Files.createSymbolicLink(foreign, temporary.resolve("tmp").resolve("elsewhere"));
    try (Journal journal = begin()) {
      append(journal, 1);
      block();
      JournalException e = assertThrows(JournalException.class, () -> append(journal, 2));
      assertTrue(String.valueOf(e.getMessage()).contains("could not be written"));
      assertEquals(2, journal.unsaved().size(), "the folder is gone, with all that was in it");
      Files.delete(data.path());
    }
    assertRepetitions(2);
  }

  @Test
  void whenNeitherPlaceHasRoomForAllSymptomsGoFirst() throws Exception {
    FailingChannel home = new FailingChannel();
    FailingChannel second = new FailingChannel();
    Journal journal = journal(home, second);
    home.fillDiskAt(home.durable().length());
    second.fillDiskAt(0);
    for (int repetition = 1; repetition <= 5; repetition++) {
      journal.add(Samples.repetition(repetition), Duration.ofSeconds(repetition));
    }
    journal.add(PAIN, Duration.ofSeconds(6));
    journal.add(EIGHT, Duration.ofSeconds(7));
    assertEquals(Where.NOWHERE, journal.save().where());
    assertEquals(7, journal.unsaved().size());

    second.fillDiskAt(home.durable().length() + 400);
    assertEquals(Where.NOWHERE, journal.save().where());
    assertEquals(
        IntStream.rangeClosed(1, 5).mapToObj(Samples::repetition).toList(), journal.unsaved());
    assertEquals(List.of(PAIN, EIGHT), read(second).facts());
    assertEquals(1, read(second).flaws().size(), "that numbers are missing is not hidden");

    second.makeRoom();
    assertEquals(Where.SECOND_PLACE, journal.save().where());
    assertEquals(List.of(), journal.unsaved());
    assertEquals(List.of(), read(second).flaws(), "late lines are no flaw");
    List<Fact> inOrder = read(second).facts();
    assertEquals(Samples.repetition(1), inOrder.get(0));
    assertEquals(EIGHT, inOrder.get(6));
  }

  @Test
  void whereTheRestLiesIsKnown() throws Exception {
    FailingChannel home = new FailingChannel();
    FailingChannel second = new FailingChannel();
    Journal journal = journal(home, second);
    append(journal, 1);
    home.fillDiskAt(home.durable().length());
    second.fillDiskAt(0);
    journal.add(Samples.repetition(2), Duration.ofSeconds(2));
    assertEquals(Where.NOWHERE, journal.save().where());
    assertEquals(Where.HOME, journal.save().rest());

    second.makeRoom();
    assertEquals(Where.SECOND_PLACE, journal.save().rest());
    second.fillDiskAt(second.durable().length());
    journal.add(Samples.repetition(3), Duration.ofSeconds(3));
    assertEquals(Where.NOWHERE, journal.save().where());
    assertEquals(Where.SECOND_PLACE, journal.save().rest());
  }

  @Test
  void whatCouldNotBeBegunDoesNotPassForASession() throws Exception {
    Path folder = data.sessions().resolve("2026-11-22T10-15-30Z_foot-drop-seated");
    Files.createDirectories(folder.resolve("sitting/in the way"));
    SessionPlace place =
        new SessionPlace(() -> data, String.valueOf(folder.getFileName()), SCRIPT, 1);

    assertThrows(IOException.class, () -> place.open(List.of()));

    assertFalse(Files.exists(folder.resolve("journal.jsonl")));
    assertFalse(Files.exists(folder.resolve("script.json")));
    assertFalse(Files.exists(folder.resolve("sitting.tmp")));
    data.lock().close();
  }

  @Test
  void anEmptyRecordInTheSecondPlaceIsNoSession() throws Exception {
    Path folder = data.secondPlace().sessions().resolve("2026-11-22T10-15-30Z_foot-drop-seated");
    Files.createDirectories(folder);
    Files.createFile(folder.resolve("journal.jsonl"));

    assertEquals(List.of(), Sessions.in(data).newestFirst());
    assertEquals(
        new Homecoming(List.of(), List.of(), Optional.empty()), Sessions.in(data).bringHome());
  }

  @Test
  void roomIsMadeBeforeAnythingGoesElsewhere() throws Exception {
    FailingChannel home = new FailingChannel();
    FailingChannel second = new FailingChannel();
    Journal journal = journal(home, second);
    home.fillDiskAt(home.durable().length());
    journal.whenFull(home::makeRoom);
    journal.add(PAIN, Duration.ZERO);

    assertEquals(Saved.AT_HOME, journal.save());
    assertEquals("", second.durable());
  }

  @Test
  void whatWasAddedTogetherIsForcedTogether() throws Exception {
    FailingChannel home = new FailingChannel();
    Journal journal = journal(home, new FailingChannel());
    int before = home.forces();
    for (int repetition = 1; repetition <= 5; repetition++) {
      journal.add(Samples.repetition(repetition), Duration.ofSeconds(repetition));
    }
    journal.save();
    assertEquals(before + 1, home.forces());
    journal.save();
    assertEquals(before + 1, home.forces());
  }

  @Test
  @Timeout(20)
  void whoAddsDoesNotWaitForASlowDisk() throws Exception {
    CountDownLatch forcing = new CountDownLatch(1);
    CountDownLatch forced = new CountDownLatch(1);
    FailingChannel home = new FailingChannel();
    Journal journal = journal(home, new FailingChannel());
    home.onForce(
        () -> {
          forcing.countDown();
          await(forced);
        });
    journal.add(Samples.repetition(1), Duration.ofSeconds(1));
    FutureTask<Saved> saving = new FutureTask<>(journal::save);
    new Thread(saving, "writer of the test").start();
    await(forcing);

    journal.add(Samples.repetition(2), Duration.ofSeconds(2));
    assertEquals(3, journal.nextNumber());
    assertEquals(2, journal.unsaved().size());
    assertFalse(saving.isDone());

    forced.countDown();
    assertEquals(Saved.AT_HOME, saving.get());
    assertEquals(List.of(Samples.repetition(2)), journal.unsaved());
    assertEquals(Saved.AT_HOME, journal.save());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A journal with two places on disks that fail on command. */
  private Journal journal(FailingChannel home, FailingChannel second) throws IOException {
    SessionFolder folder = new SessionFolder(temporary);
    Journal journal =
        new Journal(
            new Shelf(lines -> new Shelf.Opened(folder, home, () -> {}, List.of())),
            Optional.of(new Shelf(lines -> new Shelf.Opened(folder, second, () -> {}, List.of()))),
            folder,
            List.of(Lines.of(JournalFormat.line(Samples.header()))),
            Samples.START,
            1);
    journal.begin();
    return journal;
  }

  private Reading read(FailingChannel disk) throws JournalException {
    return JournalReader.read(temporary, disk.durableBytes());
  }

  private void leaveInSecondPlace() throws Exception {
    try (Journal journal = begin()) {
      journal.append(started(), Duration.ZERO);
      append(journal, 1);
      block();
      append(journal, 2, 3);
    }
  }

  private static Fact started() {
    return new Fact.SessionStarted("foot-drop-seated", "1.0", 22, 2);
  }

  private Journal begin() throws Exception {
    return Sessions.in(data).begin(Samples.script(), Map.of(), SCRIPT, Samples.START, "0.1.0");
  }

  private static void append(Journal journal, int... repetitions) throws JournalException {
    for (int repetition : repetitions) {
      journal.append(Samples.repetition(repetition), Duration.ofSeconds(repetition));
    }
  }

  /** A file stands where the data folder was, so that even an administrator cannot write there. */
  private void block() throws IOException {
    delete(data.path());
    Files.createFile(data.path());
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  private static SessionFolder only(DataFolder folder) throws IOException {
    List<SessionFolder> all = Sittings.folders(folder);
    assertEquals(1, all.size());
    return all.get(0);
  }

  private void assertRepetitions(int count) throws Exception {
    Reading reading = only(data).read();
    assertEquals(List.of(), reading.flaws());
    assertEquals(
        IntStream.rangeClosed(1, count).mapToObj(Samples::repetition).toList(), reading.facts());
  }

  private static String user() {
    return System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "-");
  }
}
