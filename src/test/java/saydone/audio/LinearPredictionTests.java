package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LinearPredictionTests {

  private static final int SAMPLES = 20_000;

  @Test
  void findsTheNoiseFromWhichASoundWasMade() {
    double[] noise = noise();
    double[] sound = new double[SAMPLES];
    for (int i = 2; i < SAMPLES; i++) {
      sound[i] = noise[i] + 1.2 * sound[i - 1] - 0.7 * sound[i - 2];
    }
    double[] residual = new LinearPrediction(2, sound).residual(sound);
    double difference = 0;
    for (int i = 2; i < SAMPLES; i++) {
      difference += (residual[i] - noise[i]) * (residual[i] - noise[i]) / SAMPLES;
    }
    assertEquals(0, difference, 0.01);
  }

  @Test
  void leavesNoiseAsItIs() {
    double[] noise = noise();
    assertArrayEquals(noise, new LinearPrediction(4, noise).residual(noise), 0.2);
  }

  @Test
  void predictsNothingFromSilence() {
    double[] sound = {1, 2, 3};
    assertArrayEquals(sound, new LinearPrediction(4, new double[10]).residual(sound));
  }

  @Test
  void needsAtLeastOneSample() {
    assertThrows(IllegalArgumentException.class, () -> new LinearPrediction(0, noise()));
  }

  private static double[] noise() {
    return new Random(1).doubles(SAMPLES, -1.73, 1.73).toArray();
  }
}
