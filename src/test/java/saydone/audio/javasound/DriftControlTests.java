package saydone.audio.javasound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;

class DriftControlTests {

  private static final int CHUNK = Pcm.CHUNK_FRAMES;
  private static final int FULL = 6 * CHUNK;

  private final DriftControl drift = new DriftControl(FULL);

  @Test
  void leavesJitterAlone() {
    for (int chunk = 0; chunk < 1000; chunk++) {
      int jitter = chunk % 5 * CHUNK;
      assertEquals(0, drift.adjustment(jitter, FULL - jitter, true));
    }
  }

  @Test
  void leavesOutSilenceWhileFramesKeepWaiting() {
    for (int chunk = 0; chunk < 99; chunk++) {
      assertEquals(0, drift.adjustment(3 * CHUNK, FULL, true));
    }
    for (int chunk = 0; chunk < 3; chunk++) {
      assertTrue(drift.adjustment(3 * CHUNK, FULL, true) < 0);
    }
    assertEquals(0, drift.adjustment(0, FULL, true));
  }

  @Test
  void leavesSpeechAloneForAsLongAsItCan() {
    for (int chunk = 0; chunk < 300; chunk++) {
      assertEquals(0, drift.adjustment(10 * CHUNK, FULL, false));
    }
    assertTrue(drift.adjustment(10 * CHUNK, FULL, true) < 0);
  }

  @Test
  void shortensEvenSpeechWhenTheDelayIsLong() {
    for (int chunk = 0; chunk < 99; chunk++) {
      drift.adjustment(30 * CHUNK, FULL, false);
    }
    assertTrue(drift.adjustment(30 * CHUNK, FULL, false) < 0);
  }

  @Test
  void addsTheSilenceThatALineLacksOnce() {
    for (int chunk = 0; chunk < 99; chunk++) {
      assertEquals(0, drift.adjustment(0, FULL - 3 * CHUNK, true));
    }
    assertEquals(0, drift.adjustment(0, FULL - 3 * CHUNK, false));
    assertEquals(3 * CHUNK, drift.adjustment(0, FULL - 3 * CHUNK, true));
    assertEquals(0, drift.adjustment(0, FULL, true));
  }
}
