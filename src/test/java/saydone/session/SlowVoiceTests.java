package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.SessionDriver.playing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.script.Dose.CountBy;
import saydone.session.Fact.RepetitionCounted;

/** A coach who speaks more slowly than its pace: the beat waits for the voice. */
class SlowVoiceTests {

  /** At 80 words a minute "And return" takes 1.25 s, and "Move" half a second. */
  private static SessionDriver slow(ScriptBuilder.Movement movement) {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement.getReady(60), movement("Rest of it")))
            .untilQuietIn("getting-ready");
    for (int time = 0; time < 3; time++) {
      driver.say("slower").untilQuiet();
    }
    assertEquals(80, driver.state().wordsPerMinute());
    return driver;
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "2, 12", "5, 12"})
  void noBeatOfAPacedSetBeginsBeforeTheWordOfTheBeatBeforeWasSpoken(int hold, int reps) {
    SessionDriver driver =
        slow(movement("Swing").countBy(CountBy.COACH).tempo(1, 1).hold(hold).reps(reps))
            .untilPhase("pacing")
            .untilQuiet()
            .forget();
    List<String> late = new ArrayList<>();
    while (driver.phase().equals("pacing")) {
      driver.happen();
      if (driver.phase().equals("pacing") && driver.outstanding().size() > 1) {
        late.add(driver.now() + " " + driver.outstanding());
      }
    }

    assertEquals(List.of(), late);
    assertEquals(reps, driver.facts(RepetitionCounted.class).size());
    assertEquals(
        "that was the last one", driver.outstanding().get(0), "said with the end of the set");
  }

  @Test
  void aBeatIsAsLongAsItsWordAndNoLonger() {
    SessionDriver driver =
        slow(movement("Swing").countBy(CountBy.COACH).tempo(1, 1).reps(3))
            .untilPhase("pacing")
            .untilQuiet();
    Duration before = driver.now();
    while (driver.progress().repetition() == 0) {
      driver.happen();
    }

    assertEquals(1200 + 1000 + 1250, driver.now().minus(before).plusNanos(500_000).toMillis());
  }

  @Test
  void aHoldIsCountedDownAsFastAsTheVoiceCan() {
    SessionDriver driver = slow(movement("Bridge").hold(4).reps(2)).untilQuietIn("awaiting-hold");
    driver.forget().say("ready");
    while (driver.phase().equals("holding")) {
      driver.happen();
      assertTrue(driver.outstanding().size() <= 1, driver.outstanding()::toString);
    }

    assertEquals(
        List.of("Hold", "three", "two", "one", "And relax. That was one."), driver.spoken());
    assertEquals(1, driver.progress().repetition());
  }

  @Test
  void whatInterruptsABeatThatIsDueBeginsItsRepetitionAnew() {
    SessionDriver driver =
        slow(movement("Swing").countBy(CountBy.COACH).tempo(1, 1).reps(3))
            .untilPhase("pacing")
            .untilQuiet()
            .forget();
    while (!driver.outstanding().equals(List.of("And return"))) {
      driver.happen();
    }
    driver.waitFor(Duration.ofMillis(1100));
    assertEquals(List.of("And return"), driver.outstanding(), "the beat is due, the word is not");
    driver.key('p').untilQuiet().waitSeconds(5);
    assertEquals(0, driver.progress().repetition());

    driver.forget().say("resume").untilQuiet().waitFor(Duration.ofMillis(1300));
    assertEquals("Move", driver.lastSpoken());
    assertEquals(0, driver.progress().repetition());
  }
}
