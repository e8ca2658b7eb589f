package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RealFourierTests {

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16, 32, 64, 128, 256, 512, 1024})
  void isHalfOfTheTransformOfComplexNumbers(int size) {
    double[] expectedReal = noise(size);
    double[] expectedImaginary = new double[size];
    new Fourier(size).forward(expectedReal, expectedImaginary);
    double[] real = new double[size / 2 + 1];
    double[] imaginary = new double[size / 2 + 1];

    new RealFourier(size).forward(noise(size), real, imaginary);

    assertArrayEquals(Arrays.copyOf(expectedReal, size / 2 + 1), real, 1e-12);
    assertArrayEquals(Arrays.copyOf(expectedImaginary, size / 2 + 1), imaginary, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16, 32, 64, 128, 256, 512, 1024})
  void comesBackEachTime(int size) {
    RealFourier fourier = new RealFourier(size);
    double[] samples = noise(size);
    double[] real = new double[size / 2 + 1];
    double[] imaginary = new double[size / 2 + 1];

    for (int time = 0; time < 3; time++) {
      fourier.forward(samples, real, imaginary);
      fourier.backward(real, imaginary, samples);
    }

    assertArrayEquals(noise(size), samples, 1e-13);
  }

  @Test
  void refusesASizeThatIsNoPowerOfTwo() {
    assertThrows(IllegalArgumentException.class, () -> new RealFourier(2));
    assertThrows(IllegalArgumentException.class, () -> new RealFourier(5));
    assertThrows(IllegalArgumentException.class, () -> new RealFourier(96));
  }

  private static double[] noise(int size) {
    return new Random(1).doubles(size, -1, 1).toArray();
  }
}
