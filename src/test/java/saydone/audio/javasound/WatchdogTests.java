package saydone.audio.javasound;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WatchdogTests {

  private static final long MILLI = 1_000_000;

  private final Watchdog watchdog = new Watchdog(500 * MILLI);

  @Test
  void barksWhenNothingHasMovedForItsTime() {
    for (int millis = 0; millis < 500; millis += 10) {
      assertFalse(watchdog.expired(7, millis * MILLI));
    }
    assertTrue(watchdog.expired(7, 500 * MILLI));
  }

  @Test
  void isCalmWhileThingsMove() {
    for (int millis = 0; millis < 5000; millis += 100) {
      int progress = millis / 400;
      assertFalse(watchdog.expired(progress, millis * MILLI));
    }
  }

  @Test
  void doesNotTakeAPauseOfItsOwnForALoss() {
    assertFalse(watchdog.expired(7, 0));
    assertFalse(watchdog.expired(7, 60_000 * MILLI));
    assertFalse(watchdog.expired(7, 60_010 * MILLI));
  }
}
