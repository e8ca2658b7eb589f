package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RoomLevelTests {

  private final RoomLevel level = new RoomLevel();
  private final Random random = new Random(1);
  private long frame;

  @Test
  void silenceIsTheLeastLevel() {
    assertEquals(-96, RoomLevel.dbfs(new short[Pcm.CHUNK_FRAMES]));
    hear(0, 10);
    assertEquals(-96, level.floorDbfs());
  }

  @Test
  void theFloorIsThatOfSteadyNoise() {
    hear(-40, 400);
    assertEquals(-40, level.floorDbfs(), 1.5);
  }

  @Test
  void aWordDoesNotRaiseTheFloorAndIsThePeak() {
    hear(-60, 400);
    hear(-20, 50);
    assertEquals(-60, level.floorDbfs(), 1);
    assertEquals(-20, level.peakDbfs(), 2);
  }

  @Test
  void theMedianIsThatOfSteadyNoise() {
    hear(-40, 400);
    assertEquals(-40, level.medianDbfs(), 1);
  }

  @Test
  void talkWithPausesLiftsTheMedianAndNotTheFloor() {
    hear(-60, 400);
    for (int word = 0; word < 10; word++) {
      hear(-30, 30);
      hear(-60, 10);
    }
    assertEquals(-60, level.floorDbfs(), 1);
    assertEquals(-30, level.medianDbfs(), 1);
  }

  @Test
  void floorAndMedianAreThoseOfTheLatestFourSecondsSorted() {
    double[] latest = new double[400];
    for (int chunk = 0; chunk < 2_000; chunk++) {
      short[] samples = new short[Pcm.CHUNK_FRAMES];
      // Few different levels, so that many are equal.
      Arrays.fill(samples, (short) random.nextInt(30));
      level.accept(new AudioChunk(frame, samples));
      frame += samples.length;
      latest[chunk % latest.length] = RoomLevel.dbfs(samples);
      if (chunk >= latest.length && chunk % 5 == 0) {
        double[] sorted = latest.clone();
        Arrays.sort(sorted);
        assertEquals(sorted[20], level.floorDbfs());
        assertEquals(sorted[200], level.medianDbfs());
      }
    }
  }

  @Test
  void aFewWordsDoNotLiftTheMedian() {
    hear(-60, 400);
    hear(-30, 150);
    assertEquals(-60, level.medianDbfs(), 1);
  }

  @Test
  void theMedianIsOfTheLastFourSeconds() {
    hear(-30, 400);
    hear(-60, 250);
    assertEquals(-60, level.medianDbfs(), 1);
  }

  @Test
  void theLevelOfSpeechLeavesOutItsPausesAndTheNoise() {
    hear(-40, 300);
    long start = frame;
    hear(-30, 30);
    hear(-40, 30);
    hear(-30, 30);
    long end = frame;
    hear(-40, 50);
    assertEquals(-30.5, level.speechDbfs(start, end).orElseThrow(), 2);
  }

  @Test
  void whatIsForgottenHasNoLevel() {
    hear(-60, 100);
    hear(-20, 50);
    hear(-60, 900);
    assertTrue(level.speechDbfs(0, 150 * Pcm.CHUNK_FRAMES).isEmpty());
  }

  @Test
  void chunksMayBeLeftOut() {
    hear(-60, 100);
    frame += 1000 * Pcm.CHUNK_FRAMES;
    long start = frame;
    hear(-20, 30);
    assertEquals(-20, level.speechDbfs(start, frame).orElseThrow(), 1);
    assertTrue(level.speechDbfs(start - 100 * Pcm.CHUNK_FRAMES, start).isEmpty());
  }

  /** Noise at a level; 0 stands for exact zeros. */
  private void hear(double dbfs, int chunks) {
    double amplitude = dbfs == 0 ? 0 : 32_768 * Math.pow(10, dbfs / 20);
    for (int chunk = 0; chunk < chunks; chunk++) {
      short[] samples = new short[Pcm.CHUNK_FRAMES];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = Pcm.saturate((int) Math.round(amplitude * random.nextGaussian()));
      }
      level.accept(new AudioChunk(frame, samples));
      frame += samples.length;
    }
  }
}
