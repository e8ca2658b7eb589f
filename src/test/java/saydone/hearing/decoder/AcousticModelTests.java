package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.hearing.decoder.AcousticModel.Position;
import saydone.language.Language;

final class AcousticModelTests {

  private static final AcousticModel MODEL = AcousticModel.load(Language.ENGLISH);

  @Test
  void knowsThePhonesAndTheirFillers() {
    assertEquals(42, MODEL.phoneCount());
    assertEquals(
        List.of(MODEL.phone("+NSN+"), MODEL.phone("+SPN+"), MODEL.phone("SIL")), MODEL.fillers());
    assertThrows(IllegalArgumentException.class, () -> MODEL.phone("XX"));
  }

  @Test
  void findsTheStatesOfATriphone() {
    int aa = MODEL.phone("AA");
    int b = MODEL.phone("B");
    assertEquals(162, MODEL.senone(aa, aa, b, Position.BEGIN, 0));
    assertEquals(158, MODEL.senone(aa, aa, b, Position.SINGLE, 0));
    assertEquals(207, MODEL.senone(aa, aa, b, Position.SINGLE, 2));
  }

  @Test
  void fallsBackToThePhoneWithoutContext() {
    int silence = MODEL.silence();
    assertEquals(
        MODEL.senone(silence, 1), MODEL.senone(silence, silence, silence, Position.SINGLE, 1));
  }

  @Test
  void hasProbabilities() {
    for (int phone = 0; phone < MODEL.phoneCount(); phone++) {
      for (int state = 0; state < AcousticModel.STATES; state++) {
        double sum = Math.exp(MODEL.stay(phone, state)) + Math.exp(MODEL.advance(phone, state));
        assertEquals(1, sum, 1e-3);
      }
    }
    double weights = 0;
    for (int gaussian = 0; gaussian < AcousticModel.GAUSSIANS; gaussian++) {
      weights += MODEL.weight(1000, 1, gaussian);
    }
    assertEquals(1, weights, 1e-3);
    assertTrue(MODEL.precisions(3, 0)[0] > 0);
  }

  @Test
  void aModelThatSomebodyHasIsNotReadAgain() {
    assertSame(MODEL, AcousticModel.load(Language.of("en")));
  }

  @Test
  void aLanguageWithPhrasesAndNoModelIsPlayedByKeysOnly() {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> AcousticModel.load(Language.of("qaa")));
    assertEquals(
        "nothing hears the phrases of qaa: its folder has no acoustics.properties",
        refused.getMessage());
  }
}
