package saydone.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.view.Recorded.START;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;
import saydone.journal.Journal;
import saydone.journal.SessionFolder;
import saydone.script.Side;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.Question;

/** Looks at records in virtual time, while they grow and after. */
final class RecordWatchTests {

  private static final Instant SOON = START.plusSeconds(5);

  private final DataFolder data;
  private final RecordWatch watch;

  RecordWatchTests(@TempDir Path temporary) {
    data = new DataFolder(temporary.resolve("data"), temporary.resolve("tmp"));
    watch = new RecordWatch(data);
  }

  private Sight.Session session(Instant now) {
    return assertInstanceOf(Sight.Session.class, watch.look(now));
  }

  @Test
  void withoutADataFolderNothingGoesOnAndNoneIsMade() {
    assertEquals(new Sight.Nothing(), watch.look(START));
    assertTrue(Files.notExists(data.path()));
  }

  @Test
  void eachRepetitionIsSeenWhileTheSessionHoldsItsLock() throws Exception {
    try (Journal journal = Recorded.begin(data, START)) {
      Recorded.add(journal, Duration.ZERO, Recorded.firstSet());
      assertEquals(
          Optional.of(
              new Sight.Work("Foot in and out, with your hand", Optional.of("left"), 1, 1, 1, 10)),
          session(SOON).work());
      assertEquals(PhaseName.COUNTING, session(SOON).phase());
      assertEquals(new Sight.Sayable("done", Optional.empty()), session(SOON).sayable().get(0));

      journal.append(Recorded.repetition(2), Duration.ofSeconds(6));

      assertEquals(2, session(START.plusSeconds(6)).work().orElseThrow().repetition());
    }
  }

  @Test
  void lookingChangesNothing() throws Exception {
    try (Journal journal = Recorded.begin(data, START)) {
      Recorded.add(journal, Duration.ZERO, Recorded.firstSet());
      SortedMap<Path, FileTime> before = files();
      watch.look(SOON);
      watch.look(SOON.plusSeconds(10));

      assertEquals(before, files());
    }
  }

