package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.journal.Entry;
import saydone.journal.Header;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.markup.Template;
import saydone.script.Dose;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Progression;
import saydone.script.Script;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.Offer;
import saydone.session.Offer.Because;
import saydone.session.Question;

/** Which level is offered, from the records of past sessions. */
class LevelAdviceTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Offer HARDER = new Offer(Assistance.ACTIVE, Because.PROGRESS);
  private static final Offer HURT = new Offer(Assistance.PASSIVE, Because.PAIN);
  private static final Offer UNFINISHED = new Offer(Assistance.PASSIVE, Because.UNFINISHED);

  /** Sessions of one exercise, a day after each other, the last one yesterday. */
  private final List<Reading> past = new ArrayList<>();

  private static Level level(Assistance assistance, Optional<Progression> progression) {
    return new Level(
        assistance,
        "Foot up",
        Template.plain("Foot up"),
        WorkingSide.AFFECTED,
        Template.plain("Sit."),
        List.of(Template.plain("Lift.")),
        List.of(),
        List.of(),
        new Dose(
            1,
            10,
            Duration.ZERO,
            Optional.empty(),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            CountBy.PATIENT),
        progression);
  }

  private static Script script(Optional<Assistance> limit) {
    Progression offered =
        new Progression.Offered(
            Assistance.ACTIVE,
            new Progression.Criteria(10, 3, 3, 5),
            Template.plain("Shall we try without the hand?"));
    return new Script(
        "feet",
        "Feet",
        "en-US",
        "",
        "",
        "1.0",
        Script.AffectedSide.ASK_OR_BOTH,
        List.of(),
        List.of(),
        List.of(),
        Script.Questions.NONE,
        Map.of(),
        List.of(
            new Exercise(
                "foot-up",
                List.of(
                    level(Assistance.PASSIVE, Optional.of(offered)),
                    level(Assistance.ACTIVE, Optional.empty())),
                Assistance.PASSIVE,
                limit)));
  }

  private Map<String, Offer> offers(Assistance now, Optional<Assistance> limit) {
    List<Reading> newestFirst = new ArrayList<>(past);
    Collections.reverse(newestFirst);
    return new LevelAdvice(script(limit), Map.of("foot-up", now), newestFirst, NOW).offers();
  }

  private Map<String, Offer> offers(Assistance now) {
    return offers(now, Optional.empty());
  }

  private void session(int daysAgo, Assistance level, int repetitions, Fact... others) {
    Instant start = NOW.minus(Duration.ofDays(daysAgo));
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.SessionStarted("feet", "1.0", 10, 1));
    facts.add(new Fact.ExerciseStarted(0, "foot-up"));
    facts.add(new Fact.SetStarted(0, Optional.of(Side.LEFT), 1));
    IntStream.rangeClosed(1, repetitions)
        .forEach(
            count ->
                facts.add(
                    new Fact.RepetitionCounted(
                        0, Optional.of(Side.LEFT), 1, count, CountBy.PATIENT)));
    facts.addAll(List.of(others));
    facts.add(new Fact.ExerciseEnded(0, "foot-up", repetitions == 10));
    List<Entry> entries =
        IntStream.range(0, facts.size())
            .mapToObj(i -> new Entry(i + 1, Duration.ofSeconds(i), start, facts.get(i)))
            .toList();
    past.add(
        new Reading(
            new Header(
                1,
                "0.1.0",
                start,
                Prescription.of(script(Optional.empty()), Map.of("foot-up", level))),
            entries,
            List.of(),
            entries.size(),
            Duration.ofSeconds(entries.size()),
            0));
  }

  private static Fact pain() {
    return new Fact.SymptomReported(
        Symptom.PAIN,
        OptionalInt.of(0),
        Optional.of(Side.LEFT),
        OptionalInt.of(1),
        OptionalInt.of(3));
  }

  private static Fact score(int score) {
    return new Fact.SymptomScored(Symptom.PAIN, score);
  }

  private void goodSessions(int number) {
    for (int i = number; i > 0; i--) {
      session(i, Assistance.PASSIVE, 10);
    }
  }

  @Test
  void nothingIsOfferedTheFirstTime() {
    assertEquals(Map.of(), offers(Assistance.PASSIVE));
  }

  @ParameterizedTest
  @CsvSource({"LEFT, true", "RIGHT, true", "BOTH, false"})
  void whereBothSidesAreWeakTheRepetitionsOfOneCount(WeakSide weak, boolean offered) {
    for (int day = 3; day > 0; day--) {
      session(day, Assistance.PASSIVE, 10, new Fact.SideChosen(weak));
    }
    assertEquals(offered ? Map.of("foot-up", HARDER) : Map.of(), offers(Assistance.PASSIVE));
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, true", "5, true"})
  void theNextLevelIsOfferedAfterAsManySessionsInARow(int sessions, boolean offered) {
    goodSessions(sessions);

    assertEquals(offered ? Map.of("foot-up", HARDER) : Map.of(), offers(Assistance.PASSIVE));
  }

  @Test
  void oneWithTooFewRepetitionsBreaksTheRow() {
    goodSessions(2);
    session(1, Assistance.PASSIVE, 9);
    session(1, Assistance.PASSIVE, 10);

    assertEquals(Map.of(), offers(Assistance.PASSIVE));
  }

  @ParameterizedTest
  @CsvSource({
    "pain-after, 4, false",
    "pain-after, 3, true",
    "effort-after, 6, false",
    "effort-after, 5, true"
  })
  void painAndEffortAfterASessionCount(String question, int value, boolean offered) {
    goodSessions(2);
    Question asked = question.equals("pain-after") ? Question.PAIN_AFTER : Question.EFFORT_AFTER;
    session(0, Assistance.PASSIVE, 10, new Fact.Answered(asked, value));

    assertEquals(offered ? Map.of("foot-up", HARDER) : Map.of(), offers(Assistance.PASSIVE));
  }

  @Test
  void theTherapistsLimitWins() {
    goodSessions(3);

    assertEquals(Map.of(), offers(Assistance.PASSIVE, Optional.of(Assistance.PASSIVE)));
  }

  @ParameterizedTest
  @CsvSource({"6, false", "7, true"})
  void aNoIsNotAskedAgainForAWeek(int daysAgo, boolean offered) {
    session(
        daysAgo,
        Assistance.PASSIVE,
        10,
        new Fact.LevelOffered(0, "foot-up", Assistance.ACTIVE, false));
    goodSessions(3);

    assertEquals(offered ? Map.of("foot-up", HARDER) : Map.of(), offers(Assistance.PASSIVE));
  }

  @ParameterizedTest
  @CsvSource({"3, false", "4, true", "8, true"})
  void painOfFourOffersTheEasierWay(int strength, boolean offered) {
    session(1, Assistance.ACTIVE, 10, pain(), score(strength));

    assertEquals(offered ? Map.of("foot-up", HURT) : Map.of(), offers(Assistance.ACTIVE));
  }

  @Test
  void painWithoutAScoreOffersItToo() {
    session(1, Assistance.ACTIVE, 10, pain());

    assertEquals(Map.of("foot-up", HURT), offers(Assistance.ACTIVE));
  }

  @Test
  void painOfTheSessionBeforeLastDoesNot() {
    session(2, Assistance.ACTIVE, 10, pain(), score(6));
    session(1, Assistance.ACTIVE, 10);

    assertEquals(Map.of(), offers(Assistance.ACTIVE));
  }

  @Test
  void twoInARowThatWereNotFinishedOfferTheEasierWay() {
    session(2, Assistance.ACTIVE, 4);
    assertEquals(Map.of(), offers(Assistance.ACTIVE));

    session(1, Assistance.ACTIVE, 7);
    assertEquals(Map.of("foot-up", UNFINISHED), offers(Assistance.ACTIVE));
  }

  @Test
  void whoChoseLessHasNotFailed() {
    Fact chosen =
        new Fact.ExerciseEnded(0, "foot-up", false, Optional.of(Fact.ExerciseEnded.Because.CHOSEN));
    session(2, Assistance.ACTIVE, 4, chosen);
    session(1, Assistance.ACTIVE, 4, chosen);

    assertEquals(Map.of(), offers(Assistance.ACTIVE));
  }

  @Test
  void aShortSessionCountsForProgressOnlyIfItMeetsTheRule() {
    goodSessions(2);
    session(
        0,
        Assistance.PASSIVE,
        5,
        new Fact.TodayChosen(List.of(0), List.of(0), List.of(1), List.of(5), 5),
        new Fact.ExerciseEnded(0, "foot-up", true));

    assertEquals(Map.of(), offers(Assistance.PASSIVE));
  }

  @Test
  void thereIsNothingEasierThanTheEasiest() {
    session(1, Assistance.PASSIVE, 3, pain(), score(8));

    assertEquals(Map.of(), offers(Assistance.PASSIVE));
  }

  @Test
  void onlyWhatWasDoneAtTheLevelOfNowCounts() {
    goodSessions(3);

    assertEquals(Map.of(), offers(Assistance.ACTIVE));
  }

  @Test
  void aSessionCountsForTheLevelAtWhichItEnded() {
    session(
        1,
        Assistance.PASSIVE,
        4,
        new Fact.LevelChanged(0, "foot-up", Assistance.ACTIVE, Fact.LevelChanged.Cause.ASKED, 10),
        pain(),
        score(5));

    assertEquals(Map.of("foot-up", HURT), offers(Assistance.ACTIVE));
  }
}
