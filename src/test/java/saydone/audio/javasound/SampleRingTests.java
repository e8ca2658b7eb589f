package saydone.audio.javasound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleRingTests {

  private final VirtualSoundCard card = new VirtualSoundCard();
  private final SampleRing ring = new SampleRing(5, card);

  @Test
  void givesSamplesInOrderAroundItsEnd() {
    for (int value = 0; value < 20; value += 2) {
      short[] written = {(short) value, (short) (value + 1)};
      assertTrue(ring.write(written, 2));
      short[] read = new short[2];
      ring.read(read, 2);
      assertArrayEquals(written, read);
    }
  }

  @Test
  void refusesWhatDoesNotFitAsAWhole() {
    assertTrue(ring.write(new short[3], 3));
    assertFalse(ring.write(new short[3], 3));
    assertEquals(3, ring.available());
  }

  @Test
  void keepsOnlyTheNewest() {
    ring.write(new short[] {1, 2, 3, 4}, 4);
    ring.keepNewest(1);
    short[] read = new short[1];
    ring.read(read, 1);

    assertEquals(4, read[0]);
    ring.keepNewest(1);
    assertEquals(0, ring.available());
  }

  @Test
  void waitsNoLongerThanAsked() {
    double start = card.millis();

    assertFalse(ring.awaitAtLeast(1, 20_000_000));
    ring.write(new short[2], 2);
    assertFalse(ring.awaitAtMost(1, 20_000_000));

    assertEquals(40, card.millis() - start, 1e-6);
  }

  @Test
  void doesNotWaitForWhatIsThere() {
    double start = card.millis();
    ring.write(new short[2], 2);

    assertTrue(ring.awaitAtLeast(2, 20_000_000));
    assertTrue(ring.awaitAtMost(2, 20_000_000));
    assertEquals(start, card.millis());
  }

  @Test
  void letsNobodyWaitWhenItHasEnded() {
    double start = card.millis();
    ring.end();

    assertFalse(ring.awaitAtLeast(1, 20_000_000));
    assertEquals(start, card.millis());
  }

  @Test
  void carriesSamplesFromThreadToThread() throws InterruptedException {
    SampleRing shared = new SampleRing(64, MonotonicClock.SYSTEM);
    int total = 20_000;
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < total; i++) {
                while (!shared.write(new short[] {(short) i}, 1)) {
                  shared.awaitAtMost(32, 1_000_000_000L);
                }
              }
            });
    writer.start();
    short[] read = new short[1];
    for (int i = 0; i < total; i++) {
      assertTrue(shared.awaitAtLeast(1, 10_000_000_000L));
      shared.read(read, 1);
      assertEquals((short) i, read[0]);
    }
    writer.join();
  }
}
