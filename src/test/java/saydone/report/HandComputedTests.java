package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import saydone.report.Adherence.LevelReached;
import saydone.report.Adherence.Repetitions;
import saydone.report.Adherence.Sessions;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Frequency;
import saydone.script.Frequency.Per;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.Fact.ExerciseEnded.Because;

/**
 * Sessions in which something was out of the ordinary, with each side at each level, worked out by
 * hand. The script of {@link PlayedSession} asks for 22 repetitions: ten of dorsiflexion by the
 * weak side, and two sets of three heel raises on each side.
 */
class HandComputedTests {

  private static final Optional<Side> LEFT = PlayedSession.LEFT;
  private static final Optional<Side> RIGHT = PlayedSession.RIGHT;
  private static final Assistance PASSIVE = Assistance.PASSIVE;
  private static final Assistance ACTIVE = Assistance.ACTIVE;
  private static final Fact WEAK_LEFT = new Fact.SideChosen(WeakSide.LEFT);
  private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

  private final List<Summary> played = new ArrayList<>();

  private static Share share(
      Optional<Side> side, Assistance level, int repetitions, int extra, int prescribed) {
    return new Share(side, level, repetitions, extra, OptionalInt.of(prescribed));
  }

  private static Summary session(Fact... facts) {
    return PlayedSession.at("2026-11-23T10:00:00Z").with(facts);
  }

  private static void assertShares(Summary summary, int exercise, Share... shares) {
    assertEquals(List.of(shares), summary.exercises().get(exercise).shares());
  }

  /** So many were counted in a set of the second exercise. */
  private static Fact heels(Optional<Side> side, int set, int repetitions) {
    return new Fact.RepetitionCounted(1, side, set, repetitions, CountBy.PATIENT);
  }

  private static Fact heelSet(Optional<Side> side, int set) {
    return new Fact.SetStarted(1, side, set);
  }

  /** Dorsiflexion has one set of so many now, by the weak side. */
  private static Fact level(Assistance level, int repetitions) {
    return PlayedSession.level(level, repetitions, WorkingSide.AFFECTED);
  }

  private void play(String start, Frequency frequency) {
    played.add(PlayedSession.at(start).every(frequency).with(PlayedSession.count(0, LEFT, 10)));
  }

  private Adherence adherence(String zone, String first, String last) {
    List<Summary> newestFirst = new ArrayList<>(played);
    Collections.reverse(newestFirst);
    List<DatedSession> dated =
        DatedSession.each(newestFirst.stream().map(Played::of).toList(), ZoneId.of(zone), NOW);
    Days days = new Days(LocalDate.parse(first), LocalDate.parse(last));
    return Adherence.of(dated, DatedSession.latest(dated, days.last()), days);
  }

  private static Adherence adherence(Summary summary) {
    LocalDate day = LocalDate.ofInstant(summary.started(), ZoneOffset.UTC);
    return Adherence.of(
        List.of(new DatedSession(day, Played.of(summary))), day, new Days(day, day));
  }

  @Test
  void interruptedTwiceEachSideGoesOnWhereItWas() {
    Fact resumed = new Fact.SessionResumed("foot", "1.0");
    Summary summary =
        session(
            WEAK_LEFT,
            PlayedSession.begin(1),
            heelSet(LEFT, 1),
            heels(LEFT, 1, 2),
            resumed,
            heels(LEFT, 1, 3),
            heelSet(LEFT, 2),
            heels(LEFT, 2, 1),
            resumed,
            heels(LEFT, 2, 3),
            heelSet(RIGHT, 1),
            heels(RIGHT, 1, 2));

    // Left 2 + 1 and 1 + 2; right 2 of its first set. Nothing of the ten before.
    assertShares(summary, 0, share(LEFT, PASSIVE, 0, 0, 10));
    assertShares(summary, 1, share(LEFT, ACTIVE, 6, 0, 6), share(RIGHT, ACTIVE, 2, 0, 6));
    assertEquals(new Repetitions(8, 0, 22), adherence(summary).repetitions());
    assertEquals(2, summary.resumptions());
    assertEquals(Summary.Outcome.INTERRUPTED, summary.outcome());
  }

