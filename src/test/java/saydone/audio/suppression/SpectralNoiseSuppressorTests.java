package saydone.audio.suppression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;
import saydone.audio.RoomLevel;

final class SpectralNoiseSuppressorTests {

  private static final int SECOND = Pcm.SAMPLE_RATE_HZ;

  private final Random random = new Random(1);
  private final SpectralNoiseSuppressor suppressor = new SpectralNoiseSuppressor();

  @Test
  void lowersSteadyNoiseByItsLeastGain() {
    short[] noise = noise(-40, 3 * SECOND);
    assertEquals(-40 - 13, level(suppressed(noise), 2 * SECOND, 3 * SECOND), 1.5);
  }

  @Test
  void followsANoiseThatGrows() {
    suppressed(noise(-60, 2 * SECOND));
    assertEquals(-35 - 13, level(suppressed(noise(-35, 4 * SECOND)), 3 * SECOND, 4 * SECOND), 2);
  }

  @Test
  void leavesAVoiceAboveTheNoise() {
    suppressed(noise(-50, 2 * SECOND));
    short[] syllable = noise(-50, SECOND / 5);
    for (int i = 0; i < syllable.length; i++) {
      for (int harmonic = 1; harmonic <= 10; harmonic++) {
        syllable[i] += (short) (700 * Math.sin(2 * Math.PI * 150 * harmonic * i / SECOND));
      }
    }
    assertEquals(
        level(syllable, SECOND / 20, SECOND / 5),
        level(suppressed(syllable), SECOND / 20, SECOND / 5),
        1);
  }

  @Test
  void isLateByOneChunkAndAddsNothing() {
    int silence = 30 * Pcm.CHUNK_FRAMES;
    short[] tone = new short[silence + 10 * Pcm.CHUNK_FRAMES];
    for (int i = silence; i < tone.length; i++) {
      tone[i] = (short) (8000 * Math.sin(2 * Math.PI * 500 * i / SECOND));
    }
    short[] cleaned = suppressed(tone);
    for (int i = 0; i < tone.length - Pcm.CHUNK_FRAMES; i++) {
      assertEquals(tone[i], cleaned[i + Pcm.CHUNK_FRAMES], 80, "at " + i);
    }
    assertArrayEquals(new short[silence], Arrays.copyOf(cleaned, silence));
  }

  @Test
  void bearsSilenceAndFullScale() {
    assertArrayEquals(new short[SECOND], suppressed(new short[SECOND]));
    short[] square = new short[SECOND];
    for (int i = 0; i < SECOND; i++) {
      square[i] = i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
    }
    assertTrue(level(suppressed(square), SECOND / 10, SECOND / 2) > -6);
  }

  private short[] suppressed(short[] samples) {
    short[] cleaned = new short[samples.length];
    short[] chunk = new short[Pcm.CHUNK_FRAMES];
    for (int at = 0; at < samples.length; at += chunk.length) {
      System.arraycopy(samples, at, chunk, 0, chunk.length);
      suppressor.process(chunk);
      System.arraycopy(chunk, 0, cleaned, at, chunk.length);
    }
    return cleaned;
  }

  private short[] noise(double dbfs, int count) {
    double amplitude = -Short.MIN_VALUE * Math.pow(10, dbfs / 20);
    short[] samples = new short[count];
    for (int i = 0; i < count; i++) {
      samples[i] = Pcm.saturate((int) Math.round(amplitude * random.nextGaussian()));
    }
    return samples;
  }

  private static double level(short[] samples, int from, int to) {
    return RoomLevel.dbfs(Arrays.copyOfRange(samples, from, to));
  }
}
