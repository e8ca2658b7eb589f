package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.script.Dose.CountBy;
import saydone.script.Lint.Finding;
import saydone.script.Script;

/** What a slow voice cannot say as fast as a script wants. */
class PaceTests {

  /** A voice that takes so long for each letter. */
  private static List<Finding> warnings(Script script, int millisForALetter) {
    return new Pace(
            script, 100, text -> Duration.ofMillis((long) millisForALetter * text.shown().length()))
        .warnings();
  }

  private static ScriptBuilder.Movement paced(int up, int down) {
    return movement("Swing").countBy(CountBy.COACH).tempo(up, down);
  }

  @Test
  void aVoiceThatKeepsThePaceHasNoWarning() {
    assertEquals(List.of(), warnings(ScriptBuilder.of(paced(1, 1).hold(5)), 70));
  }

  @Test
  void aTempoThatTheVoiceCannotSpeakIsNamedWithWhatItNeeds() {
    assertEquals(
        List.of(
            new Finding(
                "exercises[1].dose.tempo",
                "",
                "is too fast for the voice at 100 words a minute, so each movement takes as long as"
                    + " its words",
                "write at least 0.5 for up and 1.1 for down, or let the coach speak faster")),
        warnings(ScriptBuilder.of(movement("Heel raise"), paced(1, 1)), 110));
    assertEquals(List.of(), warnings(ScriptBuilder.of(paced(1, 2)), 110));
  }

  @Test
  void theTempoOfAScriptWithoutOneIsTriedToo() {
    Script script = ScriptBuilder.of(movement("Swing").countBy(CountBy.COACH).hold(5).reps(1));

    assertEquals(List.of(), warnings(script, 200));
    assertEquals("exercises[0].dose.tempo", warnings(script, 201).get(0).path());
  }

  @Test
  void aCountThatTakesLongerThanThePauseAfterAMovementIsNamed() {
    Script script = ScriptBuilder.of(paced(5, 5).reps(200));

    assertEquals(
        List.of("exercises[0].dose.reps"),
        warnings(script, 60).stream().map(Finding::path).toList());
  }

  @Test
  void aCountdownThatTakesLongerThanItsSecondsIsNamed() {
    Script held = ScriptBuilder.of(movement("Bridge").hold(9));

    assertEquals(List.of(), warnings(held, 200));
    assertEquals(
        List.of("exercises[0].dose.holdSeconds"),
        warnings(held, 201).stream().map(Finding::path).toList());
    assertEquals(List.of(), warnings(ScriptBuilder.of(movement("Bridge").hold(1)), 500));
  }

  @Test
  void theVoiceMattersOnlyWhereTheCoachSetsThePace() {
    assertTrue(Pace.matters(ScriptBuilder.of(paced(1, 1))));
    assertTrue(Pace.matters(ScriptBuilder.of(movement("Bridge").hold(9))));
    assertFalse(Pace.matters(ScriptBuilder.of(movement("Heel raise"))));
  }
}
