package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * What was prescribed and done, worked out by hand. The script of {@link PlayedSession} asks for 22
 * repetitions: ten of dorsiflexion, and two sets of three heel raises on each side. 23 November
 * 2026 is a Monday.
 */
class AdherenceTests {

  private static final Optional<Side> LEFT = PlayedSession.LEFT;
  private static final Optional<Side> RIGHT = PlayedSession.RIGHT;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Days WEEK = days("2026-11-23", "2026-11-29");

  private final List<Summary> played = new ArrayList<>();

  private static Days days(String first, String last) {
    return new Days(LocalDate.parse(first), LocalDate.parse(last));
  }

  private void play(String start, Frequency frequency) {
    played.add(PlayedSession.at(start).every(frequency).with(PlayedSession.count(0, LEFT, 10)));
  }

  private List<DatedSession> dated(ZoneId zone) {
    List<Summary> newestFirst = new ArrayList<>(played);
    Collections.reverse(newestFirst);
    return DatedSession.each(newestFirst.stream().map(Played::of).toList(), zone, NOW);
  }

  private Adherence adherence(ZoneId zone, Days days) {
    List<DatedSession> dated = dated(zone);
    return Adherence.of(dated, DatedSession.latest(dated, days.last()), days);
  }

  private Sessions sessions(Days days) {
    return adherence(ZoneOffset.UTC, days).sessions();
  }

  /** The repetitions of one session in which this happened. */
  private static Repetitions repetitions(Fact... facts) {
    return repetitions(PlayedSession.at("2026-11-23T10:00:00Z").with(facts));
  }

  private static Repetitions repetitions(Summary summary) {
    List<DatedSession> dated = List.of(new DatedSession(WEEK.first(), Played.of(summary)));
    return Adherence.of(dated, WEEK.first(), WEEK).repetitions();
  }

  private List<LocalDate> playedDays(ZoneId zone) {
    return dated(zone).stream().map(DatedSession::day).toList();
  }

  private static Frequency week(int times) {
    return new Frequency(times, Per.WEEK);
  }

  private static Frequency day(int times) {
    return new Frequency(times, Per.DAY);
  }

  @Test
  void withoutASessionNothingIsPrescribed() {
    Adherence nothing = adherence(ZoneOffset.UTC, WEEK);

    assertEquals(
        new Adherence(new Sessions(0, 0, 0, 0), new Repetitions(0, 0, 0), List.of()), nothing);
    assertEquals(OptionalDouble.empty(), nothing.sessions().ratio());
    assertEquals(OptionalDouble.empty(), nothing.repetitions().ratio());
  }

  @Test
  void aWholeWeekHasAllItsSessions() {
    play("2026-11-23T10:00:00Z", week(5));
    play("2026-11-24T10:00:00Z", week(5));
    play("2026-11-26T10:00:00Z", week(5));

    // 7 days of 5/7 are 5.
    assertEquals(new Sessions(3, 0, 0, 5), sessions(WEEK));
    assertEquals(OptionalDouble.of(0.6), sessions(WEEK).ratio());
  }

  @Test
  void aPartOfAWeekHasItsPart() {
    play("2026-11-26T10:00:00Z", week(5));
    play("2026-11-27T10:00:00Z", week(5));

    // The first session was on Thursday: 4 days of 5/7 are 20/7.
    assertEquals(new Sessions(2, 0, 0, 20 / 7.0), sessions(WEEK));
    // Friday and Saturday: 2 days of 5/7 are 10/7, and one session.
    assertEquals(new Sessions(1, 0, 0, 10 / 7.0), sessions(days("2026-11-27", "2026-11-28")));
  }

  @Test
  void noMoreThanPrescribedOfADayOrAWeekCount() {
    play("2026-11-23T08:00:00Z", day(2));
    play("2026-11-23T12:00:00Z", day(2));
    play("2026-11-23T16:00:00Z", day(2));
    play("2026-11-24T08:00:00Z", day(2));

    // Two of Monday's three count, and Tuesday's one; two days of 2 are 4.
    assertEquals(new Sessions(3, 1, 0, 4), sessions(days("2026-11-23", "2026-11-24")));

    played.clear();
    play("2026-11-23T08:00:00Z", week(1));
    play("2026-11-24T08:00:00Z", week(1));
    assertEquals(new Sessions(1, 1, 0, 1), sessions(WEEK));
  }

