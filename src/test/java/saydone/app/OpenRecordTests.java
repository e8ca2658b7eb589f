package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.WriterLock;
import saydone.journal.Entry;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.LastSessions;
import saydone.journal.Sessions;
import saydone.script.Dose.CountBy;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Earlier;
import saydone.session.Fact;
import saydone.session.Saved;

/** The session that is offered, and which record is written then. */
class OpenRecordTests {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");
  private static final Fact STARTED = new Fact.SessionStarted("feet", "1.0", 3, 1);
  private static final Fact RESUMED = new Fact.SessionResumed("feet", "1.0");
  private static final Fact COUNTED =
      new Fact.RepetitionCounted(0, Optional.of(Side.LEFT), 1, 1, CountBy.PATIENT);
  private static final Fact SOMETHING = new Fact.Reminded(1);

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "feet", "name": "Feet", "affectedSide": "ask", "version": "1.0",
       "exercises": [
        {"id": "foot-up", "name": "Foot up", "side": "affected", "position": "Sit.",
         "instructions": ["Lift."], "dose": {"reps": 3}}]}
      """;

  private DataFolder folder;
  private Path file;

  @BeforeEach
  void writeTheScript(@TempDir Path temporary) throws Exception {
    file = Files.writeString(temporary.resolve("feet.json"), SCRIPT);
    folder = new DataFolder(temporary.resolve("data"), temporary.resolve("tmp"));
  }

  private SessionRecord record(Instant now, Optional<WeakSide> side) throws Exception {
    return SessionRecord.begunOrGoneOn(
        LastSessions.in(folder), Scripts.read(file), side, "0.1.0", now, ZoneOffset.UTC);
  }

  private OpenRecord open(Instant now) throws Exception {
    return OpenRecord.of(record(now, Optional.empty()), Clock.fixed(now, ZoneOffset.UTC));
  }

  private void session(Instant start, Fact... facts) throws Exception {
    try (OpenRecord opened =
        OpenRecord.of(
            SessionRecord.begun(
                LastSessions.in(folder), Scripts.read(file), Optional.empty(), "0.1.0"),
            Clock.fixed(start, ZoneOffset.UTC))) {
      for (Fact fact : facts) {
        opened.append(fact, Duration.ofSeconds(30));
      }
    }
  }

  private void unfinishedOnTuesday() throws Exception {
    session(
        TUESDAY,
        STARTED,
        new Fact.SideChosen(WeakSide.LEFT),
        new Fact.ExerciseStarted(0, "foot-up"),
        new Fact.SetStarted(0, Optional.of(Side.LEFT), 1),
        COUNTED);
  }

  private Optional<Earlier> offered(Instant now) throws Exception {
    return record(now, Optional.empty()).earlier().map(EarlierSession::session);
  }

  private long folders() throws IOException {
    try (Stream<Path> paths = Files.list(folder.sessions())) {
      return paths.count();
    }
  }

  private List<Entry> newest() throws Exception {
    return ((saydone.journal.PastSession.Kept) Sessions.in(folder).newestFirst().get(0))
        .reading()
        .entries();
  }

  @Test
  void theLastSessionIsOfferedWithItsDayAndItsProgress() throws Exception {
    unfinishedOnTuesday();
    Earlier earlier = offered(FRIDAY).orElseThrow();

    assertEquals(3, earlier.daysAgo());
    assertEquals(DayOfWeek.TUESDAY, earlier.day());
    assertEquals(1, earlier.progress().repetitions());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T23:30:00Z, Europe/Berlin, 1",
    "2026-11-24T23:30:00Z, UTC, 0",
    "2026-11-25T00:30:00Z, America/New_York, 0"
  })
  void theDayIsThatOfThePatientsCalendar(Instant now, ZoneId zone, int days) throws Exception {
    unfinishedOnTuesday();
    SessionRecord record =
        SessionRecord.begunOrGoneOn(
            LastSessions.in(folder), Scripts.read(file), Optional.empty(), "0.1.0", now, zone);

    assertEquals(days, record.earlier().orElseThrow().session().daysAgo());
  }

  @Test
  void withoutASessionNothingIsOffered() throws Exception {
    assertEquals(Optional.empty(), offered(FRIDAY));
  }

  @Test
  void aSessionWithoutARepetitionIsPassedOver() throws Exception {
    unfinishedOnTuesday();
    session(TUESDAY.plusSeconds(3600), STARTED, new Fact.SideChosen(WeakSide.LEFT));

    assertEquals(1, offered(FRIDAY).orElseThrow().progress().repetitions());
  }

  @Test
  void behindACompletedSessionNothingIsOffered() throws Exception {
    unfinishedOnTuesday();
    session(
        TUESDAY.plusSeconds(3600),
        STARTED,
        COUNTED,
        new Fact.SessionEnded(Fact.Outcome.COMPLETED, 3, 3));

    assertEquals(Optional.empty(), offered(FRIDAY));
  }

  @Test
  void aWeekLaterItIsNotOfferedAnyMore() throws Exception {
    unfinishedOnTuesday();

    assertTrue(offered(TUESDAY.plus(Duration.ofDays(7)).minusSeconds(1)).isPresent());
    assertEquals(Optional.empty(), offered(TUESDAY.plus(Duration.ofDays(7))));
  }

  @Test
  void aSessionThatWasToEndForASymptomIsNotOffered() throws Exception {
    session(
        TUESDAY,
        STARTED,
        COUNTED,
        new Fact.SymptomReported(Symptom.PAIN),
        new Fact.StopRuleSpoken(
            Symptom.PAIN,
            "Stop for today.",
            Optional.of(saydone.script.Script.StopRule.Then.END_SESSION)));

    assertEquals(Optional.empty(), offered(FRIDAY));
  }

  @Test
  void anotherScriptIsNotGoneOnWith() throws Exception {
    unfinishedOnTuesday();
    Files.writeString(file, SCRIPT.replace("\"reps\": 3", "\"reps\": 4"));

    assertEquals(Optional.empty(), offered(FRIDAY));
  }

  @Test
  void anotherSideIsANewSession() throws Exception {
    unfinishedOnTuesday();

    assertTrue(record(FRIDAY, Optional.of(WeakSide.LEFT)).earlier().isPresent());
    assertEquals(Optional.empty(), record(FRIDAY, Optional.of(WeakSide.RIGHT)).earlier());
  }

  @Test
  void aDamagedRecordIsNoReasonNotToBegin() throws Exception {
    unfinishedOnTuesday();
    Path script = folder.sessions().resolve("2026-11-24T10-00-00Z_feet").resolve("script.json");
    Files.delete(script);

    assertEquals(Optional.empty(), offered(FRIDAY));
  }

  @Test
  void whatIsSaidBeforeTheAnswerComesBehindTheBeginning() throws Exception {
    unfinishedOnTuesday();
    try (OpenRecord opened = open(FRIDAY)) {
      opened.append(SOMETHING, Duration.ofSeconds(4));
      assertEquals(Saved.AT_HOME, opened.save());
      assertEquals(Optional.empty(), opened.journal());
      assertEquals(1, folders());
      opened.append(STARTED, Duration.ofSeconds(9));
      opened.append(COUNTED, Duration.ofSeconds(20));
      assertEquals(4, opened.nextNumber());
    }

    assertEquals(2, folders());
    assertEquals(List.of(STARTED, SOMETHING, COUNTED), newest().stream().map(Entry::fact).toList());
    assertEquals(
        List.of(4L, 4L, 20L), newest().stream().map(entry -> entry.at().toSeconds()).toList());
    assertEquals(FRIDAY.plusSeconds(4), newest().get(0).wall());
  }

  @Test
  void afterAYesTheOldRecordGoesOn() throws Exception {
    unfinishedOnTuesday();
    try (OpenRecord opened = open(FRIDAY)) {
      opened.append(RESUMED, Duration.ofSeconds(9));
      opened.append(COUNTED, Duration.ofSeconds(20));
    }

    assertEquals(1, folders());
    assertEquals(7, newest().size());
    assertEquals(Duration.ofSeconds(39), newest().get(5).at());
    assertEquals(FRIDAY.plusSeconds(20), newest().get(6).wall());
  }

  @Test
  void withoutAnAnswerNothingIsOnDisk() throws Exception {
    unfinishedOnTuesday();
    try (OpenRecord opened = open(FRIDAY)) {
      opened.append(SOMETHING, Duration.ofSeconds(4));
    }

    assertEquals(1, folders());
    assertEquals(5, newest().size());
  }

  @Test
  void whatCannotBeWrittenInTheDataFolderIsWrittenInTheSecondPlaceUntilItCan() throws Exception {
    unfinishedOnTuesday();
    try (OpenRecord opened = open(FRIDAY)) {
      WriterLock other = folder.lock();
      try (other) {
        opened.append(STARTED, Duration.ofSeconds(9));
        assertEquals(Saved.Where.SECOND_PLACE, opened.save().where());
        assertEquals(List.of(), opened.unsaved());
        assertEquals(Optional.empty(), opened.journal().flatMap(Journal::home));
        assertEquals(1, folders());
        assertEquals(2, Sessions.in(folder).newestFirst().size());
        assertEquals(List.of(STARTED), newest().stream().map(Entry::fact).toList());
      }
      assertEquals(Saved.AT_HOME, opened.save());
      assertTrue(opened.journal().flatMap(Journal::home).isPresent());
      assertEquals(2, folders());
      assertFalse(Files.exists(folder.secondPlace().path()), "nothing is there twice");
      opened.append(COUNTED, Duration.ofSeconds(20));
    }

    assertEquals(List.of(STARTED, COUNTED), newest().stream().map(Entry::fact).toList());
    assertTrue(
        Files.readString(
                folder.sessions().resolve("2026-11-27T09-00-00Z_feet").resolve("journal.jsonl"))
            .contains("\"seq\":2"));
  }

  @Test
  void aRecordThatCannotGoOnInTheDataFolderGoesOnInTheSecondPlaceUntilItCan() throws Exception {
    unfinishedOnTuesday();
    Path away = folder.path().resolveSibling("moved away");
    try (OpenRecord opened = open(FRIDAY)) {
      Files.move(folder.path(), away);
      Files.createFile(folder.path());
      opened.append(RESUMED, Duration.ofSeconds(9));
      assertEquals(Saved.Where.SECOND_PLACE, opened.save().where());
      assertEquals(List.of(), opened.unsaved());
      assertEquals(6, newest().size(), "with all that was recorded before");

      Files.delete(folder.path());
      Files.move(away, folder.path());
      assertEquals(Saved.AT_HOME, opened.save());
      assertFalse(Files.exists(folder.secondPlace().path()), "nothing is there twice");
      opened.append(COUNTED, Duration.ofSeconds(20));
    }

    assertGoneOn();
  }

  @Test
  void aRecordWhoseFolderWasDeletedDuringTheQuestionGoesOnWhole() throws Exception {
    unfinishedOnTuesday();
    try (OpenRecord opened = open(FRIDAY)) {
      delete(folder.path());
      opened.append(RESUMED, Duration.ofSeconds(9));
      assertEquals(Saved.AT_HOME, opened.save());
      opened.append(COUNTED, Duration.ofSeconds(20));
    }

    assertGoneOn();
    assertTrue(
        LastSessions.in(folder).unfinished("feet").orElseThrow().folder().script().length > 0);
  }

  @Test
  void aRecordThatCanOnlyBeReadGoesOnInTheSecondPlaceAndComesHomeLater() throws Exception {
    unfinishedOnTuesday();
    Path inTheWay =
        folder.sessions().resolve("2026-11-24T10-00-00Z_feet").resolve("sitting.tmp/in the way");
    try (OpenRecord opened = open(FRIDAY)) {
      Files.createDirectories(inTheWay);
      opened.append(RESUMED, Duration.ofSeconds(9));
      opened.append(COUNTED, Duration.ofSeconds(20));
      assertEquals(Saved.Where.SECOND_PLACE, opened.save().where());
      assertEquals(7, newest().size());
    }
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    assertEquals(1, Sessions.in(folder).bringHome().brought().size());

    assertGoneOn();
  }

  @Test
  void aRecordThatAnotherSessionHoldsDoesNotGoOnTwice() throws Exception {
    unfinishedOnTuesday();
    try (OpenRecord opened = open(FRIDAY)) {
      WriterLock other = folder.lock();
      try (other) {
        opened.append(RESUMED, Duration.ofSeconds(9));
        assertEquals(Saved.Where.NOWHERE, opened.save().where());
        assertEquals(List.of(RESUMED), opened.unsaved());
      }
      assertEquals(Saved.AT_HOME, opened.save());
      opened.append(COUNTED, Duration.ofSeconds(20));
    }

    assertGoneOn();
  }

  @Test
  void whatIsLostBecauseNoRecordCouldBeOpenedIsTold() throws Exception {
    unfinishedOnTuesday();
    OpenRecord opened = open(FRIDAY);
    WriterLock other = folder.lock();
    try (other) {
      opened.append(RESUMED, Duration.ofSeconds(9));
      String told =
          String.valueOf(assertThrows(JournalException.class, opened::close).getMessage());
      assertTrue(told.startsWith("The record could not be opened: Another session"), told);
      assertTrue(told.endsWith("Its lines are lost: 1."), told);
    }
  }

  private void assertGoneOn() throws Exception {
    assertEquals(1, folders());
    assertEquals(7, newest().size());
    assertEquals(List.of(RESUMED, COUNTED), newest().stream().skip(5).map(Entry::fact).toList());
    assertEquals(7, newest().get(6).seq());
    assertEquals(List.of(), Sessions.in(folder).newestFirst().get(0).problems());
    assertFalse(Files.exists(folder.secondPlace().path()), "nothing is there twice");
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Test
  void nothingIsForcedToDiskBeforeTheRecordIsSaved() throws Exception {
    try (OpenRecord opened = open(FRIDAY)) {
      assertEquals(Optional.empty(), opened.journal());
      opened.append(STARTED, Duration.ofSeconds(1));
      assertEquals(0, folders());
      assertEquals(2, opened.nextNumber());
      assertEquals(Saved.AT_HOME, opened.save());
      assertEquals(1, folders());
    }

    assertEquals(List.of(STARTED), newest().stream().map(Entry::fact).toList());
  }

  @Test
  void aRecordThatGoesOnCountsItsLinesOnBeforeItIsOpen() throws Exception {
    unfinishedOnTuesday();
    SessionRecord resumed =
        SessionRecord.resumed(Sessions.in(folder).latestUnfinished().orElseThrow());
    try (OpenRecord opened = OpenRecord.of(resumed, Clock.fixed(FRIDAY, ZoneOffset.UTC))) {
      opened.append(RESUMED, Duration.ofSeconds(9));
      assertEquals(7, opened.nextNumber());
      opened.save();
      assertEquals(7, opened.nextNumber());
    }
  }

  @Test
  void besideAnotherSessionNoneBegins() throws Exception {
    unfinishedOnTuesday();
    SessionRecord resumed =
        SessionRecord.resumed(Sessions.in(folder).latestUnfinished().orElseThrow());
    SessionRecord begun =
        SessionRecord.begun(LastSessions.in(folder), Scripts.read(file), Optional.empty(), "0.1.0");
    WriterLock other = folder.lock();
    try (other) {
      for (SessionRecord each : List.of(begun, resumed)) {
        DataFolderException e =
            assertThrows(DataFolderException.class, () -> OpenRecord.of(each, Clock.systemUTC()));
        assertEquals(DataFolderException.Reason.LOCKED, e.reason());
      }
    }
  }

  @Test
  void whereNothingCanBeWrittenASessionBeginsInTheSecondPlace() throws Exception {
    unfinishedOnTuesday();
    SessionRecord begun =
        SessionRecord.begun(LastSessions.in(folder), Scripts.read(file), Optional.empty(), "0.1.0");
    Path lock = folder.path().resolve("lock");
    Files.delete(lock);
    Files.createDirectory(lock);
    try (OpenRecord opened = OpenRecord.of(begun, Clock.fixed(FRIDAY, ZoneOffset.UTC))) {
      assertFalse(Files.exists(folder.secondPlace().path()), "it is only looked whether it can");
      opened.append(STARTED, Duration.ofSeconds(1));
      assertEquals(Saved.Where.SECOND_PLACE, opened.save().where());
      Files.delete(lock);
      assertEquals(Saved.AT_HOME, opened.save());
    }

    assertEquals(2, folders());
  }

  @Test
  void whereNeitherPlaceCanBeWrittenNoSessionBegins() throws Exception {
    SessionRecord begun =
        SessionRecord.begun(LastSessions.in(folder), Scripts.read(file), Optional.empty(), "0.1.0");
    Files.createDirectories(folder.path().resolve("lock"));
    Files.createFile(folder.temporary());

    DataFolderException e =
        assertThrows(DataFolderException.class, () -> OpenRecord.of(begun, Clock.systemUTC()));
    assertEquals(DataFolderException.Reason.NOT_WRITABLE, e.reason());
    assertTrue(String.valueOf(e.getMessage()).contains("lock is a folder"), e::toString);
  }

  @Test
  void roomIsMadeBeforeARecordBeginsElsewhere() throws Exception {
    try (OpenRecord opened = open(FRIDAY)) {
      Path full = folder.path().resolve("lock");
      Files.delete(full);
      Files.createDirectory(full);
      opened.whenFull(
          () -> {
            try {
              Files.delete(full);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      opened.append(STARTED, Duration.ofSeconds(1));

      assertEquals(Saved.AT_HOME, opened.save());
      assertFalse(Files.exists(folder.secondPlace().path()));
    }
  }

  @Test
  void wallTimesBeforeAGapAreThoseThatTheClockShowedThen() throws Exception {
    unfinishedOnTuesday();
    try (OpenRecord opened = open(FRIDAY)) {
      opened.clock(Duration.ZERO, FRIDAY.plusSeconds(1));
      opened.append(SOMETHING, Duration.ofSeconds(4));
      opened.clock(Duration.ofSeconds(8), FRIDAY.plusSeconds(3600));
      opened.append(STARTED, Duration.ofSeconds(9));
      opened.save();
      opened.append(COUNTED, Duration.ofSeconds(20));
    }

    assertEquals(
        List.of(FRIDAY.plusSeconds(5), FRIDAY.plusSeconds(5), FRIDAY.plusSeconds(3612)),
        newest().stream().map(Entry::wall).toList());
  }

  @Test
  void wallTimesFollowAClockThatWasReadBeforeTheJournalWasOpen() throws Exception {
    unfinishedOnTuesday();
    try (OpenRecord opened = open(FRIDAY)) {
      opened.clock(Duration.ofSeconds(1), FRIDAY.plusSeconds(100));
      opened.append(STARTED, Duration.ofSeconds(9));
      opened.save();
      opened.clock(Duration.ofSeconds(20), FRIDAY.minusSeconds(7200));
      opened.append(COUNTED, Duration.ofSeconds(20));
    }

    assertEquals(
        List.of(FRIDAY.plusSeconds(108), FRIDAY.minusSeconds(7200)),
        newest().stream().map(Entry::wall).toList());
  }

  @Test
  void whenTheClockHasGoneBackNobodyKnowsTheDayOfTheLastSession() throws Exception {
    unfinishedOnTuesday();

    assertTrue(offered(TUESDAY.minus(Duration.ofDays(2))).orElseThrow().daysAgo() < 0);
  }
}
