package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.SessionDriver.playing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.Dose.CountBy;
import saydone.script.Script;

/** Encouragement, the pauses between ideas, and a rate that acts at once. */
class PleasantnessTests {

  private static final Duration IDEA = Duration.ofMillis(350);

  private static final Set<String> ENCOURAGEMENTS =
      IntStream.range(0, Messages.of(Language.ENGLISH).variants("encourage"))
          .mapToObj(variant -> Messages.of(Language.ENGLISH).text("encourage." + variant))
          .collect(Collectors.toSet());

  private static final Script SEVEN =
      ScriptBuilder.of(
          movement("One").reps(3),
          movement("Two").hold(5).reps(2),
          movement("Three").sets(3).reps(1),
          movement("Four").countBy(CountBy.COACH).hold(4).reps(2),
          movement("Five").countBy(CountBy.SET).reps(5),
          movement("Six").countBy(CountBy.PATIENT_ALOUD).reps(2),
          movement("Seven").reps(1));

  @Test
  void encouragementIsSparseAndNeverTheSameTwiceInARow() {
    List<String> given =
        playing(SEVEN).workUntil("finished").spoken().stream()
            .filter(ENCOURAGEMENTS::contains)
            .toList();

    assertEquals(6, given.size());
    for (int at = 1; at < given.size(); at++) {
      assertNotEquals(given.get(at - 1), given.get(at));
    }
  }

  @Test
  void encouragementComesOnlyAfterTheLastCountOfAnExercise() {
    SessionDriver driver = playing(SEVEN);
    for (int steps = 0; !driver.phase().equals("finished") && steps < 5000; steps++) {
      String phase = driver.phase();
      if (List.of("counting", "whole-set").contains(phase) && !driver.talking()) {
        driver.say("done").waitSeconds(1);
      } else if (phase.equals("counting-aloud") && !driver.talking()) {
        driver.say(driver.progress().repetition() == 0 ? "one" : "two").waitSeconds(1);
      } else if (phase.equals("awaiting-hold") && !driver.talking()) {
        driver.say("ready");
      } else {
        driver.happen();
      }
      boolean encouraged =
          driver.lastStep().stream()
              .anyMatch(
                  effect ->
                      effect instanceof Effect.Speak speak
                          && ENCOURAGEMENTS.contains(speak.text().spoken()));
      assertTrue(!encouraged || driver.progress().exerciseEnded(), phase);
    }
    assertEquals("finished", driver.phase());
  }

  @Test
  void anExerciseThatWasLeftEarlyIsNotPraised() {
    SessionDriver driver = playing(SEVEN).untilQuietIn("counting").sayDone(1).forget().say("next");
    driver.untilPhase("getting-ready");

    assertFalse(driver.spoken().stream().anyMatch(ENCOURAGEMENTS::contains));
  }

  @Test
  void theSameSessionIsEncouragedTheSameWay() {
    assertEquals(
        playing(SEVEN).workUntil("finished").spoken(),
        playing(SEVEN).workUntil("finished").spoken());
  }

  @Test
  void thereIsAPauseBetweenIdeasAndNoneBeforeWhatMustComeAtItsTime() {
    SessionDriver driver = playing(SEVEN).workUntil("finished");
    Set<String> atTheirTime =
        Set.of(
            "Move",
            "Hold",
            "And return",
            "that was the last one",
            "one more",
            "two more",
            "You did the whole set.");
    for (Effect effect : driver.effects()) {
      if (effect instanceof Effect.Speak speak) {
        String text = speak.text().spoken();
        boolean prompt =
            atTheirTime.contains(text)
                || text.startsWith("And relax.")
                || text.matches("one|two|three|four|five");
        assertEquals(prompt ? Duration.ZERO : IDEA, speak.apart(), text);
      }
    }
  }

  @Test
  void aSentenceThatIsTooFastIsSaidAgainSlower() {
    SessionDriver driver = playing(SEVEN).untilQuietIn("counting").say("repeat").key(',');

    assertEquals(
        List.of("Slower.", "Sit for One.", "Do One."),
        driver.lastStep().stream()
            .filter(Effect.Speak.class::isInstance)
            .map(effect -> ((Effect.Speak) effect).text().spoken())
            .toList());
    assertTrue(
        driver.lastStep().stream()
            .filter(Effect.Speak.class::isInstance)
            .allMatch(effect -> ((Effect.Speak) effect).wordsPerMinute() == 125));
  }

  @Test
  void aBeatIsNotSaidAgain() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Swing").countBy(CountBy.COACH), movement("Rest of it")))
            .untilPhase("pacing");
    driver.untilQuiet().waitFor(Duration.ofMillis(1250));
    assertEquals("Move", driver.lastSpoken());

    driver.forget().key('.');
    assertEquals(List.of("Faster."), driver.spoken());
  }
}
