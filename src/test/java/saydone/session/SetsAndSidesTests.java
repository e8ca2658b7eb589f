package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;
import static saydone.session.SessionDriver.playing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Side;

/** Sets, sides, rests and the get-ready time between them. */
class SetsAndSidesTests {

  private static SessionDriver sets(int sets) {
    return playing(
            ScriptBuilder.of(movement("Heel raise").sets(sets).reps(1), movement("Toe raise")))
        .untilQuietIn("counting")
        .forget();
  }

  private static SessionDriver eachSide(int sets) {
    return playing(
            ScriptBuilder.of(
                movement("Heel raise").side(WorkingSide.EACH).sets(sets).reps(1),
                movement("Toe raise")))
        .untilQuietIn("counting")
        .forget();
  }

  @Test
  void theIntroductionSaysNumberNamePositionInstructionsAndDose() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").reps(10))).untilPhase("introducing");
    driver.untilPhase("getting-ready");

    assertEquals(
        List.of(
            "Welcome. Small session.",
            "Say help at any time.",
            "Say pause, pain or stop at any time.",
            "Exercise one of one. Heel raise.",
            "Sit for Heel raise.",
            "Do Heel raise.",
            "Ten times.",
            "Say done after each one.",
            "Get ready."),
        driver.spoken());
  }

  @Test
  void precautionsComeBeforeTheFirstExerciseOnly() {
    Script script =
        script()
            .precaution("Sit on a firm chair.")
            .with(movement("Heel raise").reps(1))
            .with(movement("Toe raise").reps(1))
            .build();
    SessionDriver driver = playing(script).workUntil("finished");

    assertEquals(1, driver.spoken().stream().filter("Sit on a firm chair."::equals).count());
    assertTrue(
        driver.spoken().indexOf("Sit on a firm chair.")
            < driver.spoken().indexOf("Exercise one of two. Heel raise."));
  }

  @Test
  void readyBeginsWithoutTheRestOfTheIntroduction() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise"))).untilPhase("introducing").key('\n');
    assertEquals("getting-ready", driver.phase());

    driver.untilQuiet().say("ready");
    assertEquals("counting", driver.phase());
    assertEquals("Begin.", driver.lastSpoken());
  }

  @Test
  void theGetReadyTimeEndsByItselfWithASound() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").getReady(7)))
            .untilQuietIn("getting-ready")
            .forget();
    driver.waitFor(Duration.ofMillis(6900));
    assertEquals("getting-ready", driver.phase());

    driver.waitFor(Duration.ofMillis(100));
    assertEquals("counting", driver.phase());
    assertEquals(List.of(Signal.REST_OVER), driver.signals());
    assertEquals(List.of("Begin."), driver.spoken());
  }

  @Test
  void withoutAGetReadyTimeItBeginsAtOnce() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").getReady(0))).untilPhase("counting");

    assertFalse(driver.said("Get ready."));
  }

  @Test
  void moreTimeStretchesTheGetReadyTime() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").getReady(5)))
            .untilQuietIn("getting-ready")
            .say("more time");
    assertEquals("Fifteen seconds more.", driver.lastSpoken());

    driver.untilQuiet().waitSeconds(15);
    assertEquals("getting-ready", driver.phase());
    assertEquals("counting", driver.waitSeconds(5).phase());
  }

  @Test
  void aRestFollowsASetAndSaysWhichSetIsNext() {
    SessionDriver driver = sets(3).say("done");

    assertEquals(
        List.of("that was the last one", "Rest for twenty seconds.", "Then set two of three."),
        driver.spoken());
    assertEquals(
        new Fact.SetEnded(0, Optional.empty(), 1, 1, 1), driver.lastFact(Fact.SetEnded.class));
    assertEquals(List.of(), driver.facts(Fact.ExerciseEnded.class));
  }

  @Test
  void theNextSetIsNamedAndItsStartRecorded() {
    SessionDriver driver = sets(3).say("done").forget().untilPhase("counting");

    assertEquals(List.of("Set two of three.", "Get ready.", "Begin."), driver.spoken());
    assertEquals(
        new Fact.SetStarted(0, Optional.empty(), 2), driver.lastFact(Fact.SetStarted.class));
    assertEquals(List.of(Signal.REST_OVER, Signal.REST_OVER), driver.signals());
  }

  @Test
  void aRestTakesItsTimeFromTheLastRepetition() {
    SessionDriver driver = sets(2).say("done").waitFor(Duration.ofMillis(19_900));
    assertEquals("resting", driver.phase());

    assertEquals("getting-ready", driver.waitFor(Duration.ofMillis(100)).phase());
  }

  @Test
  void aRestAfterTheLastSetSaysWhichExerciseIsNext() {
    SessionDriver driver = sets(1).say("done");

    assertEquals(
        List.of(
            "that was the last one",
            "You did well.",
            "Rest for twenty seconds.",
            "Next: Toe raise."),
        driver.spoken());
    assertEquals(List.of(Signal.TICK, Signal.EXERCISE_OVER), driver.signals());
    assertTrue(driver.lastFact(Fact.ExerciseEnded.class).complete());
  }

  @Test
  void readyEndsARestAndMoreTimeStretchesIt() {
    assertEquals("getting-ready", sets(2).say("done").untilQuiet().say("ready").phase());
    assertEquals("introducing", sets(1).say("done").untilQuiet().say("next").phase());

    SessionDriver driver = sets(2).say("done").untilQuiet().say("more time");
    assertEquals("Fifteen seconds more.", driver.lastSpoken());
    driver.waitSeconds(28);
    assertEquals("resting", driver.phase());
    assertEquals("getting-ready", driver.waitSeconds(7).phase());
  }

  @Test
  void nextInARestBetweenSetsGoesToTheNextExercise() {
    SessionDriver driver = sets(3).say("done").untilQuiet().say("next");

    assertEquals(1, driver.progress().exercise());
    assertFalse(driver.lastFact(Fact.ExerciseEnded.class).complete());
  }

  @Test
  void withoutARestTheNextSetFollowsAtOnce() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").sets(2).reps(1).rest(0)))
            .untilQuietIn("counting")
            .forget()
            .say("done")
            .untilPhase("counting");

    assertEquals(
        List.of("that was the last one", "Set two of two.", "Get ready.", "Begin."),
        driver.spoken());
  }

  @Test
  void theChangeOfSideIsSpokenBeforeTheRestAndAfterIt() {
    SessionDriver driver = eachSide(1).say("done");
    assertEquals(
        List.of(
            "that was the last one", "Rest for twenty seconds.", "Change to the right side now."),
        driver.spoken());

    driver.forget().untilPhase("counting");
    assertEquals(List.of("The right side.", "Get ready.", "Begin."), driver.spoken());
    assertEquals(Optional.of(Side.RIGHT), driver.progress().side());
  }

  @Test
  void allSetsOfOneSideComeBeforeTheOtherSide() {
    SessionDriver driver = eachSide(2).workUntil("introducing");

    assertEquals(
        List.of(
            new Fact.SetStarted(0, Optional.of(Side.LEFT), 2),
            new Fact.SetStarted(0, Optional.of(Side.RIGHT), 1),
            new Fact.SetStarted(0, Optional.of(Side.RIGHT), 2)),
        driver.facts(Fact.SetStarted.class));
  }

  @Test
  void theWeakSideComesFirst() {
    SessionDriver driver =
        playing(
                script()
                    .affected(AffectedSide.RIGHT)
                    .with(movement("Heel raise").side(WorkingSide.EACH))
                    .build())
            .untilPhase("introducing");

    assertTrue(driver.said("One side after the other, the right side first."));
  }

  @Test
  void sidesOfTheTextsAreFilledIn() {
    SessionDriver driver =
        playing(
                script()
                    .affected(AffectedSide.RIGHT)
                    .precaution("Rest the {affected} foot, hold with the {unaffected} hand.")
                    .with(movement("{side} knee up").side(WorkingSide.UNAFFECTED).reps(1))
                    .with(movement("{side} foot, not {otherSide}").side(WorkingSide.AFFECTED))
                    .build())
            .workUntil("resting");

    assertTrue(driver.said("Rest the right foot, hold with the left hand."));
    assertTrue(driver.said("Sit for left knee up."));
    assertEquals("Next: right foot, not left.", driver.lastSpoken());
  }

  @Test
  void theSideIsFilledInAlsoInAPausedIntroduction() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("{side} knee up").side(WorkingSide.RIGHT)))
            .untilPhase("introducing")
            .key('p')
            .key('w');

    assertEquals("Exercise one of one, right knee up.", driver.lastSpoken());
  }

  @Test
  void theLastSetOfAllEndsTheSession() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").reps(2))).workUntil("closing");
    assertEquals(
        new Fact.SessionEnded(Fact.Outcome.COMPLETED, 2, 2),
        driver.lastFact(Fact.SessionEnded.class));

    driver.untilPhase("finished");
    assertEquals("Well done. Goodbye.", driver.lastSpoken());
    assertTrue(driver.signals().contains(Signal.SESSION_OVER));
    assertEquals(Optional.of(Fact.Outcome.COMPLETED), driver.end());
  }
}