  @Test
  void whatOneSideTakesBackIsNotTakenFromTheOther() {
    Summary summary =
        session(
            WEAK_LEFT,
            PlayedSession.begin(1),
            heelSet(LEFT, 1),
            heels(LEFT, 1, 3),
            new Fact.SetEnded(1, LEFT, 1, 3, 3),
            heelSet(RIGHT, 1),
            heels(RIGHT, 1, 2),
            new Fact.RepetitionUndone(1, RIGHT, 1, 1),
            new Fact.RepetitionUndone(1, RIGHT, 1, 0),
            heels(RIGHT, 1, 1));

    // Left 3; right 2 - 1 - 1 + 1.
    assertShares(summary, 1, share(LEFT, ACTIVE, 3, 0, 6), share(RIGHT, ACTIVE, 1, 0, 6));
    assertEquals(new Repetitions(4, 0, 22), adherence(summary).repetitions());
    assertEquals(1, summary.exercises().get(1).sets());
  }

  @Test
  void whatWasSkippedAndGoneBackToIsDoneOnce() {
    Summary summary =
        session(
            WEAK_LEFT,
            PlayedSession.begin(0),
            PlayedSession.begin(0, LEFT),
            PlayedSession.count(0, LEFT, 3),
            new Fact.ExerciseEnded(0, "dorsiflexion", false),
            PlayedSession.begin(1),
            heelSet(LEFT, 1),
            heels(LEFT, 1, 1),
            new Fact.ExerciseEnded(1, "heel-raise", false),
            PlayedSession.begin(0),
            new Fact.SetContinued(0, LEFT, 1, 3),
            PlayedSession.count(0, LEFT, 8));

    // 3 + 5 of ten; 1 of six left.
    assertShares(summary, 0, share(LEFT, PASSIVE, 8, 0, 10));
    assertShares(summary, 1, share(LEFT, ACTIVE, 1, 0, 6), share(RIGHT, ACTIVE, 0, 0, 6));
    assertEquals(new Repetitions(9, 0, 22), adherence(summary).repetitions());
    assertEquals(Optional.empty(), summary.exercises().get(0).because());
    assertEquals(Optional.of(Because.SKIPPED), summary.exercises().get(1).because());
  }

  @Test
  void whatIsLeftForPainHasItsSideAndWhatHurt() throws Exception {
    Summary summary =
        session(
            WEAK_LEFT,
            PlayedSession.begin(1),
            heelSet(LEFT, 1),
            heels(LEFT, 1, 3),
            heelSet(LEFT, 2),
            heels(LEFT, 2, 3),
            heelSet(RIGHT, 1),
            heels(RIGHT, 1, 1),
            new Fact.SymptomReported(
                Symptom.PAIN, OptionalInt.of(1), RIGHT, OptionalInt.of(1), OptionalInt.of(1)),
            new Fact.SymptomScored(Symptom.PAIN, 5),
            new Fact.ExerciseEnded(1, "heel-raise", false, Optional.of(Because.SYMPTOM)));

    // Left 3 + 3 of 6, right 1 of 6; nothing of the ten.
    assertShares(summary, 1, share(LEFT, ACTIVE, 6, 0, 6), share(RIGHT, ACTIVE, 1, 0, 6));
    assertEquals(new Repetitions(7, 0, 22), adherence(summary).repetitions());
    JsonNode heel = new JsonMapper().readTree(summary.json()).at("/exercises/1");
    assertEquals("symptom", heel.get("because").asText());
    assertEquals(5, heel.at("/pain/strongest").asInt());
    assertEquals("right", heel.at("/bySideAndLevel/1/side").asText());
    assertEquals(6, heel.at("/bySideAndLevel/1/prescribed").asInt());
  }

