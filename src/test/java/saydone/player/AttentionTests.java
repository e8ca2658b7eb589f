package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import saydone.script.json.InvalidScriptException;
import saydone.session.Event;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.session.State;

final class AttentionTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "one", "name": "One", "affectedSide": "none",
       "exercises": [{"id": "raise", "name": "Raise", "side": "both", "position": "Sit.",
         "instructions": ["Lift the heels."], "dose": {"reps": 3}}]}
      """;

  private final Session session;
  private final Attention attention;
  private final State begun;

  AttentionTests() throws InvalidScriptException {
    session = TestParts.session(SCRIPT, false);
    attention = new Attention(session);
    begun = session.on(session.start(Progress.NONE), new Event.Begin(), Duration.ZERO).state();
  }

  @Test
  void whatMayBeSaidIsComputedOnceForAState() {
    assertSame(attention.at(begun, "Sit."), attention.at(begun, "Sit."));
  }

  @Test
  void anotherStateOrAnotherTextIsComputedAnew() {
    Vocabulary first = attention.at(begun, "Sit.");
    assertNotSame(first, attention.at(begun, "Stand."));
    assertNotSame(first, attention.at(begun.speaking(300, 80), "Stand."));
  }

  @Test
  void inSilenceEveryPhraseIsHeardOverTheCoachOnlyMainOnesThatItDoesNotSay() {
    Vocabulary vocabulary = attention.at(begun, "Say stop at any time.");
    assertEquals(session.vocabulary(begun), vocabulary.commands());
    assertEquals(session.phrases().of(session.vocabulary(begun)), vocabulary.inSilence());
    assertTrue(vocabulary.inSilence().contains("stop"));
    assertFalse(vocabulary.overCoach().contains("stop"));
    assertTrue(attention.at(begun, "Sit.").overCoach().contains("stop"));
    assertTrue(vocabulary.inSilence().contains("it hurts"));
    assertFalse(vocabulary.overCoach().contains("it hurts"));
    assertTrue(vocabulary.overCoach().contains("pain"));
  }
}
