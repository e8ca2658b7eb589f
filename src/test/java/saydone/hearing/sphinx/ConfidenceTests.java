package saydone.hearing.sphinx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.hearing.sphinx.GrammarDecoder.Decoding;

final class ConfidenceTests {

  @Test
  void growsWithBothScores() {
    double base = confidence(20, 20);
    assertTrue(confidence(40, 20) > base);
    assertTrue(confidence(20, 40) > base);
  }

  @Test
  void staysBetweenZeroAndOneForAnyScore() {
    for (double overPhones : new double[] {-1_000, 0, 1_000}) {
      for (double overOthers : new double[] {0, 1_000}) {
        double confidence = confidence(overPhones, overOthers);
        assertTrue(confidence >= 0 && confidence <= 1, () -> overPhones + " " + overOthers);
      }
    }
  }

  @Test
  void aPhraseThatIsNoLikelierThanItsNeighborsOrThePhonesIsUnsure() {
    assertTrue(confidence(0, 0) < Confidence.PERHAPS);
    assertTrue(confidence(0, 1_000) < Confidence.PERHAPS);
    assertTrue(confidence(60, 60) > Confidence.SURE);
  }

  @Test
  void aPhraseInThreeTenthsOfTheUtteranceOrLessIsNotBelieved() {
    Decoding decoding = new Decoding(Optional.of("one"), 1_000, 1_000, 300, 600);
    assertEquals(0, Confidence.of(decoding, 1_930));
    assertTrue(Confidence.of(decoding, 600) > Confidence.SURE);
  }

  @Test
  void nothingIsNotBelieved() {
    assertEquals(0, Confidence.of(Decoding.NOTHING, 500));
  }

  private static double confidence(double overPhones, double overOthers) {
    Decoding decoding = new Decoding(Optional.of("done"), overPhones, overOthers, 400, 400);
    return Confidence.of(decoding, 450);
  }
}