  @Test
  void sessionsOfAScriptThatDoesNotSayHowOftenAreApart() {
    played.add(PlayedSession.at("2026-11-23T10:00:00Z").with(PlayedSession.count(0, LEFT, 1)));

    assertEquals(new Sessions(0, 0, 1, 0), sessions(WEEK));
    assertEquals(1, sessions(WEEK).all());
  }

  @Test
  void aSessionThatWasInterruptedAndResumedIsOneOfTheDayOnWhichItBegan() {
    played.add(
        PlayedSession.at("2026-11-24T10:00:00Z")
            .every(day(1))
            .with(PlayedSession.count(0, LEFT, 10)));
    played.add(
        PlayedSession.at("2026-11-23T22:00:00Z")
            .every(day(1))
            .resumedAt(
                "2026-11-24T20:00:00Z",
                List.of(PlayedSession.count(0, LEFT, 6)),
                new Fact.RepetitionCounted(0, LEFT, 1, 10, CountBy.SET)));

    // Played last is the one of Monday, which was gone on with on Tuesday evening.
    assertEquals(
        List.of(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-23")),
        playedDays(ZoneOffset.UTC));
    assertEquals(new Sessions(2, 0, 0, 2), sessions(days("2026-11-23", "2026-11-24")));
    // Six and then four more are ten, and not sixteen; 22 are prescribed in each.
    assertEquals(new Repetitions(20, 0, 44), adherence(ZoneOffset.UTC, WEEK).repetitions());
  }

  @Test
  void whatWasTakenBackIsNotDone() {
    // Ten less one, of 10 + 12.
    assertEquals(
        new Repetitions(9, 0, 22),
        repetitions(
            PlayedSession.begin(0),
            PlayedSession.begin(0, LEFT),
            PlayedSession.count(0, LEFT, 10),
            new Fact.RepetitionUndone(0, LEFT, 1, 9)));
    // One less one is none: the session was not done.
    assertEquals(
        new Repetitions(0, 0, 0),
        repetitions(
            PlayedSession.begin(0),
            PlayedSession.begin(0, LEFT),
            PlayedSession.count(0, LEFT, 1),
            new Fact.RepetitionUndone(0, LEFT, 1, 0)));
  }

  @Test
  void whatWasSkippedWasPrescribed() {
    // 10 of 10, and 0 of 12.
    assertEquals(
        new Repetitions(10, 0, 22),
        repetitions(
            PlayedSession.begin(0),
            PlayedSession.begin(0, LEFT),
            PlayedSession.count(0, LEFT, 10),
            PlayedSession.begin(1),
            new Fact.ExerciseEnded(1, "heel-raise", false)));
  }

  @Test
  void whatWasLeftForPainWasPrescribed() {
    // 4 of 10, and 3 of 12.
    assertEquals(
        new Repetitions(7, 0, 22),
        repetitions(
            PlayedSession.begin(0),
            PlayedSession.begin(0, LEFT),
            PlayedSession.count(0, LEFT, 4),
            new Fact.SymptomReported(Symptom.PAIN),
            new Fact.ExerciseEnded(0, "dorsiflexion", false, Optional.of(Because.SYMPTOM)),
            PlayedSession.begin(1),
            PlayedSession.begin(1, LEFT),
            PlayedSession.count(1, LEFT, 3)));
  }

  @Test
  void whatWasNotChosenForTheDayWasPrescribed() {
    // A short session asks for 5 + 6, of which all were done; the script asks for 10 + 12.
    assertEquals(
        new Repetitions(11, 0, 22),
        repetitions(
            new Fact.SessionStarted("foot", "1.0", 22, 2),
            new Fact.TodayChosen(List.of(0, 1), List.of(0, 1), List.of(1, 2), List.of(5, 6), 11),
            PlayedSession.begin(0),
            PlayedSession.begin(0, LEFT),
            PlayedSession.count(0, LEFT, 5),
            PlayedSession.begin(1),
            PlayedSession.begin(1, LEFT),
            PlayedSession.count(1, LEFT, 3),
            PlayedSession.begin(1, RIGHT),
            PlayedSession.count(1, RIGHT, 3)));
  }

  @Test
  void whatWasCountedBeyondIsApart() {
    // Ten of ten, and six more in the same set, begun anew.
    assertEquals(
        new Repetitions(10, 6, 22),
        repetitions(
            PlayedSession.begin(0),
            PlayedSession.begin(0, LEFT),
            PlayedSession.count(0, LEFT, 10),
            PlayedSession.begin(0),
            PlayedSession.begin(0, LEFT),
            PlayedSession.count(0, LEFT, 6)));
  }

  @Test
  void whereBothSidesAreWeakEachHasItsOwn() {
    // Dorsiflexion is done on each side: 10 + 4 of 10 + 10; heel raises are 12 as ever.
    assertEquals(
        new Repetitions(14, 0, 32),
        repetitions(
            PlayedSession.at("2026-11-23T10:00:00Z")
                .forBoth()
                .with(
                    new Fact.SideChosen(WeakSide.BOTH, OptionalInt.of(32)),
                    PlayedSession.begin(0),
                    PlayedSession.begin(0, LEFT),
                    PlayedSession.count(0, LEFT, 10),
                    PlayedSession.begin(0, RIGHT),
                    PlayedSession.count(0, RIGHT, 4))));
  }

  @Test
  void overMidnightItIsTheDayOnWhichItBeganWhereTheReaderIs() {
    play("2026-11-29T22:59:59Z", day(1));

    // Sunday 23:59:59 in Berlin, Monday 07:59:59 in Tokyo.
    assertEquals(new Sessions(1, 0, 0, 1), adherence(BERLIN, WEEK).sessions());
    assertEquals(new Sessions(0, 0, 0, 0), adherence(ZoneId.of("Asia/Tokyo"), WEEK).sessions());
    assertEquals(List.of(LocalDate.parse("2026-11-30")), playedDays(ZoneId.of("Asia/Tokyo")));
  }

  @Test
  void aDayIsOneAlsoWhenItHas23Or25Hours() {
    play("2026-03-28T23:10:00Z", day(2)); // 29 March, 00:10 in Berlin
    play("2026-03-29T21:50:00Z", day(2)); // 29 March, 23:50
    play("2026-10-24T22:30:00Z", day(2)); // 25 October, 00:30
    play("2026-10-25T22:30:00Z", day(2)); // 25 October, 23:30

    assertEquals(
        new Sessions(2, 0, 0, 2), adherence(BERLIN, days("2026-03-29", "2026-03-29")).sessions());
    assertEquals(
        new Sessions(2, 0, 0, 2), adherence(BERLIN, days("2026-10-25", "2026-10-25")).sessions());
  }

  @Test
  void aClockThatWasWrongIsNotBelieved() {
    play("2026-11-23T10:00:00Z", day(1));
    play("2026-03-01T00:00:30Z", day(1));
    play("2026-11-25T10:00:00Z", day(1));
    play("2099-01-01T00:00:00Z", day(1));

    // The second is as of Monday, the fourth as of Wednesday; four days of 1 are 4.
    assertEquals(
        List.of(
            LocalDate.parse("2026-11-23"),
            LocalDate.parse("2026-11-23"),
            LocalDate.parse("2026-11-25"),
            LocalDate.parse("2026-11-25")),
        playedDays(ZoneOffset.UTC));
    assertEquals(new Sessions(2, 2, 0, 4), sessions(days("2026-11-23", "2026-11-26")));
  }

  @Test
  void ofTwoClocksThatContradictTheLaterIsBelieved() {
    play("2026-11-23T10:00:00Z", day(1));
    play("2026-11-24T10:00:00Z", day(1));
    play("2026-02-01T10:00:00Z", day(1));
    play("2026-02-02T10:00:00Z", day(1));

    assertEquals(
        List.of(
            LocalDate.parse("2026-11-23"),
            LocalDate.parse("2026-11-24"),
            LocalDate.parse("2026-11-24"),
            LocalDate.parse("2026-11-24")),
        playedDays(ZoneOffset.UTC));
  }

  @Test
  void aSessionOfWhichTheDateCannotBeRightIsOfTheDayOfItsNeighborOrElseOfToday() {
    play("1970-01-01T00:00:30Z", day(1));
    assertEquals(List.of(LocalDate.parse("2026-11-30")), playedDays(ZoneOffset.UTC));

    play("2026-11-25T10:00:00Z", day(1));
    assertEquals(
        List.of(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-25")),
        playedDays(ZoneOffset.UTC));
  }

  @Test
  void anotherVersionPrescribesFromItsFirstSessionOn() {
    play("2026-11-23T10:00:00Z", week(5));
    play("2026-11-24T10:00:00Z", week(5));
    play("2026-11-26T08:00:00Z", day(2));
    play("2026-11-26T16:00:00Z", day(2));
    play("2026-11-27T08:00:00Z", day(2));
    play("2026-11-27T12:00:00Z", day(2));
    play("2026-11-27T16:00:00Z", day(2));

    // Monday to Wednesday 3 * 5/7, Thursday to Sunday 4 * 2: 15/7 + 56/7. Friday's third is extra.
    assertEquals(new Sessions(6, 1, 0, 71 / 7.0), sessions(WEEK));
  }

  @Test
  void aVersionThatAsksForLessTakesNothingFromWhatWasDoneBefore() {
    play("2026-11-23T10:00:00Z", week(5));
    play("2026-11-24T10:00:00Z", week(5));
    play("2026-11-25T10:00:00Z", week(5));
    play("2026-11-26T10:00:00Z", week(2));
    play("2026-11-27T10:00:00Z", week(2));

    // Monday to Wednesday 3 * 5/7, Thursday to Sunday 4 * 2/7: 15/7 + 8/7; up to five count.
    assertEquals(new Sessions(5, 0, 0, 23 / 7.0), sessions(WEEK));
    play("2026-11-28T10:00:00Z", week(2));
    assertEquals(new Sessions(5, 1, 0, 23 / 7.0), sessions(WEEK));
  }

  @Test
  void aScriptThatWasGivenUpIsPrescribedUntilItsLastSession() {
    played.add(
        PlayedSession.at("2026-11-16T09:00:00Z")
            .of("tried")
            .every(day(2))
            .with(PlayedSession.count(0, LEFT, 1)));
    play("2026-11-16T10:00:00Z", day(1));
    play("2026-11-25T10:00:00Z", day(1));

    // One day of 2, as 25 November is more than a week after it, and ten days of 1.
    assertEquals(new Sessions(3, 0, 0, 12), sessions(days("2026-11-16", "2026-11-25")));
    // Two scripts do not stand for each other: on the first day, 1 of 2, and 1 of 1.
    assertEquals(new Sessions(2, 0, 0, 3), sessions(days("2026-11-16", "2026-11-16")));
  }

  @Test
  void aLevelThatChangedInMidSessionIsReachedOnceSomethingIsCountedAtIt() {
    Fact[] before = {
      new Fact.SideChosen(WeakSide.LEFT),
      PlayedSession.begin(0),
      PlayedSession.begin(0, LEFT),
      PlayedSession.count(0, LEFT, 4)
    };
    Fact change =
        new Fact.LevelChanged(
            0,
            "dorsiflexion",
            Assistance.ACTIVE,
            Fact.LevelChanged.Cause.ASKED,
            20,
            OptionalInt.of(1),
            OptionalInt.of(8),
            OptionalInt.of(1),
            Optional.of(WorkingSide.AFFECTED),
            OptionalInt.of(8));
    PlayedSession session = PlayedSession.at("2026-11-23T10:00:00Z");

    played.add(session.with(before[0], before[1], before[2], before[3], change));
    assertEquals(
        List.of(
            new LevelReached(
                "foot", "dorsiflexion", "Ankle dorsiflexion", Assistance.PASSIVE, 1, 2)),
        adherence(ZoneOffset.UTC, WEEK).levels());

    played.set(
        0,
        session.with(
            before[0], before[1], before[2], before[3], change, PlayedSession.count(0, LEFT, 6)));
    // Four by hand and two without, of eight now, and 0 of 12.
    assertEquals(
        new Adherence(
            new Sessions(0, 0, 1, 0),
            new Repetitions(6, 0, 20),
            List.of(
                new LevelReached(
                    "foot", "dorsiflexion", "Ankle dorsiflexion", Assistance.ACTIVE, 2, 2))),
        adherence(ZoneOffset.UTC, WEEK));
  }
}
