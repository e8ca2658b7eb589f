package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FourierTests {

  private static final int SIZE = 64;

  @Test
  void findsATone() {
    double[] real = new double[SIZE];
    double[] imaginary = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      real[i] = Math.cos(2 * Math.PI * 5 * i / SIZE);
    }

    new Fourier(SIZE).forward(real, imaginary);

    for (int bin = 0; bin < SIZE; bin++) {
      assertEquals(bin == 5 || bin == SIZE - 5 ? SIZE / 2.0 : 0, real[bin], 1e-9, "bin " + bin);
      assertEquals(0, imaginary[bin], 1e-9, "bin " + bin);
    }
  }

  @Test
  void isTheSumThatDefinesIt() {
    double[] real = noise(1);
    double[] imaginary = noise(2);
    double[] expectedReal = new double[SIZE];
    double[] expectedImaginary = new double[SIZE];
    for (int bin = 0; bin < SIZE; bin++) {
      for (int i = 0; i < SIZE; i++) {
        double angle = -2 * Math.PI * bin * i / SIZE;
        expectedReal[bin] += real[i] * Math.cos(angle) - imaginary[i] * Math.sin(angle);
        expectedImaginary[bin] += real[i] * Math.sin(angle) + imaginary[i] * Math.cos(angle);
      }
    }

    new Fourier(SIZE).forward(real, imaginary);

    assertArrayEquals(expectedReal, real, 1e-9);
    assertArrayEquals(expectedImaginary, imaginary, 1e-9);
  }

  @Test
  void comesBack() {
    Fourier fourier = new Fourier(SIZE);
    double[] real = noise(1);
    double[] imaginary = noise(2);

    fourier.forward(real, imaginary);
    fourier.backward(real, imaginary);

    assertArrayEquals(noise(1), real, 1e-12);
    assertArrayEquals(noise(2), imaginary, 1e-12);
  }

  @Test
  void refusesASizeThatIsNoPowerOfTwo() {
    assertThrows(IllegalArgumentException.class, () -> new Fourier(1));
    assertThrows(IllegalArgumentException.class, () -> new Fourier(96));
  }

  private static double[] noise(long seed) {
    return new Random(seed).doubles(SIZE, -1, 1).toArray();
  }
}
