package saydone.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class StrictnessTests {

  @Test
  void balancedLeavesAProbabilityAsItIs() {
    assertEquals(0.8, Strictness.BALANCED.weigh(0.8), 1e-12);
    assertEquals(0, Strictness.BALANCED.weigh(0), 0);
    assertEquals(1, Strictness.BALANCED.weigh(1), 0);
  }

  @Test
  void strictLowersAndLenientRaisesWhatIsUncertain() {
    assertEquals(0.5, Strictness.STRICT.weigh(Math.E / (1 + Math.E)), 1e-12);
    assertEquals(0.5, Strictness.LENIENT.weigh(1 / (1 + Math.E)), 1e-12);
    assertTrue(Strictness.STRICT.weigh(0.99) < 0.99);
    assertTrue(Strictness.LENIENT.weigh(0.01) > 0.01);
  }

  @Test
  void whoMustBeSurerStillBelievesLess() {
    assertEquals(0.5, Strictness.STRICT.weigh(1 / (1 + Math.exp(-2.5)), 1.5), 1e-12);
    assertEquals(Strictness.STRICT.weigh(0.8), Strictness.STRICT.weigh(0.8, 0), 0);
    assertEquals(1, Strictness.STRICT.weigh(1, 1.5), 0);
  }

  @Test
  void thereIsNothingStricterThanStrict() {
    assertEquals(Strictness.BALANCED, Strictness.LENIENT.stricter());
    assertEquals(Strictness.STRICT, Strictness.BALANCED.stricter());
    assertEquals(Strictness.STRICT, Strictness.STRICT.stricter());
    assertEquals(Strictness.LENIENT, Strictness.LENIENT.moreLenient());
  }
}
