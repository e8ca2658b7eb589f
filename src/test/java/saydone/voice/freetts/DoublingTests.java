package saydone.voice.freetts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DoublingTests {

  private static final int LENGTH = 2_000;

  @ParameterizedTest
  @ValueSource(doubles = {200, 1_000, 3_000, 3_500})
  void aToneStaysTheSameTone(double hertz) {
    short[] doubled = Doubling.of(tone(hertz, 8_000, LENGTH));
    short[] expected = tone(hertz, 16_000, 2 * LENGTH);
    for (int i = 200; i < 2 * LENGTH - 200; i++) {
      assertEquals(expected[i], doubled[i], 12, "at " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1_000, 2_500, 3_600})
  void theMirrorImageOfAToneIsSixtyDecibelsDown(double hertz) {
    short[] doubled = Doubling.of(tone(hertz, 8_000, LENGTH));
    double image = amplitude(doubled, 8_000 - hertz);
    assertTrue(image < amplitude(doubled, hertz) / 1_000, "image " + image);
  }

  @Test
  void theGivenSamplesStay() {
    short[] samples = tone(440, 8_000, LENGTH);
    short[] doubled = Doubling.of(samples);
    short[] even = new short[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      even[i] = doubled[2 * i];
    }
    assertArrayEquals(samples, even);
  }

  @Test
  void loudSoundDoesNotWrapAround() {
    short[] square = new short[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      square[i] = i % 20 < 10 ? Short.MAX_VALUE : Short.MIN_VALUE;
    }
    short[] doubled = Doubling.of(square);
    for (int i = 0; i < LENGTH; i++) {
      if (i % 20 < 9) {
        assertTrue(doubled[2 * i + 1] > 0, "at " + i);
      }
    }
  }

  private static short[] tone(double hertz, int sampleRateHz, int length) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * hertz * i / sampleRateHz));
    }
    return samples;
  }

  /** The amplitude at one frequency, by correlation, under a Hann window. */
  private static double amplitude(short[] samples, double hertz) {
    double real = 0;
    double imaginary = 0;
    double weights = 0;
    for (int i = 0; i < samples.length; i++) {
      double weight = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples.length);
      double phase = 2 * Math.PI * hertz * i / 16_000;
      real += weight * samples[i] * Math.cos(phase);
      imaginary += weight * samples[i] * Math.sin(phase);
      weights += weight;
    }
    return 2 * Math.hypot(real, imaginary) / weights;
  }
}
