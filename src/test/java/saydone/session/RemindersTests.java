package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.SessionDriver.playing;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.script.Dose.CountBy;
import saydone.session.Fact.Paused.Reason;

/** Nothing is heard: a reminder, a shorter one, a pause; never a step further. */
class RemindersTests {

  private static SessionDriver silent(ScriptBuilder.Movement movement, String phase) {
    return playing(ScriptBuilder.of(movement, movement("Rest of it"))).untilQuietIn(phase).forget();
  }

  @Test
  void silenceIsRemindedOfTwiceAndThenPausedWithoutSkippingOrCounting() {
    SessionDriver driver = silent(movement("Heel raise"), "counting").waitSeconds(60);

    assertEquals(
        List.of(
            "Take your time.",
            "Say done after each one.",
            "Say done after each one.",
            "I have not heard you, so I have paused. Nothing is lost. Say resume to go on."),
        driver.spoken());
    assertEquals(
        List.of(new Fact.Reminded(1), new Fact.Reminded(2), new Fact.Paused(Reason.NOTHING_HEARD)),
        driver.facts());
    assertEquals(List.of(Signal.PAUSED), driver.signals());
    assertEquals("paused", driver.phase());
    assertEquals(0, driver.progress().repetitions());
    assertEquals(0, driver.progress().exercise());
  }

  @Test
  void theFirstReminderComesAfterEightSeconds() {
    SessionDriver driver =
        silent(movement("Heel raise").tempo(1, 1), "counting").waitFor(Duration.ofMillis(7900));
    assertEquals(List.of(), driver.spoken());

    driver.waitFor(Duration.ofMillis(100));
    assertEquals(1, driver.facts(Fact.Reminded.class).size());
  }

  @Test
  void aRepetitionPutsTheReminderOff() {
    SessionDriver driver =
        silent(movement("Heel raise").tempo(1, 1), "counting").waitFor(Duration.ofMillis(7900));
    driver.say("done");
    assertFalse(driver.timers().contains(Timer.REMINDER));

    driver.untilQuiet();
    assertTrue(driver.timers().contains(Timer.REMINDER));
    driver.waitFor(Duration.ofMillis(7900));
    assertEquals(List.of(), driver.facts(Fact.Reminded.class));
  }

  @Test
  void aSlowRepetitionHasTwiceItsTime() {
    SessionDriver driver =
        silent(movement("Heel raise").tempo(5, 6), "counting").waitFor(Duration.ofMillis(21_900));
    assertEquals(List.of(), driver.spoken());

    driver.waitFor(Duration.ofMillis(100));
    assertEquals(1, driver.facts(Fact.Reminded.class).size());
  }

  @Test
  void aWholeSetHasTwiceTheTimeOfTheSet() {
    SessionDriver driver =
        silent(movement("Stand up").countBy(CountBy.SET).reps(10).tempo(2, 2), "whole-set");

    assertEquals(List.of(), driver.waitSeconds(79).spoken());
    assertEquals(
        List.of("Take your time.", "Say done when the set is over."),
        driver.waitSeconds(1).spoken());
  }

  @Test
  void aSignOfThePatientStartsTheRemindersAnew() {
    SessionDriver driver = silent(movement("Heel raise").reps(10), "counting").waitSeconds(25);
    assertEquals(2, driver.facts(Fact.Reminded.class).size());

    driver.say("done").forget().waitSeconds(10);
    assertEquals(List.of(new Fact.Reminded(1)), driver.facts(Fact.Reminded.class));
  }

  @Test
  void eachWayOfCountingHasItsOwnReminder() {
    assertTrue(
        silent(movement("Toe raise").countBy(CountBy.PATIENT_ALOUD), "counting-aloud")
            .waitSeconds(10)
            .said("Count aloud, so that I can hear you."));
    assertTrue(
        silent(movement("Bridge").hold(2), "awaiting-hold")
            .waitSeconds(15)
            .said("Say ready to start the hold."));
  }

  @Test
  void afterThePauseTheSetGoesOnWhereItWas() {
    SessionDriver driver = silent(movement("Heel raise").reps(10), "counting").sayDone(3);

    driver.untilPhase("paused").untilQuiet().say("resume");
    assertEquals("Three of ten.", driver.lastSpoken());
    assertEquals("four", driver.untilQuiet().say("done").lastSpoken());
  }
}
