package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;
import static saydone.session.SessionDriver.playing;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.command.Command.Word;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.Fact.Outcome;

/** What pain and dizziness do to a session, as its stop rules say. */
class SymptomTests {

  private static final String LEFT =
      "We are paused. Say next for the coming exercise, or stop to end.";
  private static final String PAUSED = "We are paused. Say resume to go on, or stop to end.";
  private static final String END = "Shall we end here? Say yes or no.";
  private static final String GO_ON = "Do you want to go on? Say yes or no.";
  private static final String ALL_RIGHT = "Are you all right? Say yes, or stop.";

  /** In the first of three exercises, after two repetitions. */
  private static SessionDriver counting() {
    return playing(
            script()
                .ask(true, true, false)
                .rule(Symptom.PAIN, 0, "Smaller and gentler.", Then.GO_ON)
                .rule(Symptom.PAIN, 4, "Leave it out today.", Then.LEAVE_EXERCISE)
                .rule(Symptom.PAIN, 6, "That is enough for today.", Then.END_SESSION)
                .rule(Symptom.DIZZY, 0, "Stay seated.", Then.END_SESSION)
                .with(movement("Heel raise").reps(10))
                .with(movement("Toe raise").reps(3))
                .with(movement("Knee bend").reps(3))
                .build())
        .untilQuietIn("asking")
        .say("two")
        .untilQuietIn("counting")
        .sayDone(2)
        .forget();
  }

  private static SessionDriver pain(String score) {
    return counting().say("pain").untilQuiet().say(score).untilQuiet();
  }

  @Test
  void aMildPainGoesOnWithTheSameExercise() {
    SessionDriver driver = pain("three");
    assertTrue(driver.said("Smaller and gentler."));
    assertEquals(PAUSED, driver.lastSpoken());

    assertEquals("counting", driver.say("resume").phase());
    assertEquals(0, driver.progress().exercise());
  }

  @ParameterizedTest
  @ValueSource(strings = {"resume", "next"})
  void aPainThatEndsTheExerciseGoesOnAfterIt(String word) {
    SessionDriver driver = pain("four");
    assertTrue(driver.said("Leave it out today."));
    assertEquals(LEFT, driver.lastSpoken());
    assertEquals(
        new Fact.ExerciseEnded(0, "heel-raise", false, Optional.of(Because.SYMPTOM)),
        driver.lastFact(Fact.ExerciseEnded.class));
    assertEquals(2, driver.lastFact(Fact.SetEnded.class).repetitions());
    assertEquals(4, driver.lastFact(Fact.SymptomScored.class).score());

    driver.say(word).untilQuietIn("counting");
    assertEquals(1, driver.progress().exercise());
  }

  @Test
  void noWayLeadsBackIntoAnExerciseThatPainEnded() {
    SessionDriver driver = pain("five").say("back").untilQuietIn("counting");
    assertEquals(1, driver.progress().exercise());

    driver.say("back").untilQuietIn("counting");
    assertEquals(1, driver.progress().exercise());
    assertTrue(driver.said("This is the first exercise."));
  }

  @Test
  void aPainInTheRestIsOfTheExerciseBefore() {
    SessionDriver driver = counting().sayDone(8).untilQuietIn("resting").say("pain").untilQuiet();
    driver.say("five").untilQuiet();
    assertEquals(
        new Fact.ExerciseEnded(0, "heel-raise", true, Optional.of(Because.SYMPTOM)),
        driver.lastFact(Fact.ExerciseEnded.class));

    assertEquals(1, driver.say("resume").untilQuietIn("counting").progress().exercise());
  }

  @Test
  void theLastExerciseIsLeftForTheEnd() {
    SessionDriver driver =
        counting().say("next").untilQuietIn("counting").say("next").untilQuietIn("counting");
    driver.say("pain").untilQuiet().say("five").untilQuiet();
    assertEquals(PAUSED, driver.lastSpoken());
    driver.say("more").untilQuiet();

    driver.say("resume").untilQuietIn("asking");
    assertTrue(driver.said("How much pain do you have now"));
    assertEquals(Outcome.COMPLETED, outcome(driver.say("three")));
  }

