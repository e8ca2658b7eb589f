package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;
import saydone.journal.Journal;
import saydone.journal.LastSessions;
import saydone.journal.Sessions;
import saydone.profile.AnswerTime;
import saydone.profile.Profile;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Frequency;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Former;
import saydone.session.Note;
import saydone.session.Offer;
import saydone.session.Patient;
import saydone.session.PhaseName;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Question;
import saydone.session.RecordedPhase;
import saydone.session.Session;
import saydone.session.State;
import saydone.session.Transition;
import saydone.share.Notes;

/** What a session knows of its patient, and what it keeps for the next one. */
class AcquaintanceTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /** An exercise of the shipped script that has several levels. */
  private static final String EXERCISE = "foot-up";

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "feet", "name": "Feet", "affectedSide": "ask", "version": "2.0",
       "precautions": ["Sit tall."],
       "ask": {"ability": "Can you move your {affected} foot?"},
       "exercises": [
        {"id": "foot-up", "name": "Foot up", "side": "affected", "position": "Sit {affected}.",
         "instructions": ["Lift."], "dose": {"reps": 2},
         "levels": [
          {"assistance": "passive",
           "progression": {"to": "active", "when": {"repetitions": 2, "sessions": 1},
            "say": "Shall we try without the hand?"}},
          {"assistance": "active", "spokenName": "Foot up, alone"}]},
        {"id": "rest", "name": "Rest", "side": "both", "position": "Sit.",
         "instructions": ["Breathe."], "dose": {"reps": 1}}]}
      """;

  private DataFolder folder;
  private Scripts script;

  @BeforeEach
  void writeTheScript(@TempDir Path temporary) throws Exception {
    Path file = Files.writeString(temporary.resolve("feet.json"), SCRIPT);
    folder = new DataFolder(temporary.resolve("data"));
    script = Scripts.read(file);
  }

  private SessionRecord begun() {
    return SessionRecord.begun(LastSessions.in(folder), script, Optional.empty(), "0.1.0");
  }

  private Patient patient() throws Exception {
    return Acquaintance.of(folder, begun(), NOW);
  }

  /** A session with these facts, which the profile keeper sees too. */
  private void session(Instant start, Fact... facts) throws Exception {
    Patient before = patient();
    ProfileKeeper keeper =
        new ProfileKeeper(
            folder, script.script(), before, Clock.fixed(start, ZoneOffset.UTC), Runnable::run);
    Session session = new Session(new Plan(script.script(), Optional.empty(), false).of(before));
    try (Journal journal = begun().open(start)) {
      State state = session.start(Progress.NONE);
      for (Fact fact : facts) {
        journal.append(fact, Duration.ZERO);
      }
      keeper.observe(
          0,
          new Event.Begin(),
          new Transition(state, List.of(facts).stream().<Effect>map(Effect.Append::new).toList()));
    }
  }

  private static Fact[] twoRepetitions() {
    Optional<Side> left = Optional.of(Side.LEFT);
    return new Fact[] {
      new Fact.SessionStarted("feet", "2.0", 3, 2),
      new Fact.SideChosen(WeakSide.LEFT),
      new Fact.PrecautionsSpoken(true),
      new Fact.ExerciseStarted(0, EXERCISE),
      new Fact.SetStarted(0, left, 1),
      new Fact.RepetitionCounted(0, left, 1, 1, CountBy.PATIENT),
      new Fact.RepetitionCounted(0, left, 1, 2, CountBy.PATIENT),
      new Fact.ExerciseEnded(0, EXERCISE, true)
    };
  }

  @Test
  void theFirstTimeNothingIsKnown() throws Exception {
    assertEquals(Patient.NEW, patient());
  }

  @Test
  void afterASessionSidePrecautionsAndExerciseAreKnown() throws Exception {
    session(NOW.minus(Duration.ofDays(1)), twoRepetitions());

    assertEquals(
        new Patient(
            Set.of(EXERCISE),
            Optional.of(WeakSide.LEFT),
            Map.of(),
            Map.of(EXERCISE, new Offer(Assistance.ACTIVE, Offer.Because.PROGRESS)),
            true,
            Optional.empty(),
            1,
            Optional.empty(),
            List.of(),
            Optional.of(new Former(2, OptionalInt.empty(), 0, 0, Frequency.Per.WEEK))),
        patient());
  }

  private void fiveTimesAWeek(Path temporary) throws Exception {
    Path file =
        Files.writeString(
            temporary.resolve("week.json"),
            SCRIPT.replaceFirst("\\{", "{\"frequency\": {\"times\": 5, \"per\": \"week\"},"));
    script = Scripts.read(file);
  }

  private static Optional<Former> former(int repetitions, int done, int goal) {
    return Optional.of(
        new Former(repetitions, OptionalInt.empty(), done, goal, Frequency.Per.WEEK));
  }

  @Test
  void theSessionsOfThisWeekAreCountedForItsEnd(@TempDir Path temporary) throws Exception {
    fiveTimesAWeek(temporary);
    session(NOW.minus(Duration.ofDays(30)), twoRepetitions());
    session(NOW, twoRepetitions());
    session(NOW, new Fact.SessionStarted("feet", "2.0", 3, 2));

    assertEquals(former(2, 1, 5), Acquaintance.of(folder, begun(), NOW.plusSeconds(60)).former());
  }

  /** 22 November 2026 is a Sunday. */
  @Test
  void inItsFirstWeekAScriptIsPrescribedForTheRestOfTheWeek(@TempDir Path temporary)
      throws Exception {
    fiveTimesAWeek(temporary);
    assertEquals(former(0, 0, 1), patient().former(), "a day of 5/7 is one");

    session(NOW.minus(Duration.ofDays(3)), twoRepetitions());
    assertEquals(former(2, 1, 3), patient().former(), "four days of 5/7 are 2.9");
  }

  @Test
  void aSessionThatGoesOnIsNotComparedWithItself(@TempDir Path temporary) throws Exception {
    fiveTimesAWeek(temporary);
    session(NOW.minus(Duration.ofDays(9)), twoRepetitions());
    session(NOW.minus(Duration.ofDays(2)), Arrays.copyOf(twoRepetitions(), 6));
    SessionRecord begun =
        SessionRecord.begunOrGoneOn(
            LastSessions.in(folder), script, Optional.empty(), "0.1.0", NOW, ZoneOffset.UTC);
    Patient patient = Acquaintance.of(folder, begun, NOW);

    assertEquals(former(1, 1, 5), patient.former(), "a new one is beside it");
    assertEquals(former(2, 0, 5), patient.earlier().orElseThrow().former());
    assertEquals(former(2, 0, 5), Acquaintance.of(folder, resumed(), NOW).former());
  }

  @Test
  void aSessionOfLastWeekThatGoesOnIsNoneOfThisWeek(@TempDir Path temporary) throws Exception {
    fiveTimesAWeek(temporary);
    session(NOW.minus(Duration.ofDays(9)), twoRepetitions());
    session(NOW.minus(Duration.ofDays(7)), Arrays.copyOf(twoRepetitions(), 6));

    assertEquals(former(2, 0, 0), Acquaintance.of(folder, resumed(), NOW).former());
  }

  /** The last session that was not finished, to go on with. */
  private SessionRecord resumed() throws Exception {
    return SessionRecord.resumed(Sessions.in(folder).latestUnfinished().orElseThrow());
  }

  @Test
  void aScriptThatTakesBothLetsThemBeRemembered(@TempDir Path temporary) throws Exception {
    Path file =
        Files.writeString(
            temporary.resolve("both.json"), SCRIPT.replace("\"ask\",", "\"ask-or-both\","));
    script = Scripts.read(file);
    session(NOW.minus(Duration.ofDays(1)), new Fact.SideChosen(WeakSide.BOTH));
    assertEquals(Optional.of(WeakSide.BOTH), patient().side());

    session(NOW, new Fact.SideChosen(WeakSide.RIGHT));
    assertEquals(Optional.of(WeakSide.RIGHT), patient().side());
  }

  @Test
  void aScriptForOneSideDoesNotForgetThatBothAreWeak() throws Exception {
    Profile.remember(folder, profile -> profile.withSide(WeakSide.BOTH));
    session(NOW, new Fact.SideChosen(WeakSide.LEFT));

    assertEquals(Optional.of(WeakSide.BOTH), Profile.load(folder).weakSide());
  }

  @Test
  void aWeekLaterThePrecautionsAreSaidInFullAgain() throws Exception {
    session(NOW.minus(Duration.ofDays(7)), twoRepetitions());

    assertFalse(patient().knowsPrecautions());
  }

  @Test
  void howLongSheTakesToAnswerIsKnown() throws Exception {
    Profile.remember(folder, profile -> profile.learning(Duration.ofSeconds(9)));

    assertEquals(Optional.of(Duration.ofSeconds(9)), patient().answerTime());
  }

  @Test
  void aNoteIsReadUntilASessionHasReadIt() throws Exception {
    Note note = new Note("0123456789abcdef", "Anna", "Well done.");
    assertTrue(Notes.add(folder, note, NOW));
    assertFalse(Notes.add(folder, note, NOW));
    assertEquals(List.of(note), patient().notes());

    session(NOW.minus(Duration.ofDays(1)), new Fact.SideChosen(WeakSide.LEFT));
    assertEquals(List.of(note), patient().notes());

    session(NOW, new Fact.NoteRead(note.id()));
    assertEquals(List.of(), patient().notes());
    assertEquals(Optional.of(NOW), Notes.of(folder).notes().get(0).read());
    assertFalse(Notes.add(folder, note, NOW));
    assertEquals(List.of(), patient().notes());
  }

  @Test
  void aNoteWhoseEndIsInTheRecordIsNotReadTwiceAfterACrash() throws Exception {
    Note note = new Note("0123456789abcdef", "Anna", "Well done.");
    Notes.add(folder, note, NOW);
    // The journal is durable; nothing else was written.
    try (Journal journal = begun().open(NOW)) {
      journal.append(new Fact.NoteRead(note.id()), Duration.ZERO);
    }

    assertEquals(List.of(note), Notes.unread(folder));
    assertEquals(List.of(), patient().notes());
    assertEquals(List.of(), Notes.unread(folder));
  }

  @Test
  void damagedNotesDoNotHinderASession() throws Exception {
    folder.keep(Notes.NAME, "{");
    assertEquals(List.of(), patient().notes());
  }

  @Test
  void oneSentenceInPlaceOfThePrecautionsDoesNotCount() throws Exception {
    session(NOW, new Fact.PrecautionsSpoken(false));

    assertFalse(patient().knowsPrecautions());
  }

  @Test
  void aLevelThatChangedIsThatOfTheNextSession() throws Exception {
    session(
        NOW,
        new Fact.SessionStarted("feet", "2.0", 3, 2),
        new Fact.LevelChanged(0, EXERCISE, Assistance.ACTIVE, Fact.LevelChanged.Cause.ASKED, 3));

    assertEquals(Map.of(EXERCISE, Assistance.ACTIVE), patient().levels());
    try (Journal journal = begun().open(NOW.plusSeconds(60))) {
      assertEquals(
          Assistance.ACTIVE,
          journal.folder().read().header().prescription().exercises().get(0).assistance());
    }
  }

  @Test
  void anAnswerOnAbilityKeepsTheLevelOfEachExerciseThatHasSeveral() throws Exception {
    session(NOW, new Fact.Answered(Question.ABILITY, 0));

    assertEquals(Map.of(EXERCISE, Assistance.PASSIVE), Profile.load(folder).levels("feet"));
  }

  private static Fact[] answers(int... seconds) {
    return IntStream.concat(IntStream.of(seconds), IntStream.of(-1))
        .<Fact>mapToObj(
            each ->
                each < 0
                    ? new Fact.SessionEnded(Fact.Outcome.COMPLETED, 3, 3)
                    : new Fact.AnswerTimed(RecordedPhase.of(PhaseName.ASKING), each * 1000))
        .toArray(Fact[]::new);
  }

  private Optional<Duration> answerTime() {
    return Profile.load(folder).answerTime();
  }

  @Test
  void howLongSheTookIsKeptIfItIsLong() throws Exception {
    session(NOW, answers(2, 3, 2));
    assertEquals(Optional.empty(), answerTime());

    session(NOW.plusSeconds(100), answers(9, 14));
    assertEquals(Optional.empty(), answerTime(), "two answers do not tell");

    session(NOW.plusSeconds(200), answers(9, 14, 3));
    assertEquals(Optional.of(Duration.ofSeconds(14)), answerTime());
    assertEquals(Optional.of(Duration.ofSeconds(14)), patient().answerTime());
  }

  @Test
  void aSessionWithoutAnEndTeachesItTooAfterThreeAnswers() throws Exception {
    Fact[] all = answers(9, 3, 14);
    session(NOW, all[0], all[1]);
    assertEquals(Optional.empty(), answerTime(), "two answers do not tell");

    session(NOW.plusSeconds(100), all[0], all[1], all[2]);
    assertEquals(Optional.of(Duration.ofSeconds(14)), answerTime());
  }

  @Test
  void laterAnswersOfASessionCountAsOneWithTheFirstThree() throws Exception {
    Profile.remember(folder, profile -> profile.learning(Duration.ofSeconds(16)));
    session(NOW, answers(2, 3, 2, 4, 9, 11));
    assertEquals(Optional.of(Duration.ofSeconds(15)), answerTime(), "a second less, once");

    session(NOW.plusSeconds(100), answers(2, 3, 2, 18, 4));
    assertEquals(Optional.of(Duration.ofSeconds(18)), answerTime());
  }

  @Test
  void whatWasSetByHandWinsUntilItIsCleared() throws Exception {
    AnswerTime set = AnswerTime.set(Duration.ofSeconds(5));
    Profile.remember(folder, profile -> profile.withAnswerTime(set));
    session(NOW, answers(9, 14, 3));
    assertEquals(Optional.of(set), Profile.load(folder).answer());
    assertEquals(Optional.of(Duration.ofSeconds(5)), patient().answerTime());

    Profile.remember(folder, Profile::withoutAnswerTime);
    session(NOW.plusSeconds(100), answers(9, 14, 3));
    assertEquals(
        Optional.of(AnswerTime.learned(Duration.ofSeconds(14))), Profile.load(folder).answer());
  }

  @Test
  void howLongSheTakesInPainIsNoMeasure() throws Exception {
    Fact inPain = new Fact.AnswerTimed(RecordedPhase.of(PhaseName.SCORING_PAIN), 15_000);
    session(NOW, inPain, inPain, inPain, new Fact.SessionEnded(Fact.Outcome.COMPLETED, 3, 3));

    assertEquals(Optional.empty(), answerTime());
  }

  @Test
  void sheIsWaitedForLessAsSheGetsQuickerButSlowly() throws Exception {
    session(NOW, answers(9, 50, 3));
    assertEquals(Optional.of(Duration.ofSeconds(20)), answerTime(), "what may be a distraction");

    session(NOW.plusSeconds(100), answers(3, 3, 3));
    assertEquals(Optional.of(Duration.ofSeconds(19)), answerTime());

    Profile.remember(folder, profile -> profile.learning(Duration.ofSeconds(7)));
    session(NOW.plusSeconds(200), answers(3, 3, 3));
    assertEquals(Optional.empty(), answerTime());
  }

  @Test
  void aSessionThatGoesOnIsNotAskedAnew() throws Exception {
    session(NOW.minus(Duration.ofDays(1)), twoRepetitions());
    SessionRecord resumed =
        SessionRecord.resumed(Sessions.in(folder).latestUnfinished().orElseThrow());
    Patient patient = Acquaintance.of(folder, resumed, NOW);

    assertEquals(Optional.empty(), patient.side());
    assertEquals(Map.of(), patient.offers());
    assertEquals(Assistance.PASSIVE, patient.levels().get(EXERCISE));
    assertTrue(patient.knowsPrecautions());
  }
}
