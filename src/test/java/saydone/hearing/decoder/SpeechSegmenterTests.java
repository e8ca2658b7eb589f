package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SpeechSegmenterTests {

  private static final double FLOOR = 20;

  private final SpeechSegmenter segmenter = new SpeechSegmenter();

  private void hear(double c0, int frames) {
    for (int i = 0; i < frames; i++) {
      segmenter.accept(c0);
    }
  }

  @Test
  void opensAfterThreeFramesThatStandOut() {
    hear(FLOOR, 100);
    hear(FLOOR + 15, 2);
    assertFalse(segmenter.open());
    hear(FLOOR + 15, 1);
    assertTrue(segmenter.open());
    assertEquals(100, segmenter.firstSpeech());
  }

  @Test
  void doesNotOpenForAShorterClick() {
    hear(FLOOR, 100);
    hear(FLOOR + 40, 2);
    hear(FLOOR, 50);
    assertFalse(segmenter.open());
  }

  @Test
  void countsTheFramesSinceTheLastSpeech() {
    hear(FLOOR, 100);
    hear(FLOOR + 20, 30);
    hear(FLOOR, 8);
    assertEquals(129, segmenter.lastSpeech());
    assertEquals(8, segmenter.silentFrames());
    assertEquals(30, segmenter.speechFrames());
  }

  @Test
  void takesTheTailOfAReverberantRoomForTheEndOfTheWord() {
    hear(FLOOR, 100);
    hear(FLOOR + 60, 30);
    hear(FLOOR + 30, 10);
    assertEquals(10, segmenter.silentFrames());
  }

  @Test
  void followsTheNoiseWithinThreeSeconds() {
    hear(FLOOR, 100);
    hear(FLOOR + 30, 300);
    segmenter.close();
    hear(FLOOR + 30, 10);
    assertFalse(segmenter.open());
  }

  @Test
  void needsAnOnsetOfItsOwnAfterItWasClosed() {
    hear(FLOOR, 100);
    hear(FLOOR + 20, 10);
    segmenter.close();
    assertFalse(segmenter.open());
    hear(FLOOR + 20, 3);
    assertTrue(segmenter.open());
    assertEquals(110, segmenter.firstSpeech());
  }
}
