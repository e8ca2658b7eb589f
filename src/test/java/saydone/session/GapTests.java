package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.SessionDriver.playing;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.script.Script;

/** Time that passes while no sound moves, as when the machine sleeps. */
class GapTests {

  private static final Event ASLEEP = new Event.Gap(Duration.ofSeconds(25));

  private static final Script SCRIPT =
      ScriptBuilder.of(
          movement("Heel raise").reps(2).hold(20).rest(20), movement("Toe raise").reps(3));

  private static SessionDriver holding() {
    return playing(SCRIPT)
        .untilQuietIn("awaiting-hold")
        .say("ready")
        .untilPhase("holding")
        .untilQuiet()
        .waitSeconds(5)
        .forget();
  }

  @Test
  void aHoldIsNotCreditedAndTheCoachSaysWhereThePatientIs() {
    SessionDriver driver = holding().on(ASLEEP);

    assertEquals("paused", driver.phase());
    assertEquals(
        List.of(
            "I was away for a while.",
            "Exercise one of two, Heel raise.",
            "None done, two to go.",
            "Paused. Say resume to go on."),
        driver.spoken());
    assertEquals(new Fact.Gap(25_000), driver.lastFact(Fact.Gap.class));
    assertEquals(Fact.Paused.Reason.GAP, driver.lastFact(Fact.Paused.class).reason());

    driver.waitSeconds(30).say("resume").untilQuiet();
    assertEquals("awaiting-hold", driver.phase());
    assertEquals(0, driver.progress().repetitions());
  }

  @Test
  void whoSleepsWithTheMachineHasRested() {
    SessionDriver driver =
        holding().waitSeconds(20).untilQuiet().say("ready").untilPhase("resting").untilQuiet();
    driver.waitSeconds(2).forget().on(new Event.Gap(Duration.ofSeconds(5)));
    assertEquals("paused", driver.phase());
    driver.untilQuiet().say("resume");
    assertEquals("resting", driver.phase());
    assertTrue(driver.said("Rest for "), "what is left is said");
    assertFalse(driver.said("Rest for 20 seconds."));

    driver.untilQuiet().on(ASLEEP).untilQuiet().forget().say("resume");
    driver.untilPhase("introducing");
    assertFalse(driver.said("Rest for "), "nothing is left");
    assertEquals(1, driver.progress().exercise());
  }

  @Test
  void aPauseStaysOneAndIsSaidAgain() {
    SessionDriver driver =
        playing(SCRIPT).untilQuietIn("awaiting-hold").say("pause").untilQuiet().forget().on(ASLEEP);

    assertEquals("paused", driver.phase());
    assertEquals(
        List.of("I was away for a while.", "Paused. Say resume to go on."), driver.spoken());
    assertTrue(driver.facts(Fact.Paused.class).isEmpty());
  }

  @Test
  void aQuestionThatIsOpenIsAskedAgain() {
    SessionDriver driver =
        playing(SCRIPT).untilQuietIn("awaiting-hold").say("stop").untilQuiet().forget().on(ASLEEP);

    assertEquals("confirming-stop", driver.phase());
    assertEquals(
        List.of("I was away for a while.", "End the session? Say yes or no."), driver.spoken());
  }

  @Test
  void whoAskedNotToBeDisturbedIsNot() {
    SessionDriver driver =
        playing(SCRIPT)
            .untilQuietIn("awaiting-hold")
            .say("stop listening")
            .untilQuiet()
            .forget()
            .on(ASLEEP);

    assertEquals(List.of(), driver.spoken());
    assertEquals(1, driver.facts(Fact.Gap.class).size());
  }
}
