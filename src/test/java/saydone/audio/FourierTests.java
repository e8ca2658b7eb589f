package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048})
  void isTheSumThatDefinesIt(int size) {
    double[] real = noise(1, size);
    double[] imaginary = noise(2, size);
    double[] expectedReal = new double[size];
    double[] expectedImaginary = new double[size];
    for (int bin = 0; bin < size; bin++) {
      for (int i = 0; i < size; i++) {
        double angle = -2 * Math.PI * (bin * i % size) / size;
        expectedReal[bin] += real[i] * Math.cos(angle) - imaginary[i] * Math.sin(angle);
        expectedImaginary[bin] += real[i] * Math.sin(angle) + imaginary[i] * Math.cos(angle);
      }
    }

    new Fourier(size).forward(real, imaginary);

    assertArrayEquals(expectedReal, real, 1e-10);
    assertArrayEquals(expectedImaginary, imaginary, 1e-10);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 131_072})
  void comesBackEachTime(int size) {
    Fourier fourier = new Fourier(size);
    double[] real = noise(1, size);
    double[] imaginary = noise(2, size);

    for (int time = 0; time < 3; time++) {
      fourier.forward(real, imaginary);
      fourier.backward(real, imaginary);
    }

    assertArrayEquals(noise(1, size), real, 1e-13);
    assertArrayEquals(noise(2, size), imaginary, 1e-13);
  }

  @Test
  void refusesASizeThatIsNoPowerOfTwo() {
    assertThrows(IllegalArgumentException.class, () -> new Fourier(1));
    assertThrows(IllegalArgumentException.class, () -> new Fourier(96));
  }

  private static double[] noise(long seed, int size) {
    return new Random(seed).doubles(size, -1, 1).toArray();
  }
}
