package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the reference of ITU-R BS.1770-5: a sine of 997 Hz. */
final class LoudnessTests {

  private static final int RATE = Pcm.SAMPLE_RATE_HZ;

  @Test
  void theFiltersAt48KilohertzAreThoseOfTheStandard() {
    Loudness.Biquad shelf = Loudness.Biquad.shelf(48_000);
    assertEquals(1.53512485958697, shelf.b0(), 1e-10);
    assertEquals(-2.69169618940638, shelf.b1(), 1e-10);
    assertEquals(1.19839281085285, shelf.b2(), 1e-10);
    assertEquals(-1.69065929318241, shelf.a1(), 1e-10);
    assertEquals(0.73248077421585, shelf.a2(), 1e-10);
    Loudness.Biquad highPass = Loudness.Biquad.highPass(48_000);
    assertEquals(-1.99004745483398, highPass.a1(), 1e-10);
    assertEquals(0.99007225036621, highPass.a2(), 1e-10);
    double gainAt997Hertz = shelf.power(997 / 48e3) * highPass.power(997 / 48e3);
    assertEquals(0.691, 10 * Math.log10(gainAt997Hertz), 0.001);
  }

  @Test
  void noiseOfTheTelephoneBandIsAsLoudAt16KilohertzAsAt48() {
    Random random = new Random(5);
    short[] noise = new short[5 * 8_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (short) Math.round(3_000 * random.nextGaussian());
    }
    double here = Loudness.integratedLufs(resampled(noise, 8_000, RATE), RATE);
    double there = Loudness.integratedLufs(resampled(noise, 8_000, 48_000), 48_000);
    assertEquals(there, here, 0.1);
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 22_050, 44_100, 48_000})
  void aFullScaleSineOf997HertzInOneChannelHasMinus3Point01(int rate) {
    assertEquals(-3.01, Loudness.integratedLufs(sine(997, 1, 5 * rate, rate), rate), 0.02);
  }

  @ParameterizedTest
  @CsvSource({"0.1, -23.01", "0.01, -43.01"})
  void decibelsOfLevelAreDecibelsOfLoudness(double amplitude, double lufs) {
    assertEquals(lufs, Loudness.integratedLufs(sine(997, amplitude, 5 * RATE, RATE), RATE), 0.02);
  }

  @Test
  void pausesDoNotMakeItSofter() {
    short[] half = new short[10 * RATE];
    System.arraycopy(sine(997, 0.1, 5 * RATE, RATE), 0, half, 0, 5 * RATE);
    assertEquals(-23.01, Loudness.integratedLufs(half, RATE), 0.2);
  }

  @Test
  void silenceHasNoLoudness() {
    assertEquals(Double.NEGATIVE_INFINITY, Loudness.integratedLufs(new short[RATE], RATE));
    assertEquals(Double.NEGATIVE_INFINITY, Loudness.integratedLufs(new short[0], RATE));
    assertEquals(Double.NEGATIVE_INFINITY, Loudness.loudestLufs(new short[RATE], RATE));
    assertEquals(Double.NEGATIVE_INFINITY, Loudness.truePeakDbtp(new short[RATE], RATE));
  }

  @Test
  void aShortSoundIsOneBlockOfItsOwnAndSofterWithSilenceAround() {
    short[] tenth = sine(997, 0.1, RATE / 10, RATE);
    assertEquals(-23.0, Loudness.integratedLufs(tenth, RATE), 0.3);
    assertEquals(-23.0 - 6.0, Loudness.loudestLufs(tenth, RATE), 0.3);
  }

  @Test
  void theTruePeakLiesBetweenTheSamples() {
    short[] between = new short[RATE];
    for (int i = 0; i < between.length; i++) {
      between[i] =
          (short) Math.round(16_384 * Math.sin(Math.PI / 4 + Math.PI / 2 * i) * fade(i, RATE));
    }
    double samplePeak = 20 * Math.log10(Math.sin(Math.PI / 4) / 2);
    assertEquals(-9.03, samplePeak, 0.01);
    assertEquals(-6.02, Loudness.truePeakDbtp(between, RATE), 0.1);
  }

  @Test
  void theTruePeakIsNeverBelowASample() {
    short[] click = new short[100];
    click[50] = Short.MAX_VALUE;
    assertTrue(Loudness.truePeakDbtp(click, RATE) >= 20 * Math.log10(32767 / 32768.0));
  }

  private static double fade(int i, int length) {
    return Math.min(1, Math.min(i, length - i) / 1000.0);
  }

  private static short[] sine(double hz, double amplitude, int length, int rate) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] =
          (short)
              Math.min(
                  32_767, Math.round(32_768 * amplitude * Math.sin(2 * Math.PI * hz * i / rate)));
    }
    return samples;
  }

  private static short[] resampled(short[] samples, int fromHz, int toHz) {
    Resampler resampler = new Resampler(fromHz, toHz);
    float[] input = new float[samples.length];
    for (int i = 0; i < input.length; i++) {
      input[i] = samples[i] / 32_768f;
    }
    float[] output = new float[resampler.maxOutput(input.length)];
    short[] result = new short[resampler.process(input, input.length, output)];
    for (int i = 0; i < result.length; i++) {
      result[i] = Pcm.sample(output[i]);
    }
    return result;
  }
}
