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
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.DataFolderException.Reason;
import saydone.script.Script;
import saydone.session.Fact;

class SessionsTests {

  private static final byte[] SCRIPT = {'{', '}'};
  private static final Fact STARTED = new Fact.SessionStarted("foot-drop-seated", "1.0", 22, 2);
  private static final Fact COMPLETED = new Fact.SessionEnded(Fact.Outcome.COMPLETED, 22, 22);
  private static final Fact REPETITION = Samples.repetition(1);
  private static final Fact ENDED_EARLY = new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 2, 22);

  private final DataFolder data;

  SessionsTests(@TempDir Path temporary) {
    this.data = new DataFolder(temporary.resolve("data"), temporary.resolve("tmp"));
  }

  @Test
  void aFolderThatIsNotThereHasNoSessionsAndIsNotMade() throws Exception {
    assertEquals(List.of(), Sessions.in(data).newestFirst());
    assertEquals(Optional.empty(), Sessions.in(data).latestUnfinished());
    assertFalse(Files.exists(data.path()));
  }

  @Test
  void sessionsOfAFormerVersionComeInTheOrderOfTheirNamesBehindTheOthers() throws Exception {
    forget(record("2026-01-02T08:00:00Z", STARTED, COMPLETED));
    forget(record("2026-03-04T08:00:00Z", STARTED));
    forget(record("2026-02-03T08:00:00Z", STARTED, ENDED_EARLY));
    record("2025-12-31T08:00:00Z", STARTED, ENDED_EARLY);

    assertEquals(
        List.of(
            "2025-12-31T08-00-00Z",
            "2026-03-04T08-00-00Z",
            "2026-02-03T08-00-00Z",
            "2026-01-02T08-00-00Z"),
        names());
  }

  @Test
  void theOneThatWasPlayedLastComesFirstWhateverTheClockSaid() throws Exception {
    record("2099-01-01T00:00:00Z", STARTED, REPETITION);
    record("2026-11-29T09:00:00Z", STARTED, REPETITION);
    record("2026-11-28T09:00:00Z", STARTED, REPETITION);
    assertEquals(
        List.of("2026-11-28T09-00-00Z", "2026-11-29T09-00-00Z", "2099-01-01T00-00-00Z"), names());
    assertEquals("2026-11-28T09-00-00Z_foot-drop-seated", unfinished().folder().name());

    Sessions.in(data).unfinished("2099").orElseThrow().resume(Samples.START).close();

    assertEquals(
        List.of("2099-01-01T00-00-00Z", "2026-11-28T09-00-00Z", "2026-11-29T09-00-00Z"), names());
    assertEquals("2099-01-01T00-00-00Z_foot-drop-seated", unfinished().folder().name());
  }

  @Test
  void aNumberBeyondAllIsNone() throws Exception {
    number("2026-01-02T08:00:00Z", "999999999999999999\n");
    number("2026-01-01T08:00:00Z", "1000000000\n");
    SessionFolder next = record("2025-01-01T08:00:00Z", STARTED);

    assertEquals("1\n", Files.readString(next.sittingFile()));
    assertEquals(
        List.of("2025-01-01T08-00-00Z", "2026-01-02T08-00-00Z", "2026-01-01T08-00-00Z"), names());
  }

  @Test
  void atTheEndOfAllNumbersTheOrderIsThatOfTheNames() throws Exception {
    number("2026-01-01T08:00:00Z", "999999999\n");
    SessionFolder next = record("2026-01-02T08:00:00Z", STARTED);
    record("2026-01-03T08:00:00Z", STARTED);

    assertEquals("999999999\n", Files.readString(next.sittingFile()));
    assertEquals(
        List.of("2026-01-03T08-00-00Z", "2026-01-02T08-00-00Z", "2026-01-01T08-00-00Z"), names());
  }

  @Test
  void aNumberBelowZeroComesBeforeThoseThatHaveNone() throws Exception {
    number("2026-01-03T08:00:00Z", "-1\n");
    number("2026-01-02T08:00:00Z", "-2\n");
    number("2026-01-01T08:00:00Z", "\n");
    SessionFolder next = record("2025-01-01T08:00:00Z", STARTED);

    assertEquals("1\n", Files.readString(next.sittingFile()));
    assertEquals(
        List.of(
            "2025-01-01T08-00-00Z",
            "2026-01-01T08-00-00Z",
            "2026-01-03T08-00-00Z",
            "2026-01-02T08-00-00Z"),
        names());
  }

  /** Records a session, and gives it another number. */
  private void number(String start, String sitting) throws Exception {
    Files.writeString(record(start, STARTED).sittingFile(), sitting);
  }

  private List<String> names() throws DataFolderException {
    return Sessions.in(data).newestFirst().stream()
        .map(past -> past.folder().name().replaceAll("_.*", ""))
        .toList();
  }

  /** As if a former version had recorded it. */
  private static void forget(SessionFolder session) throws IOException {
    Files.delete(session.sittingFile());
  }

  @Test
  void aRuinedSessionIsListedWithItsProblem() throws Exception {
    SessionFolder ruined = record("2026-01-02T08:00:00Z", STARTED);
    Files.write(ruined.journalFile(), new byte[4096]);
    SessionFolder torn = record("2026-01-03T08:00:00Z", STARTED);
    tear(torn);
    Files.createDirectory(data.sessions().resolve("0-empty"));

    List<PastSession> sessions = Sessions.in(data).newestFirst();

    assertEquals(3, sessions.size());
    assertEquals(List.of("Line 3 was cut off after 9 bytes."), sessions.get(0).problems());
    assertTrue(sessions.get(1) instanceof PastSession.Ruined);
    assertTrue(sessions.get(1).problems().get(0).contains(ruined.journalFile().toString()));
    assertTrue(sessions.get(2).problems().get(0).contains("no such file"));
  }

  @Test
  void anExerciseIsKnownOnceASetOfItWasBegun() throws Exception {
    Fact begun = new Fact.ExerciseStarted(0, "dorsiflexion");
    Fact set = new Fact.SetStarted(0, Optional.empty(), 1);
    record("2026-01-02T08:00:00Z", STARTED, begun, set, new Fact.ExerciseStarted(1, "heel-raise"));

    assertEquals(Set.of("dorsiflexion"), known(Samples.script(), "2026-01-01T00:00:00Z"));
    assertEquals(Set.of(), known(Samples.script(), "2026-01-03T00:00:00Z"));
  }

  @Test
  void anotherVersionOfAScriptIsNew() throws Exception {
    record(
        "2026-01-02T08:00:00Z",
        STARTED,
        new Fact.ExerciseStarted(0, "dorsiflexion"),
        new Fact.SetStarted(0, Optional.empty(), 1));
    Script old = Samples.script();
    Script changed =
        new Script(
            old.id(),
            old.name(),
            old.language(),
            old.description(),
            old.author(),
            "1.1",
            old.affectedSide(),
            old.precautions(),
            old.stopRules(),
            old.advice(),
            old.ask(),
            old.pronounce(),
            old.exercises());

    assertEquals(Set.of(), known(changed, "2026-01-01T00:00:00Z"));
  }

  @Test
  void aRuinedSessionMakesNothingKnown() throws Exception {
    SessionFolder ruined = record("2026-01-02T08:00:00Z", STARTED);
    Files.write(ruined.journalFile(), new byte[4096]);

    assertEquals(Set.of(), known(Samples.script(), "2026-01-01T00:00:00Z"));
  }

  private Set<String> known(Script script, String since) throws Exception {
    return KnownExercises.of(
        LastSessions.in(data).of(script.id()).recent(), script, Instant.parse(since));
  }

  @Test
  void theNewestSessionThatWasNotCompletedIsUnfinished() throws Exception {
    record("2026-01-01T08:00:00Z", STARTED);
    SessionFolder early = record("2026-01-02T08:00:00Z", STARTED, REPETITION, ENDED_EARLY);
    record("2026-01-03T08:00:00Z", STARTED, COMPLETED);
    record("2026-01-04T08:00:00Z");
    record("2026-01-05T08:00:00Z", STARTED, ENDED_EARLY);

    Unfinished unfinished = unfinished();

    assertEquals(early, unfinished.folder());
    assertEquals(List.of(STARTED, REPETITION, ENDED_EARLY), unfinished.facts());
    assertArrayEquals(SCRIPT, unfinished.folder().script());
  }

  @Test
  void anOlderUnfinishedSessionIsFoundByTheBeginningOfItsName() throws Exception {
    SessionFolder older = record("2026-01-01T08:00:00Z", STARTED, REPETITION);
    SessionFolder empty = record("2026-01-02T08:00:00Z", STARTED);
    record("2026-01-03T08:00:00Z", STARTED, REPETITION, COMPLETED);
    record("2026-01-04T08:00:00Z", STARTED, REPETITION);

    assertEquals(Optional.of(older), named("2026-01-01"));
    assertEquals(Optional.of(empty), named(empty.name()));
    assertEquals(Optional.empty(), named("2026-01-03"));
    assertEquals(Optional.empty(), named("2025"));
  }

  private Optional<SessionFolder> named(String beginning) throws DataFolderException {
    return Sessions.in(data).unfinished(beginning).map(Unfinished::folder);
  }

  @Test
  void aResumedSessionThatIsCompletedIsNoLongerUnfinished() throws Exception {
    record("2026-01-02T08:00:00Z", STARTED, REPETITION, ENDED_EARLY);
    try (Journal journal = unfinished().resume(Samples.START)) {
      journal.append(new Fact.SessionResumed("foot-drop-seated", "1.0"), Duration.ofSeconds(2));
      journal.append(COMPLETED, Duration.ofSeconds(3));
    }
    assertEquals(Optional.empty(), Sessions.in(data).latestUnfinished());
  }

  @Test
  void numbersAndTimeGoOnAfterAResumption() throws Exception {
    SessionFolder folder = record("2026-01-02T08:00:00Z", STARTED, Samples.repetition(1));
    Unfinished unfinished = unfinished();
    assertEquals(Duration.ofSeconds(1), unfinished.lastAt());

    try (Journal journal = unfinished.resume(Instant.parse("2026-01-05T09:00:00Z"))) {
      journal.append(Samples.repetition(2), Duration.ofSeconds(3));
    }

    List<Entry> entries = JournalReader.read(folder.journalFile()).entries();
    assertEquals(
        new Entry(
            3, Duration.ofSeconds(3), Instant.parse("2026-01-05T09:00:02Z"), Samples.repetition(2)),
        entries.get(2));
  }

  @Test
  void aTornTailIsSetAsideAndNotLost() throws Exception {
    SessionFolder folder = record("2026-01-02T08:00:00Z", STARTED, REPETITION);
    tear(folder);

    try (Journal journal = unfinished().resume(Samples.START)) {
      journal.append(Samples.repetition(2), Duration.ofSeconds(3));
    }
    tear(folder);
    unfinished().resume(Samples.START).close();

    Reading reading = JournalReader.read(folder.journalFile());
    assertEquals(List.of(), reading.flaws());
    assertEquals(List.of(STARTED, REPETITION, Samples.repetition(2)), reading.facts());
    assertEquals("{\"seq\":2,\n{\"seq\":2,\n", Files.readString(folder.tornFile()));
  }

  @Test
  void numbersGoOnBehindADamagedLine() throws Exception {
    SessionFolder folder = record("2026-01-02T08:00:00Z", STARTED, Samples.repetition(1));
    Files.writeString(folder.journalFile(), "damage\n", StandardOpenOption.APPEND);

    try (Journal journal = unfinished().resume(Samples.START)) {
      journal.append(Samples.repetition(2), Duration.ofSeconds(3));
    }

    Reading reading = JournalReader.read(folder.journalFile());
    assertEquals(List.of(4), reading.flaws().stream().map(Flaw::line).toList());
    assertEquals(4, reading.lastSeq());
  }

  @Test
  void whatFollowsALineThatIsThereTwiceIsInItsPlace() throws Exception {
    SessionFolder folder = record("2026-01-02T08:00:00Z", STARTED, REPETITION);
    List<String> lines = Files.readAllLines(folder.journalFile());
    Files.writeString(folder.journalFile(), lines.get(1) + "\n", StandardOpenOption.APPEND);

    try (Journal journal = unfinished().resume(Samples.START)) {
      journal.append(Samples.repetition(2), Duration.ofSeconds(3));
    }

    Reading reading = JournalReader.read(folder.journalFile());
    assertEquals(List.of(4), reading.flaws().stream().map(Flaw::line).toList());
    assertEquals(List.of(STARTED, REPETITION, Samples.repetition(2)), reading.facts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"seq\":2|\"seq\":999999999", "\"atMillis\":1000|\"atMillis\":86400000000"})
  void aSessionWhoseLinesAreAtTheEndOfAllNumbersIsNotGoneOnWith(String sound, String last)
      throws Exception {
    SessionFolder folder = record("2026-01-02T08:00:00Z", STARTED, REPETITION);
    unfinished().checkRoom();
    Files.writeString(
        folder.journalFile(), Files.readString(folder.journalFile()).replace(sound, last));
    String message =
        String.valueOf(
            assertThrows(JournalException.class, () -> unfinished().checkRoom()).getMessage());

    assertTrue(message.contains("nothing can follow its last line. Begin a new"), message);
  }

  @Test
  void aSessionThatWentOnInTheMeantimeIsNotResumed() throws Exception {
    record("2026-01-02T08:00:00Z", STARTED, REPETITION);
    Unfinished stale = unfinished();
    try (Journal journal = unfinished().resume(Samples.START)) {
      assertEquals(Reason.LOCKED, refusal(stale).reason());
      journal.append(Samples.repetition(1), Duration.ofSeconds(1));
    }

    assertEquals(Reason.CHANGED, refusal(stale).reason());

    unfinished().resume(Samples.START).close();
  }

  @Test
  void aSessionOfANewerFormatIsNotAppendedTo() throws Exception {
    SessionFolder folder = record("2026-01-02T08:00:00Z", STARTED, REPETITION);
    String journal = Files.readString(folder.journalFile());
    Files.writeString(folder.journalFile(), journal.replace("\"version\":1,", "\"version\":2,"));

    assertEquals(Reason.NEWER, refusal(unfinished()).reason());
  }

  @Test
  void theSummaryIsPutInPlaceWholeAndCanBeWrittenAgain() throws Exception {
    SessionFolder folder = record("2026-01-02T08:00:00Z", STARTED, COMPLETED);
    folder.keepSummary("{\"outcome\" : \"completed\"}\n");
    String first = Files.readString(folder.summaryFile());
    Files.writeString(folder.summaryFile(), "half a summ");

    folder.keepSummary(first);

    assertEquals("{\"outcome\" : \"completed\"}\n", Files.readString(folder.summaryFile()));
    try (Stream<Path> files = Files.list(folder.path())) {
      assertEquals(
          List.of("journal.jsonl", "script.json", "sitting", "summary.json"),
          files.map(file -> String.valueOf(file.getFileName())).sorted().toList());
    }
  }

  /** Facts a second apart. */
  private SessionFolder record(String start, Fact... facts) throws Exception {
    try (Journal journal =
        Sessions.in(data)
            .begin(Samples.script(), Map.of(), SCRIPT, Instant.parse(start), "0.1.0")) {
      for (int i = 0; i < facts.length; i++) {
        journal.append(facts[i], Duration.ofSeconds(i));
      }
      return journal.folder();
    }
  }

  private Unfinished unfinished() throws DataFolderException {
    return Sessions.in(data).latestUnfinished().orElseThrow();
  }

  private static DataFolderException refusal(Unfinished unfinished) {
    return assertThrows(DataFolderException.class, () -> unfinished.resume(Samples.START));
  }

  private static void tear(SessionFolder folder) throws IOException {
    Files.write(
        folder.journalFile(),
        "{\"seq\":2,".getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.APPEND);
  }
}
