package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.markup.MarkedText;

final class SpeechTests {

  private static final Speech TWO =
      Speech.NONE.saying(MarkedText.plain("Heel raise.")).saying(MarkedText.plain("Four times."));

  @Test
  void eachLineHasAnIdOfItsOwnAlsoAfterASilence() {
    Speech speech = TWO.silenced().saying(MarkedText.plain("Louder."));

    assertEquals(List.of(new Speech.Line(3, MarkedText.plain("Louder."))), speech.outstanding());
  }

  @Test
  void aLineIsOutstandingUntilItIsFinished() {
    assertEquals(
        List.of(new Speech.Line(2, MarkedText.plain("Four times."))),
        TWO.finished(1).outstanding());
    assertEquals(TWO, TWO.finished(7));
    assertFalse(TWO.finished(1).finished(2).sounding());
  }

  @Test
  void thePhaseIsToldOnceWhenAllHasBeenSpoken() {
    Speech spoken = TWO.finished(1).finished(2);

    assertFalse(TWO.finished(1).untold());
    assertTrue(spoken.untold());
    assertFalse(spoken.told().untold());
  }

  @Test
  void anotherPhaseIsToldAlsoIfItSaysNothing() {
    assertFalse(Speech.NONE.untold());
    assertTrue(Speech.NONE.unsettled().untold());
    assertTrue(TWO.silenced().untold());
  }
}
