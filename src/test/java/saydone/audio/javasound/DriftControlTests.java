package saydone.audio.javasound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;

class DriftControlTests {

  private static final int CHUNK = Pcm.CHUNK_FRAMES;
  private static final int QUEUE = 6 * CHUNK;

  private final DriftControl drift = new DriftControl(QUEUE);

  @Test
  void leavesBurstsAlone() {
    for (int chunk = 0; chunk < 1000; chunk++) {
      assertEquals(0, drift.adjustment(QUEUE / 2 + chunk % 9 * CHUNK, true));
    }
  }

  @Test
  void leavesOutSilenceWhenMoreAndMoreIsOnItsWay() {
    for (int chunk = 0; chunk < 99; chunk++) {
      assertEquals(0, drift.adjustment(2 * QUEUE, true));
    }
    int leftOut = 0;
    while (drift.adjustment(2 * QUEUE - leftOut, true) < 0) {
      leftOut += CHUNK;
    }
    assertEquals(2 * QUEUE - QUEUE * 3 / 4, leftOut, CHUNK);
  }

  @Test
  void leavesSpeechAloneForAsLongAsItCan() {
    for (int chunk = 0; chunk < 300; chunk++) {
      assertEquals(0, drift.adjustment(2 * QUEUE, false));
    }
    assertTrue(drift.adjustment(2 * QUEUE, true) < 0);
  }

  @Test
  void shortensEvenSpeechWhenTheDelayIsLong() {
    for (int chunk = 0; chunk < 99; chunk++) {
      assertEquals(0, drift.adjustment(6 * QUEUE, false));
    }
    assertTrue(drift.adjustment(6 * QUEUE, false) < 0);
  }

  @Test
  void whatJumpsTwiceRunsDry() {
    second(QUEUE);
    second(QUEUE + 2 * CHUNK);
    assertFalse(drift.runsDry());
    second(QUEUE);
    second(QUEUE + 2 * CHUNK);
    assertTrue(drift.runsDry());
  }

  @Test
  void whatGrowsSlowlyDoesNot() {
    for (int seconds = 0; seconds < 100; seconds++) {
      second(QUEUE / 2 + seconds * CHUNK);
      assertFalse(drift.runsDry());
    }
  }

  @Test
  void jumpsThatAreFarApartDoNot() {
    for (int minute = 0; minute < 3; minute++) {
      second(QUEUE + 2 * CHUNK);
      for (int seconds = 0; seconds < 60; seconds++) {
        second(QUEUE);
      }
      assertFalse(drift.runsDry());
    }
  }

  private void second(int onTheirWay) {
    for (int chunk = 0; chunk < 100; chunk++) {
      drift.adjustment(onTheirWay, false);
    }
  }

  @Test
  void addsTheSilenceThatIsLackingOnce() {
    for (int chunk = 0; chunk < 99; chunk++) {
      assertEquals(0, drift.adjustment(CHUNK, true));
    }
    assertEquals(0, drift.adjustment(CHUNK, false));
    assertEquals(QUEUE * 3 / 4 - CHUNK, drift.adjustment(CHUNK, true));
    assertEquals(0, drift.adjustment(CHUNK, true));
  }
}
