package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class InterpolatorTests {

  private static final int LENGTH = 200;

  @Test
  void aToneIsReadBetweenItsSamples() {
    for (double hertz : new double[] {100, 1000, 3000, 6000}) {
      double[] tone = new double[LENGTH];
      for (int i = 0; i < LENGTH; i++) {
        tone[i] = tone(hertz, i);
      }
      for (double place = 50; place < 150; place += 0.37) {
        assertEquals(tone(hertz, place), Interpolator.at(tone, place), 2e-3, hertz + " Hz");
      }
    }
  }

  @Test
  void aSampleIsReadAsItIs() {
    double[] noise = noise();
    for (int i = 50; i < 150; i++) {
      assertEquals(noise[i], Interpolator.at(noise, i), 1e-6);
    }
  }

  @Test
  void addingIsTheTransposeOfReading() {
    double[] noise = noise();
    double[] added = new double[LENGTH];
    Interpolator.add(3, added, 99.3);

    double product = 0;
    for (int i = 0; i < LENGTH; i++) {
      product += added[i] * noise[i];
    }
    assertEquals(3 * Interpolator.at(noise, 99.3), product, 1e-9);
  }

  private static double tone(double hertz, double place) {
    return Math.sin(2 * Math.PI * hertz * place / Pcm.SAMPLE_RATE_HZ);
  }

  private static double[] noise() {
    Random random = new Random(1);
    return random.doubles(LENGTH, -1, 1).toArray();
  }
}
