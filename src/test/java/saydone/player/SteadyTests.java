package saydone.player;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SteadyTests {

  private final Steady device = new Steady(1000);

  @Test
  void aShortAbsenceIsOverlooked() {
    assertTrue(device.after(true, 100));
    assertTrue(device.after(false, 1100));
    assertTrue(device.after(true, 1200));
    assertTrue(device.after(false, 2200));
  }

  @Test
  void aLongAbsenceCountsAndEndsAtOnce() {
    assertTrue(device.after(true, 100));
    assertFalse(device.after(false, 1101));
    assertTrue(device.after(true, 1200));
  }
}
