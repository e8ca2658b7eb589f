package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.command.Command.Word;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;

/** A session that was not finished is offered, and goes on only after a yes. */
class EarlierTests {

  private static final Optional<Side> LEFT = Optional.of(Side.LEFT);

  private static final Script SCRIPT =
      script()
          .affected(AffectedSide.ASK)
          .ask(true, true, true)
          .rule(Symptom.PAIN, 3, "Leave it out today.", Then.LEAVE_EXERCISE)
          .with(movement("Heel raise").side(WorkingSide.AFFECTED).reps(3))
          .with(movement("Toe raise").side(WorkingSide.AFFECTED).reps(4))
          .levels(
              "foot-up",
              Assistance.PASSIVE,
              Optional.empty(),
              movement("Foot up by hand").at(Assistance.PASSIVE).side(WorkingSide.AFFECTED),
              movement("Foot up").at(Assistance.ACTIVE).side(WorkingSide.AFFECTED))
          .build();

  /** A session that stopped after the second repetition of the second exercise. */
  private static List<Fact> stopped() {
    List<Fact> facts =
        new ArrayList<>(
            List.of(
                new Fact.SessionStarted(SCRIPT.id(), SCRIPT.version(), 11, 3),
                new Fact.SideChosen(WeakSide.LEFT),
                new Fact.Answered(Question.PAIN_BEFORE, 1),
                new Fact.ExerciseStarted(0, "heel-raise"),
                new Fact.SetStarted(0, LEFT, 1)));
    for (int repetition = 1; repetition <= 3; repetition++) {
      facts.add(new Fact.RepetitionCounted(0, LEFT, 1, repetition, CountBy.PATIENT));
    }
    facts.addAll(
        List.of(
            new Fact.SetEnded(0, LEFT, 1, 3, 3),
            new Fact.ExerciseEnded(0, "heel-raise", true),
            new Fact.ExerciseStarted(1, "toe-raise"),
            new Fact.SetStarted(1, LEFT, 1),
            new Fact.RepetitionCounted(1, LEFT, 1, 1, CountBy.PATIENT),
            new Fact.RepetitionCounted(1, LEFT, 1, 2, CountBy.PATIENT),
            new Fact.Answered(Question.PAIN_AFTER, 2),
            new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 5, 11)));
    return facts;
  }

  private static Patient knowing(Progress progress, int daysAgo) {
    return Patient.NEW
        .knowing(Set.of("heel-raise", "toe-raise"))
        .withSide(WeakSide.LEFT)
        .returning(3)
        .withEarlier(Optional.of(new Earlier(progress, daysAgo, DayOfWeek.TUESDAY)));
  }

  private static SessionDriver playing(Patient patient) {
    return new SessionDriver(new Plan(SCRIPT, Optional.empty(), false).of(patient), Progress.NONE)
        .begin();
  }

  private static SessionDriver offering() {
    return playing(knowing(Progress.of(stopped()), 5)).untilQuietIn("offering-earlier");
  }

  @ParameterizedTest
  @CsvSource({"0, earlier today", "1, yesterday", "2, on Tuesday", "6, on Tuesday"})
  void itSaysWhereAndWhenSheStopped(int daysAgo, String day) {
    SessionDriver driver =
        playing(knowing(Progress.of(stopped()), daysAgo)).untilQuietIn("offering-earlier");

    assertEquals(
        List.of("Welcome back.", "You stopped at exercise two " + day + ". Go on there?"),
        driver.spoken());
  }

  @Test
  void nothingIsRecordedBeforeTheAnswer() {
    assertEquals(List.of(), offering().facts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "resume", "go on"})
  void afterAYesItGoesOnAtTheSameRepetition(String word) {
    SessionDriver driver = offering().say(word).untilPhase("counting");

    assertTrue(driver.facts().contains(new Fact.SessionResumed(SCRIPT.id(), SCRIPT.version())));
    assertTrue(driver.said("You have done two of four."));
    assertEquals(1, driver.progress().exercise());
    assertEquals(2, driver.progress().repetition());
    assertEquals(Optional.of(WeakSide.LEFT), driver.progress().affected());
    assertEquals(Map.of(Question.PAIN_BEFORE, 1), driver.progress().answers());
    driver.waitSeconds(3).say("done");
    assertEquals(3, driver.lastFact(Fact.RepetitionCounted.class).repetition());
  }

  @Test
  void whatWasAskedAtItsEndIsAskedAgain() {
    SessionDriver driver = offering().say("yes").untilPhase("counting");
    driver.say("next").untilPhase("counting").say("next").untilQuiet().say("yes");
    driver.untilQuietIn("asking");

    assertTrue(driver.lastSpoken().startsWith("How hard was it"), driver.lastSpoken());
    driver.say("three").untilPhase("acknowledging").untilQuietIn("asking");
    assertEquals("How much pain do you have now, from zero to ten?", driver.lastSpoken());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "next", "ready"})
  void afterANoANewSessionBegins(String word) {
    SessionDriver driver = offering().say(word).untilQuietIn("confirming-side");

    assertTrue(
        driver.facts().contains(new Fact.SessionStarted(SCRIPT.id(), SCRIPT.version(), 11, 3)));
    assertEquals(0, driver.progress().repetitions());
    assertTrue(driver.said("We start over."));
  }

  @Test
  void nothingIsSaidOfSavingAsLongAsNothingIsRecorded() {
    SessionDriver driver = offering().say("stop").untilQuiet().forget().waitSeconds(60);

    assertEquals("paused", driver.phase());
    assertTrue(driver.said("Paused. Say resume to go on."), driver.spoken().toString());
    assertFalse(driver.said("all is saved"), driver.spoken().toString());
  }

  @Test
  void withoutAnAnswerANewSessionBegins() {
    SessionDriver driver = offering();
    Duration asked = driver.now();
    driver.untilPhase("greeting");

    assertEquals(Duration.ofSeconds(8), driver.now().minus(asked));
    assertEquals(0, driver.untilPhase("confirming-side").progress().repetitions());
    assertFalse(driver.facts().stream().anyMatch(Fact.SessionResumed.class::isInstance));
  }

  @Test
  void whatCannotBeTakenIsAnsweredWithWhatToSay() {
    assertEquals("Say yes or no.", offering().mumble().lastSpoken());
  }

  @Test
  void stopEndsANewSessionInWhichNothingWasCounted() {
    SessionDriver driver = offering().say("stop").untilQuiet();
    assertEquals("End the session? Say yes or no.", driver.lastSpoken());
    driver.say("yes").untilPhase("finished");

    assertEquals(
        List.of("SessionStarted", "SessionEnded"),
        driver.facts().stream()
            .filter(
                fact -> fact instanceof Fact.SessionStarted || fact instanceof Fact.SessionEnded)
            .map(fact -> fact.getClass().getSimpleName())
            .toList());
    assertEquals("We can begin again at any time. Goodbye.", driver.lastSpoken());
  }

  @Test
  void afterAPauseItAsksAgain() {
    SessionDriver driver = offering().say("pause").waitSeconds(20).forget().say("resume");

    assertEquals(List.of("You stopped at exercise two on Tuesday. Go on there?"), driver.spoken());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pain", "dizzy"})
  void aSymptomBelongsToANewSession(String word) {
    SessionDriver driver = offering().say(word);

    assertTrue(driver.progress().started());
    assertEquals(0, driver.progress().repetitions());
    assertEquals(
        new Fact.SessionStarted(SCRIPT.id(), SCRIPT.version(), 11, 3),
        driver.facts().stream().filter(f -> !(f instanceof Fact.CommandHeard)).findFirst().get());
    assertTrue(driver.facts().stream().anyMatch(Fact.SymptomReported.class::isInstance));
  }

  @Test
  void itGoesOnAtTheLevelsOfThen() {
    List<Fact> facts = stopped();
    facts.addAll(
        List.of(
            new Fact.SessionResumed(SCRIPT.id(), SCRIPT.version()),
            new Fact.ExerciseEnded(1, "toe-raise", false),
            new Fact.ExerciseStarted(2, "foot-up")));
    Progress then =
        Progress.of(facts)
            .atLevelsOf(
                SCRIPT,
                Map.of("foot-up", Assistance.PASSIVE),
                Map.of("foot-up", Assistance.ACTIVE));
    Patient patient =
        knowing(then, 1)
            .atLevels(Map.of("foot-up", Assistance.ACTIVE))
            .offered(Map.of("foot-up", new Offer(Assistance.PASSIVE, Offer.Because.UNFINISHED)));
    SessionDriver driver =
        playing(patient).untilQuietIn("offering-earlier").say("yes").untilPhase("counting");

    assertEquals(2, driver.progress().exercise());
    assertTrue(driver.said("Foot up by hand"));
  }

  @Test
  void anAnswerThatOnlyQuestionsAreLeftForIsNotOffered() {
    List<Fact> facts = stopped();
    facts.add(new Fact.ExerciseStarted(2, "foot-up"));
    facts.add(new Fact.ExerciseEnded(2, "foot-up", true));

    assertEquals("greeting", playing(knowing(Progress.of(facts), 1)).phase());
  }

  @Test
  void whoHasChosenWhatToDoTodayIsNotAsked() {
    Plan plan =
        new Plan(SCRIPT, Optional.empty(), false)
            .of(knowing(Progress.of(stopped()), 1))
            .doing(Today.only(Set.of(2)));

    assertEquals("greeting", new SessionDriver(plan, Progress.NONE).begin().phase());
  }

  @Test
  void aSessionThatGoesOnAnywayIsNotAskedAbout() {
    SessionDriver driver =
        new SessionDriver(
                new Plan(SCRIPT, Optional.empty(), false).of(knowing(Progress.of(stopped()), 1)),
                Progress.of(stopped()))
            .begin();

    assertEquals("greeting", driver.phase());
  }

  @Test
  void byKeysTheKeysAreNamed() {
    SessionDriver driver =
        new SessionDriver(
                new Plan(SCRIPT, Optional.empty(), true).of(knowing(Progress.of(stopped()), 1)),
                Progress.NONE)
            .begin()
            .untilQuietIn("offering-earlier");

    assertEquals(
        "You stopped at exercise two yesterday. Go on there? Y for yes, X for no.",
        driver.lastSpoken());
    driver.hear(Word.YES);
    assertEquals(5, driver.progress().repetitions());
  }
}