  @Test
  void ofOneExerciseThatWasChosenTheOtherWasPrescribedAllTheSame() {
    Summary summary =
        session(
            new Fact.SessionStarted("foot", "1.0", 22, 2),
            new Fact.TodayChosen(List.of(1), List.of(1), List.of(0, 2), List.of(0, 6), 6),
            WEAK_LEFT,
            PlayedSession.begin(1),
            heelSet(LEFT, 1),
            heels(LEFT, 1, 3),
            heelSet(RIGHT, 1),
            heels(RIGHT, 1, 2));

    // One set of three on each side, of which 3 and 2; the script asks for 10 + 12.
    assertShares(summary, 0, share(LEFT, PASSIVE, 0, 0, 0));
    assertShares(summary, 1, share(LEFT, ACTIVE, 3, 0, 3), share(RIGHT, ACTIVE, 2, 0, 3));
    assertEquals(6, summary.prescribed());
    assertEquals(new Repetitions(5, 0, 22), adherence(summary).repetitions());
  }

  @Test
  void whereBothAreWeakALevelIsOfEachSide() {
    Fact both = new Fact.SideChosen(WeakSide.BOTH, OptionalInt.of(32));
    Fact easier =
        new Fact.LevelChanged(
            0,
            "dorsiflexion",
            ACTIVE,
            Fact.LevelChanged.Cause.ASKED,
            28,
            OptionalInt.of(1),
            OptionalInt.of(8),
            OptionalInt.of(2),
            Optional.of(WorkingSide.AFFECTED),
            OptionalInt.of(8));
    Summary summary =
        PlayedSession.at("2026-11-23T10:00:00Z")
            .forBoth()
            .with(
                both,
                PlayedSession.begin(0),
                PlayedSession.begin(0, LEFT),
                PlayedSession.count(0, LEFT, 6),
                easier,
                PlayedSession.count(0, LEFT, 8),
                PlayedSession.begin(0, RIGHT),
                PlayedSession.count(0, RIGHT, 3));

    // Eight on each side now. Left 6 by hand and 2 of the other 2; right 3 of 8. And twelve.
    assertShares(
        summary,
        0,
        share(LEFT, PASSIVE, 6, 0, 6),
        share(LEFT, ACTIVE, 2, 0, 2),
        share(RIGHT, ACTIVE, 3, 0, 8));
    assertEquals(new Repetitions(11, 0, 28), adherence(summary).repetitions());
  }

  @Test
  void overTheEndOfTheYearItIsOfTheDayAndWeekOfItsBeginning() {
    Frequency daily = new Frequency(1, Per.DAY);
    played.add(
        PlayedSession.at("2026-12-31T23:50:00Z")
            .every(daily)
            .resumedAt(
                "2027-01-01T00:20:00Z",
                List.of(PlayedSession.count(0, LEFT, 2)),
                PlayedSession.count(0, LEFT, 10)));
    play("2027-01-01T09:00:00Z", daily);

    // The week of 28 December goes to 3 January: four days from Thursday on.
    assertEquals(new Sessions(2, 0, 0, 4), adherence("UTC", "2026-12-28", "2027-01-03").sessions());
    assertEquals(new Sessions(1, 0, 0, 1), adherence("UTC", "2026-12-31", "2026-12-31").sessions());
    assertEquals(new Sessions(1, 0, 0, 1), adherence("UTC", "2027-01-01", "2027-01-01").sessions());
  }

  @Test
  void theSameSessionsAreOfOtherDaysForAReaderInAnotherZone() {
    Frequency daily = new Frequency(1, Per.DAY);
    play("2026-11-01T05:30:00Z", daily); // New York 01:30, an hour before it is 01:30 again.
    play("2026-11-01T06:30:00Z", daily); // New York 01:30 again.
    play("2026-11-02T04:30:00Z", daily); // New York 1 November, 23:30.

    // All three on the day of 25 hours, of which one counts; in Berlin two and one.
    assertEquals(
        new Sessions(1, 2, 0, 1),
        adherence("America/New_York", "2026-11-01", "2026-11-01").sessions());
    assertEquals(
        new Sessions(1, 1, 0, 1),
        adherence("Europe/Berlin", "2026-11-01", "2026-11-01").sessions());
    assertEquals(
        new Sessions(1, 0, 0, 1),
        adherence("Europe/Berlin", "2026-11-02", "2026-11-02").sessions());
  }