  @Test
  void aStrongPainAsksWhetherToEndAndSaysFittingLastWords() {
    SessionDriver driver = pain("eight");
    assertTrue(driver.said("That is enough for today."));
    assertEquals(END, driver.lastSpoken());
    assertEquals("after-symptom", driver.phase());

    driver.say("yes").untilQuietIn("asking");
    assertTrue(driver.said("How much pain do you have now"));
    driver.say("seven");
    assertEquals(Outcome.ENDED_EARLY, outcome(driver));
    assertEquals("Rest now, and call your therapist. Goodbye.", driver.lastSpoken());
    assertEquals(7, driver.progress().answers().get(Question.PAIN_AFTER));
  }

  @Test
  void afterAStrongPainOnlyAYesGoesOnAndNeverWithThatExercise() {
    SessionDriver driver = pain("eight").say("no").untilQuiet();
    assertEquals(GO_ON, driver.lastSpoken());
    for (String word : List.of("resume", "pause", "done", "ready", "next", "repeat")) {
      driver.say(word).untilQuiet();
      assertEquals("after-symptom", driver.phase(), word);
    }

    driver.say("yes").untilQuietIn("counting");
    assertEquals(1, driver.progress().exercise());
  }

  @Test
  void withoutAnAnswerItStaysPausedAndResumeAsksAgain() {
    SessionDriver driver = pain("eight").untilQuietIn("paused");
    assertEquals(PAUSED, driver.lastSpoken());
    for (String word : List.of("resume", "next", "back")) {
      assertEquals(GO_ON, driver.say(word).untilQuiet().lastSpoken());
      driver.untilQuietIn("paused");
    }
    driver.say("stop").untilQuiet().say("no").untilQuiet().say("resume").untilQuiet();
    assertEquals(GO_ON, driver.lastSpoken());

    driver.say("no").untilQuiet();
    assertEquals("paused", driver.phase());
  }

  @Test
  void withoutAScoreTheStrongestRuleHoldsAndAsks() {
    SessionDriver driver = counting().say("pain").untilPhase("after-symptom").untilQuiet();

    assertTrue(driver.said("That is enough for today."));
    assertEquals(END, driver.lastSpoken());
    assertEquals(List.of(), driver.facts(Fact.SymptomScored.class));
  }

  @ParameterizedTest
  @CsvSource({"stop,after-symptom", "dizzy,after-symptom"})
  void whatIsSaidInsteadOfAScoreDoesNotGetAroundTheRule(String word, String phase) {
    assertEquals(phase, counting().say("pain").untilQuiet().say(word).phase());
  }

  @Test
  void dizzyIsLeftInPeaceThenAskedAndNeverSentStraightBackToWork() {
    SessionDriver driver = counting().say("dizzy").untilQuiet();
    assertEquals(List.of("Stay seated."), driver.spoken());
    driver.waitSeconds(45);
    assertEquals(List.of("Stay seated."), driver.spoken());
    driver.waitSeconds(30);
    assertEquals(ALL_RIGHT, driver.lastSpoken());

    driver.say("yes").untilQuiet();
    assertEquals("paused", driver.phase());
    assertEquals(PAUSED, driver.lastSpoken());
    assertEquals("counting", driver.say("resume").phase());
    assertEquals(0, driver.progress().exercise());
  }

