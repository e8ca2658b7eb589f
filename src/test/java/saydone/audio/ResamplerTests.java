package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTests {

  @ParameterizedTest
  @ValueSource(ints = {8000, 11025, 22050, 24000, 32000, 44100, 44099, 48000, 96000, 192000})
  void keepsAToneWithinEightyDecibelsAndDoesNotShiftIt(int rateHz) {
    float[] actual = resample(Tones.sine(1000, rateHz, 0.5, rateHz), rateHz, 16_000);

    float[] expected = Tones.sine(1000, 16_000, 0.5, 16_000);
    assertEquals(16_000, actual.length);
    assertTrue(Tones.errorDbfs(actual, expected, 200, 15_800) < -80);
  }

  @ParameterizedTest
  @CsvSource({"44100,8100", "48000,8000", "48000,12000", "48000,20000", "96000,40000"})
  void removesWhatWouldFold(int rateHz, int toneHz) {
    float[] actual = resample(Tones.sine(toneHz, rateHz, 0.5, rateHz), rateHz, 16_000);

    assertTrue(Tones.levelDbfs(actual, 200, 15_800) < -80);
  }

  @ParameterizedTest
  @ValueSource(ints = {44100, 48000})
  void passesWhatSpeechNeedsUpToSevenKilohertz(int rateHz) {
    float[] actual = resample(Tones.sine(6900, rateHz, 0.5, rateHz), rateHz, 16_000);

    float[] expected = Tones.sine(6900, 16_000, 0.5, 16_000);
    assertTrue(Tones.errorDbfs(actual, expected, 200, 15_800) < -70);
  }

  @Test
  void raisesTheRateForADeviceWithoutImages() {
    float[] actual = resample(Tones.sine(3000, 16_000, 0.5, 16_000), 16_000, 44_100);

    float[] expected = Tones.sine(3000, 44_100, 0.5, 44_100);
    assertEquals(44_100, actual.length);
    assertTrue(Tones.errorDbfs(actual, expected, 500, 43_600) < -75);
  }

  @Test
  void givesTheSameInBlocksOfAnySize() {
    float[] input = Tones.sine(1234, 44_100, 0.5, 4410);
    Resampler resampler = new Resampler(44_100, 16_000);
    float[] actual = new float[2000];
    int length = 0;
    int size = 1;
    for (int start = 0; start < input.length; start += size, size = size % 300 + 7) {
      float[] block = Arrays.copyOfRange(input, start, Math.min(start + size, input.length));
      float[] output = new float[resampler.maxOutput(block.length)];
      int count = resampler.process(block, block.length, output);
      System.arraycopy(output, 0, actual, length, count);
      length += count;
    }

    float[] whole = resample(input, 44_100, 16_000);
    assertTrue(length > 1500);
    assertArrayEquals(Arrays.copyOf(whole, length), Arrays.copyOf(actual, length));
  }

  @Test
  void passesEqualRatesThroughUnchanged() {
    float[] input = Tones.sine(440, 16_000, 1, 1000);

    assertArrayEquals(input, resample(input, 16_000, 16_000));
  }

  @Test
  void rejectsARateOfZero() {
    assertThrows(IllegalArgumentException.class, () -> new Resampler(0, 16_000));
  }

  private static float[] resample(float[] input, int fromHz, int toHz) {
    Resampler resampler = new Resampler(fromHz, toHz);
    float[] padded = Arrays.copyOf(input, input.length + resampler.lookahead());
    float[] output = new float[resampler.maxOutput(padded.length)];
    return Arrays.copyOf(output, resampler.process(padded, padded.length, output));
  }
}
