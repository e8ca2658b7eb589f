package saydone.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.Clip;
import saydone.audio.Loudness;
import saydone.audio.Pcm;

final class MasteringTests {

  private static final int SECOND = Pcm.SAMPLE_RATE_HZ;

  @Test
  void silenceIsNothing() {
    assertEquals(Optional.empty(), Mastering.of(new short[0]));
    assertEquals(Optional.empty(), Mastering.of(new short[SECOND]));
  }

  @Test
  void keepsThirtyMillisecondsOfSilenceAtEachEnd() {
    Clip clip = Mastering.of(toneBetween(SECOND, 2 * SECOND, 3 * SECOND, 8_000)).orElseThrow();
    int expected = SECOND + 2 * (int) Pcm.frames(Mastering.MARGIN);
    assertEquals(expected, clip.frames(), Pcm.CHUNK_FRAMES);
  }

  @Test
  void keepsAllOfASoundWithoutSilenceAround() {
    Clip clip = Mastering.of(toneBetween(0, SECOND, SECOND, 8_000)).orElseThrow();
    assertEquals(SECOND, clip.frames());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 3_000, 30_000})
  void everyVoiceGetsTheSameLoudness(int amplitude) {
    Clip clip = Mastering.of(toneBetween(0, SECOND, 2 * SECOND, amplitude)).orElseThrow();
    assertEquals(
        Mastering.LOUDNESS_LUFS, Loudness.integratedLufs(clip.samples(), Pcm.SAMPLE_RATE_HZ), 0.1);
  }

  @Test
  void pausesDoNotMakeItLouder() {
    short[] twice = toneBetween(0, SECOND / 2, 3 * SECOND, 5_000);
    System.arraycopy(twice, 0, twice, 2 * SECOND, SECOND / 2);
    Clip clip = Mastering.of(twice).orElseThrow();
    Clip once = Mastering.of(toneBetween(0, SECOND / 2, SECOND, 5_000)).orElseThrow();
    assertEquals(once.sample(SECOND / 4), clip.sample(SECOND / 4), 30);
  }

  @Test
  void aPeakIsNeverClipped() {
    short[] clicks = toneBetween(0, SECOND, SECOND, 200);
    clicks[SECOND / 2] = 30_000;
    Clip clip = Mastering.of(clicks).orElseThrow();
    double limit = 32768 * Math.pow(10, Mastering.PEAK_DBTP / 20);
    assertEquals(limit, clip.sample(SECOND / 2), 2);
  }

  @Test
  void endsAreFaded() {
    Clip clip = Mastering.of(toneBetween(0, SECOND, SECOND, 20_000)).orElseThrow();
    assertEquals(0, clip.sample(0));
    assertEquals(0, clip.sample(clip.frames() - 1));
    for (int i = 1; i < 15; i++) {
      assertTrue(Math.abs(clip.sample(i)) < 500, "at " + i);
    }
  }

  @Test
  void theGivenSamplesAreNotTouched() {
    short[] raw = toneBetween(0, SECOND, SECOND, 20_000);
    short before = raw[7];
    Mastering.of(raw);
    assertEquals(before, raw[7]);
  }

  private static short[] toneBetween(int from, int to, int length, int amplitude) {
    short[] samples = new short[length];
    for (int i = from; i < to; i++) {
      samples[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * 220 * i / SECOND));
    }
    return samples;
  }
}