  @Test
  void whoIsWellSoonerIsAskedSooner() {
    SessionDriver driver = counting().say("dizzy").untilQuiet().say("resume").untilQuiet();

    assertEquals(ALL_RIGHT, driver.lastSpoken());
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "no"})
  void whoIsNotAllRightIsAskedWhetherToEnd(String word) {
    SessionDriver driver =
        counting().say("dizzy").untilQuiet().say("resume").untilQuiet().say(word).untilQuiet();
    assertEquals(END, driver.lastSpoken());

    assertEquals(Outcome.ENDED_EARLY, outcome(driver.say("yes").untilQuiet().say("zero")));
    assertEquals(
        "Stay where you are until you feel well, and tell someone. Goodbye.", driver.lastSpoken());
  }

  @Test
  void dizzyWithoutAnAnswerStaysPausedAndResumeAsksAgain() {
    SessionDriver driver = counting().say("dizzy").untilQuietIn("paused");

    assertEquals(ALL_RIGHT, driver.say("resume").untilQuiet().lastSpoken());
  }

  @Test
  void aPainThatEndsTheExerciseLeavesTheQuestionAfterDizzinessOpen() {
    SessionDriver driver = counting().say("dizzy").untilQuiet().say("pain").untilQuiet();
    driver.say("five").untilQuiet();
    assertEquals("paused", driver.phase());

    assertEquals(ALL_RIGHT, driver.say("resume").untilQuiet().lastSpoken());
    driver.say("yes").untilQuiet().say("resume").untilQuietIn("counting");
    assertEquals(1, driver.progress().exercise());
  }

  @Test
  void thePauseEndsInTheRecordOnlyWithTheYes() {
    SessionDriver driver = pain("eight").untilQuietIn("paused").say("resume").untilQuiet();
    assertEquals(List.of(), driver.facts(Fact.Resumed.class));

    driver.say("yes");
    assertEquals(1, driver.facts(Fact.Resumed.class).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"resume", "next", "back"})
  void withoutARecordNoWordEndsAPause(String word) {
    SessionDriver driver = counting().say("pause").untilQuiet().loseRecord().untilQuiet();
    driver.forget().say(word);

    assertEquals("paused", driver.phase());
    assertTrue(driver.said("cannot save"), driver.spoken()::toString);
    assertEquals(List.of(), driver.facts(Fact.Resumed.class));
  }

  @Test
  void inAPauseNextBackAndHowManyAreHeard() {
    SessionDriver driver = counting().say("pause").untilQuiet().say("how many").untilQuiet();
    assertTrue(driver.said("Exercise one of three"));
    assertEquals("paused", driver.phase());

    driver.say("next").untilQuietIn("counting");
    assertEquals(1, driver.progress().exercise());
    driver.say("pause").untilQuiet().say("back").untilQuietIn("counting");
    assertEquals(0, driver.progress().exercise());
  }

  @Test
  void painIsAskedOnceWhereTheSessionEndsEarly() {
    SessionDriver driver = counting().say("stop").untilQuiet().say("yes").untilQuiet();
    assertEquals("asking", driver.phase());
    assertTrue(driver.audible().contains(Word.STOP));

    assertEquals(Outcome.ENDED_EARLY, outcome(driver));
    assertFalse(driver.progress().answers().containsKey(Question.PAIN_AFTER));
    assertEquals("Next time you can go on from there. Goodbye.", driver.lastSpoken());
  }

  @Test
  void stopInsteadOfThatAnswerEndsAtOnce() {
    SessionDriver driver = counting().say("stop").untilQuiet().say("yes").untilQuiet().say("stop");

    assertEquals("closing", driver.phase());
  }

  @Test
  void aStrongPainBeforeTheFirstExerciseAsksWhetherToEnd() {
    SessionDriver driver =
        playing(
                script()
                    .ask(true, true, false)
                    .rule(Symptom.PAIN, 6, "That is enough for today.", Then.END_SESSION)
                    .with(movement("Heel raise"))
                    .build())
            .untilQuietIn("asking")
            .say("seven")
            .untilPhase("after-symptom")
            .untilQuiet();
    assertEquals(END, driver.lastSpoken());

    assertEquals(
        "introducing", driver.say("no").untilQuiet().say("yes").untilPhase("introducing").phase());
  }

  private static Outcome outcome(SessionDriver driver) {
    driver.untilPhase("finished");
    return driver.progress().outcome().orElseThrow();
  }
}
