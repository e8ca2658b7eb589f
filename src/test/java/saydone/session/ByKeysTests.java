package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;
import static saydone.session.SessionDriver.playingByKeys;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.WeakSide;

/** A session that is done wholly by keys. */
class ByKeysTests {

  private static final Script SCRIPT =
      script()
          .affected(AffectedSide.ASK)
          .ask(true, true, true)
          .with(movement("Heel raise").side(WorkingSide.AFFECTED).reps(2))
          .with(movement("Toe raise").countBy(CountBy.PATIENT_ALOUD).reps(2))
          .with(movement("Stand up").countBy(CountBy.SET).reps(5))
          .with(movement("Bridge").hold(3).reps(2))
          .build();

  @Test
  void aWholeSessionCanBeDoneByKeys() {
    SessionDriver driver = playingByKeys(SCRIPT).untilQuietIn("asking").key('r');
    assertEquals(Optional.of(WeakSide.RIGHT), driver.progress().affected());

    driver.untilPhase("acknowledging").untilQuietIn("asking").key('t');
    assertEquals(10, driver.lastFact(Fact.Answered.class).value());
    for (int steps = 0; !driver.phase().equals("finished") && steps < 500; steps++) {
      switch (driver.phase()) {
        case "asking" -> driver.untilQuiet().key('3');
        case "counting", "counting-aloud", "whole-set" ->
            driver.untilQuiet().key(' ').waitSeconds(2);
        case "awaiting-hold" -> driver.untilQuiet().key('\n');
        default -> driver.happen();
      }
    }
    assertEquals(Optional.of(Fact.Outcome.COMPLETED), driver.end());
    assertEquals(11, driver.progress().repetitions());
    assertEquals("key", driver.lastFact(Fact.CommandHeard.class).source());
  }

  @Test
  void theCoachNeverAsksAPatientWithKeysToSaySomething() {
    SessionDriver driver = playingByKeys(SCRIPT).untilPhase("paused").untilQuiet().waitSeconds(70);
    driver.key('s').waitSeconds(60).key('c').untilQuietIn("asking").key('l');
    driver.untilPhase("paused").untilQuiet().key('c').untilQuiet().key('4');
    driver.untilQuietIn("counting").key('h').untilQuiet().key('h').untilPhase("paused").key('c');
    for (String phase : List.of("counting-aloud", "whole-set", "awaiting-hold")) {
      driver.key('n').untilPhase(phase).untilPhase("paused").untilQuiet().key('c');
    }
    driver.key('!').untilPhase("paused").key('z').untilQuiet().key('d').untilQuiet().key('a');

    for (String text : driver.spoken()) {
      assertFalse(text.matches("(?i).*\\b(say|saying|count aloud)\\b.*"), text);
    }
  }

  @Test
  void helpNamesKeys() {
    SessionDriver driver =
        playingByKeys(SCRIPT).untilQuietIn("asking").key('l').untilQuietIn("asking").forget();
    driver.key('h');
    assertEquals(
        List.of("Press a digit, or T for ten.", "Press N to give no answer."),
        driver.spoken().subList(0, 2));

    driver.key('5').untilQuietIn("counting").forget().key('h');
    assertEquals(
        List.of(
            "Press the space bar to count one.",
            "Press N for the next exercise.",
            "P is pause, S is stop, the exclamation mark is pain.",
            "Press H again to hear more."),
        driver.spoken());
  }

  @Test
  void helpDoesNotNameAKeyThatMeansSomethingElseHere() {
    SessionDriver driver = playingByKeys(SCRIPT).untilQuietIn("asking").forget();
    for (int page = 0; page < 6; page++) {
      driver.key('h').untilQuiet();
    }

    assertTrue(driver.said("Press R for the right side."));
    assertFalse(driver.said("Press R to hear it again."));
  }

  @Test
  void noBeatsNextWhereAYesOrNoIsWaitedFor() {
    SessionDriver driver =
        playingByKeys(SCRIPT).untilQuietIn("asking").key('s').untilQuiet().key('x');

    assertEquals("asking", driver.phase());
    assertEquals(List.of(), driver.facts(Fact.QuestionSkipped.class));
  }
}
