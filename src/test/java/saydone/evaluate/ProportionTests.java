package saydone.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ProportionTests {

  @Test
  void hasTheIntervalOfWilson() {
    Proportion half = Proportion.of(5, 10);
    assertEquals(0.5, half.part());
    assertEquals(0.2366, half.low(), 1e-4);
    assertEquals(0.7634, half.high(), 1e-4);
  }

  @Test
  void staysWithinZeroAndOne() {
    assertEquals(0, Proportion.of(0, 40).low(), 1e-12);
    assertEquals(0.0876, Proportion.of(0, 40).high(), 1e-4);
    assertEquals(1, Proportion.of(40, 40).high(), 1e-12);
  }

  @Test
  void knowsNothingWithoutTrials() {
    assertEquals(new Proportion(0, 0, 0, 0, 1), Proportion.of(0, 0));
  }
}
