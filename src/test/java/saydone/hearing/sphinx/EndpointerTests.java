package saydone.hearing.sphinx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import saydone.hearing.sphinx.Endpointer.Segment;

/** Speech is noise at −20 dBFS, background is noise at −64 dBFS. */
final class EndpointerTests {

  private static final int BLOCK = Endpointer.BLOCK;

  private final Endpointer endpointer = new Endpointer();
  private final Random random = new Random(1);
  private final List<Segment> ended = new ArrayList<>();

  @Test
  void aWordHasItsPlaceInTheStream() {
    background(100);
    speech(40);
    background(50);
    Segment word = onlySegment();
    assertEquals(100, blocksOf(word.startSample()), 2);
    assertEquals(140, blocksOf(word.endSample()), 3);
    assertEquals(400, word.speechMillis(), 40);
    assertFalse(word.tooLong());
  }

  @Test
  void aWordAtTheVeryStartHasNoLeader() {
    background(2);
    speech(40);
    background(50);
    assertEquals(2, blocksOf(onlySegment().startSample()), 2);
  }

  @Test
  void theBlocksReachFromTheLeaderToTheClosingSilence() {
    background(100);
    speech(40);
    background(50);
    Segment word = onlySegment();
    assertEquals(20 + 40 + 15, word.blocks().size(), 3);
    assertEquals(-20, word.speechDbfs(), 1.5);
    assertEquals(-64, word.noiseDbfs(), 1.5);
  }

  @Test
  void itIsDecidedAfterOneHundredAndFiftyMillisecondsOfSilence() {
    background(100);
    speech(40);
    background(14);
    assertEquals(List.of(), ended);
    background(4);
    assertEquals(1, ended.size());
  }

  @Test
  void aClosureWithinAWordDoesNotEndIt() {
    background(100);
    speech(20);
    background(10);
    speech(20);
    background(50);
    assertEquals(500, onlySegment().speechMillis(), 40);
  }

  @Test
  void whatIsShorterThanEightyMillisecondsIsNoSpeech() {
    background(100);
    speech(5);
    background(50);
    assertEquals(List.of(), ended);
  }

  @Test
  void talkThatDoesNotPauseIsCut() {
    background(100);
    speech(500);
    background(100);
    Segment talk = onlySegment();
    assertTrue(talk.tooLong());
    assertEquals(300, talk.blocks().size());
  }

  @Test
  void whatIsDiscardedIsForgottenToItsEnd() {
    background(100);
    speech(20);
    assertTrue(endpointer.inSpeech());
    endpointer.discard();
    assertFalse(endpointer.inSpeech());
    speech(30);
    background(50);
    assertEquals(List.of(), ended);
    speech(30);
    background(50);
    assertEquals(1, ended.size());
  }

  @Test
  void silenceAndSteadyNoiseAreNoSpeech() {
    noise(200, 0);
    noise(200, 1_000);
    assertEquals(List.of(), ended.stream().filter(segment -> !segment.tooLong()).toList());
  }

  private Segment onlySegment() {
    assertEquals(1, ended.size());
    return ended.get(0);
  }

  private static double blocksOf(long samples) {
    return (double) samples / BLOCK;
  }

  private void background(int count) {
    noise(count, 20);
  }

  private void speech(int count) {
    noise(count, 3_277);
  }

  private void noise(int count, double amplitude) {
    for (int i = 0; i < count; i++) {
      double[] block = new double[BLOCK];
      for (int k = 0; k < BLOCK; k++) {
        block[k] = Math.rint(amplitude * random.nextGaussian());
      }
      endpointer.accept(block).ifPresent(ended::add);
    }
  }
}
