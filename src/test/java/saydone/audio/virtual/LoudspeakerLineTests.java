package saydone.audio.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;

/** The loudspeaker is given a tone; how late it sounds is read from its phase. */
final class LoudspeakerLineTests {

  private static final int DELAY = 320;
  private static final int SECOND = Pcm.SAMPLE_RATE_HZ / Pcm.CHUNK_FRAMES;

  /** The frequency of the tone: its period is 1600 frames, more than any delay here. */
  private static final double HERTZ = 10;

  private final double[] sounding = new double[Pcm.CHUNK_FRAMES];
  private long frame;

  @Test
  void byTheSameClockTheDelayStays() {
    LoudspeakerLine line = new LoudspeakerLine(DELAY, 0);
    short[] loudspeaker = new short[Pcm.CHUNK_FRAMES];
    loudspeaker[5] = 1234;
    line.play(loudspeaker, sounding);
    assertArrayEquals(new double[Pcm.CHUNK_FRAMES], sounding);
    loudspeaker[5] = 0;
    line.play(loudspeaker, sounding);
    line.play(loudspeaker, sounding);
    assertEquals(1234, sounding[5]);
  }

  @Test
  void theDelayGrowsByTheDrift() {
    LoudspeakerLine line = new LoudspeakerLine(DELAY, 100);
    play(line, 60 * SECOND);
    // A hundred millionths of sixty seconds.
    assertEquals(DELAY + 96, delay(), 2);
  }

  @Test
  void theDelayShrinksIfTheLoudspeakerIsFaster() {
    LoudspeakerLine line = new LoudspeakerLine(DELAY, -50);
    play(line, 60 * SECOND);
    assertEquals(DELAY - 48, delay(), 2);
  }

  @Test
  void aDelayThatHasMovedFarIsBroughtBackInAPause() {
    LoudspeakerLine line = new LoudspeakerLine(DELAY, 1000);
    play(line, 45 * SECOND);
    assertEquals(DELAY + 720, delay(), 2);
    for (int chunk = 0; chunk < SECOND; chunk++) {
      line.play(new short[Pcm.CHUNK_FRAMES], sounding);
      frame += Pcm.CHUNK_FRAMES;
    }
    play(line, SECOND);
    assertTrue(delay() < DELAY + 40, "delay: " + delay());
  }

  private void play(LoudspeakerLine line, int chunks) {
    for (int chunk = 0; chunk < chunks; chunk++) {
      short[] loudspeaker = new short[Pcm.CHUNK_FRAMES];
      for (int i = 0; i < loudspeaker.length; i++) {
        loudspeaker[i] = (short) Math.round(10_000 * Math.sin(phase(frame + i)));
      }
      line.play(loudspeaker, sounding);
      frame += Pcm.CHUNK_FRAMES;
    }
  }

  /**
   * The delay in frames, by the phase of the tone; its slope tells in which half of the period it
   * is.
   */
  private double delay() {
    int last = sounding.length - 2;
    double slope = (sounding[last + 1] - sounding[last - 1]) / 2;
    double heard = Math.atan2(sounding[last], slope / (phase(1) - phase(0)));
    double turns = (phase(frame - Pcm.CHUNK_FRAMES + last) - heard) / (2 * Math.PI);
    return (turns - Math.floor(turns)) * Pcm.SAMPLE_RATE_HZ / HERTZ;
  }

  private static double phase(long at) {
    return 2 * Math.PI * HERTZ * at / Pcm.SAMPLE_RATE_HZ;
  }
}