  @Test
  void aClockThatStartsAnewAtEachStartSpoilsNeitherDaysNorOrder() {
    Frequency daily = new Frequency(1, Per.DAY);
    play("2026-11-23T10:00:00Z", daily);
    play("1970-01-01T00:00:10Z", daily);
    play("1970-01-01T00:00:10Z", daily);
    play("2026-11-24T10:00:00Z", daily);

    // The two are as of Monday: of three on Monday one counts, and Tuesday's.
    assertEquals(new Sessions(2, 2, 0, 2), adherence("UTC", "2026-11-23", "2026-11-24").sessions());
  }

  @Test
  void anEmptyHistoryComesToNothingInEveryShape() {
    History none = new History(List.of(), ZoneOffset.UTC);
    Days week = new Days(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-29"));

    assertEquals(
        new Adherence(new Sessions(0, 0, 0, 0), new Repetitions(0, 0, 0), List.of()),
        none.adherence(week, NOW));
    assertEquals("[]", none.json().replaceAll("\\s", ""));
    assertTrue(WeekByWeek.of(none, Optional.empty(), Optional.empty(), NOW).weeks().isEmpty());
    assertEquals("progress.none", HowItGoes.of(none, NOW).get(0).key());
  }

  @Test
  void aVersionWithoutASchedulePrescribesNothingFromItsFirstSessionOn() {
    play("2026-11-23T10:00:00Z", new Frequency(2, Per.DAY));
    played.add(PlayedSession.at("2026-11-25T10:00:00Z").with(PlayedSession.count(0, LEFT, 10)));

    // Monday and Tuesday 2 each, and nothing then.
    assertEquals(new Sessions(1, 0, 1, 4), adherence("UTC", "2026-11-23", "2026-11-29").sessions());
  }

  @Test
  void aLevelThatChangesThereAndBackHasAllThatWasDoneAtIt() {
    Summary summary =
        session(
            WEAK_LEFT,
            PlayedSession.begin(0),
            PlayedSession.begin(0, LEFT),
            PlayedSession.count(0, LEFT, 3),
            level(ACTIVE, 8),
            PlayedSession.count(0, LEFT, 5),
            level(PASSIVE, 10),
            PlayedSession.count(0, LEFT, 9));

    // By hand 3 + 4, on her own 2: nine of ten; the last level asks for the other 8.
    assertShares(summary, 0, share(LEFT, ACTIVE, 2, 0, 2), share(LEFT, PASSIVE, 7, 0, 8));
    assertEquals(Map.of(PASSIVE, 7, ACTIVE, 2), summary.exercises().get(0).byLevel());
    assertEquals(
        new Adherence(
            new Sessions(0, 0, 1, 0),
            new Repetitions(9, 0, 22),
            List.of(new LevelReached("foot", "dorsiflexion", "Ankle dorsiflexion", PASSIVE, 1, 2))),
        adherence(summary));
  }

  @Test
  void theLevelThatIsReachedIsTheOneAtWhichSomethingWasCountedLast() {
    Summary summary =
        session(
            WEAK_LEFT,
            PlayedSession.begin(0),
            PlayedSession.begin(0, LEFT),
            PlayedSession.count(0, LEFT, 3),
            level(ACTIVE, 8),
            PlayedSession.count(0, LEFT, 5),
            level(PASSIVE, 10));

    // Back at the first level nothing was counted: the last were two at the second.
    assertEquals(2, adherence(summary).levels().get(0).step());
  }
}
