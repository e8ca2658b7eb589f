package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.markup.MarkedText;

final class SpeechTests {

  private static final Speech TWO = saying(saying(Speech.NONE, "Heel raise."), "Four times.");

  private static Speech saying(Speech before, String text) {
    MarkedText marked = MarkedText.plain(text);
    return before.saying(new Words.Worded(marked), marked);
  }

  private static Speech.Line line(long id, String text) {
    MarkedText marked = MarkedText.plain(text);
    return new Speech.Line(id, new Words.Worded(marked), marked);
  }

  @Test
  void eachLineHasAnIdOfItsOwnAlsoAfterASilence() {
    Speech speech = saying(TWO.silenced(), "Louder.");

    assertEquals(List.of(line(3, "Louder.")), speech.outstanding());
  }

  @Test
  void aLineIsOutstandingUntilItIsFinished() {
    assertEquals(List.of(line(2, "Four times.")), TWO.finished(1).outstanding());
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
  void aTextOfTheCatalogueThatIsOutdatedIsNotOutstanding() {
    MarkedText back = MarkedText.plain("The microphone is back.");
    Speech speech = TWO.saying(new Words.OfCatalogue("microphone.found", List.of()), back);

    assertEquals(TWO.outstanding(), speech.without(Set.of("microphone.found")).outstanding());
    assertEquals(speech, speech.without(Set.of("microphone.lost")));
  }

  @Test
  void anotherPhaseIsToldAlsoIfItSaysNothing() {
    assertFalse(Speech.NONE.untold());
    assertTrue(Speech.NONE.unsettled().untold());
    assertTrue(TWO.silenced().untold());
  }
}