  private SortedMap<Path, FileTime> files() throws IOException {
    SortedMap<Path, FileTime> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(data.path())) {
      for (Path file : all.toList()) {
        files.put(file, Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  @Test
  void aPauseShowsNoTime() throws Exception {
    try (Journal journal = Recorded.begin(data, START)) {
      Recorded.add(journal, Duration.ZERO, Recorded.firstSet());
      journal.append(new Fact.Paused(Fact.Paused.Reason.SYMPTOM), Duration.ofSeconds(5));
    }
    assertEquals(PhaseName.PAUSED, session(SOON).phase());
    assertEquals(Optional.empty(), session(SOON).until());
  }

  @Test
  void aRestEndsAtItsTimeWheneverOneLooks() throws Exception {
    try (Journal journal = Recorded.begin(data, START)) {
      Recorded.add(journal, Duration.ZERO, Recorded.firstSet());
      journal.append(
          new Fact.SetEnded(0, Optional.of(Side.LEFT), 1, 1, 10), Duration.ofSeconds(20));
      journal.append(
          new Fact.ExerciseEnded(0, "ankle-adduction-abduction", false), Duration.ofSeconds(20));
    }
    for (int second : List.of(20, 25, 49)) {
      Sight.Session seen = session(START.plusSeconds(second));
      assertEquals(PhaseName.RESTING, seen.phase());
      assertEquals(Optional.of(START.plusSeconds(50)), seen.until());
    }
  }

  @Test
  void aNewPatientIsAskedWhatSheCanDoAlone() throws Exception {
    Sight.Session seen = askedAfterTheSide();

    assertEquals("asking-ability", seen.title());
    assertEquals(new Sight.Sayable("yes", Optional.empty()), seen.sayable().get(0));
  }

  @Test
  void whoHasAnsweredThatBeforeIsAskedForPainNext() throws Exception {
    try (Journal before = Recorded.begin(data, START.minusSeconds(86_400))) {
      before.append(Recorded.firstSet().get(0), Duration.ZERO);
      before.append(new Fact.Answered(Question.ABILITY, 1), Duration.ofSeconds(20));
    }

    Sight.Session seen = askedAfterTheSide();

    assertEquals("asking-pain-before", seen.title());
    assertEquals(new Sight.Sayable("zero", Optional.of("ten")), seen.sayable().get(0));
  }

  @Test
  void whoWasNotAskedBeforeIsNotAskedNow() throws Exception {
    try (Journal before = Recorded.begin(data, START.minusSeconds(86_400))) {
      Recorded.add(before, Duration.ZERO, Recorded.firstSet());
    }

    Sight.Session seen = askedAfterTheSide();

    assertEquals("asking-pain-before", seen.title());
    assertEquals(new Sight.Sayable("zero", Optional.of("ten")), seen.sayable().get(0));
  }

  @Test
  void whoDidNotAnswerIsAskedAgain() throws Exception {
    try (Journal before = Recorded.begin(data, START.minusSeconds(86_400))) {
      before.append(Recorded.firstSet().get(0), Duration.ZERO);
      before.append(new Fact.QuestionSkipped(Question.ABILITY), Duration.ofSeconds(20));
      Recorded.add(before, Duration.ofSeconds(30), Recorded.firstSet().subList(2, 5));
    }

    Sight.Session seen = askedAfterTheSide();

    assertEquals("asking-ability", seen.title());
    assertEquals(new Sight.Sayable("yes", Optional.empty()), seen.sayable().get(0));
  }

  /** What is seen once the side is known and the coach asks something. */
  private Sight.Session askedAfterTheSide() throws Exception {
    try (Journal journal = Recorded.begin(data, START)) {
      Recorded.add(journal, Duration.ZERO, Recorded.firstSet().subList(0, 2));
    }
    return session(START.plusSeconds(60));
  }

  @Test
  void anotherSessionTakesThePlaceOfTheFirst() throws Exception {
    try (Journal journal = Recorded.begin(data, START)) {
      Recorded.add(journal, Duration.ZERO, Recorded.firstSet());
    }
    assertEquals(PhaseName.COUNTING, session(SOON).phase());

    Instant later = START.plusSeconds(60);
    try (Journal journal = Recorded.begin(data, later)) {
      journal.append(Recorded.firstSet().get(0), Duration.ZERO);
    }

    assertEquals(PhaseName.GREETING, session(later).phase());
  }

  @Test
  void aTornLineIsSeenOnceItIsWhole() throws Exception {
    Path file = recorded().journalFile();
    String line = Files.readString(file).lines().reduce((one, last) -> last).orElseThrow();
    String next =
        line.replace("\"seq\":5", "\"seq\":6").replace("\"repetition\":1", "\"repetition\":2");
    assertEquals(1, session(SOON).work().orElseThrow().repetition());

    Recorded.write(file, next.substring(0, 20));
    assertEquals(1, session(SOON).work().orElseThrow().repetition());

    Recorded.write(file, next.substring(20) + "\n");
    assertEquals(2, session(SOON).work().orElseThrow().repetition());
  }

  private SessionFolder recorded() throws Exception {
    try (Journal journal = Recorded.begin(data, START)) {
      Recorded.add(journal, Duration.ZERO, Recorded.firstSet());
      return journal.folder();
    }
  }

  @Test
  void aJournalThatWasWrittenAnewIsReadFromItsStart() throws Exception {
    Path file = recorded().journalFile();
    session(SOON);
    List<String> lines = Files.readString(file).lines().toList();

    Files.writeString(file, String.join("\n", lines.subList(0, 2)) + "\n");

    assertEquals(PhaseName.GREETING, session(START).phase());
  }

  @Test
  void aSessionThatVanishesIsNotShownAnyMore() throws Exception {
    SessionFolder folder = recorded();
    session(SOON);
    try (Stream<Path> files = Files.walk(folder.path())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }

    assertEquals(new Sight.Unreadable(), watch.look(SOON));
    assertEquals(new Sight.Nothing(), watch.look(SOON));
  }

  @Test
  void aRecordThatCannotBeReadIsReadOnceItCan() throws Exception {
    SessionFolder folder = recorded();
    String script = Files.readString(folder.scriptFile());
    Files.writeString(folder.scriptFile(), "{");
    assertEquals(new Sight.Unreadable(), watch.look(SOON));

    Files.writeString(folder.scriptFile(), script);
    assertEquals(PhaseName.COUNTING, session(SOON).phase());
  }

  @Test
  void aJournalWithoutAWholeFirstLineCannotBeReadYet() throws Exception {
    SessionFolder folder = recorded();
    Files.writeString(folder.journalFile(), "{\"format\":\"saydone-");

    assertEquals(new Sight.Unreadable(), watch.look(SOON));
  }

  @Test
  void longAfterItsLastLineNoSessionGoesOn() throws Exception {
    recorded();

    session(START.plus(RecordWatch.STALE));
    assertEquals(new Sight.Nothing(), watch.look(START.plus(RecordWatch.STALE).plusSeconds(5)));
  }

  @Test
  void aClockThatWasSetBackShowsTheLastLine() throws Exception {
    recorded();
    session(SOON);

    assertEquals(1, session(START.minusSeconds(3600)).work().orElseThrow().repetition());
  }
}
