package saydone.evaluate;

import saydone.audio.Fourier;

/** Convolves a sound with the impulse response of a room, by the fast Fourier transform. */
final class Convolution {

  private final int size;
  private final Fourier fourier;
  private final double[] responseReal;
  private final double[] responseImaginary;
  private final int responseLength;
  private final int delay;

  /**
   * A convolution with a response, which is scaled to an energy of one, so that levels stay about
   * the same.
   *
   * @param longest the most samples of a sound that is convolved in one piece
   */
  Convolution(short[] response, int longest) {
    responseLength = response.length;
    size = Integer.highestOneBit(Math.max(2, longest + response.length) * 2 - 1);
    fourier = new Fourier(size);
    responseReal = new double[size];
    responseImaginary = new double[size];
    double energy = 0;
    int strongest = 0;
    for (int i = 0; i < response.length; i++) {
      energy += (double) response[i] * response[i];
      if (Math.abs(response[i]) > Math.abs(response[strongest])) {
        strongest = i;
      }
    }
    delay = strongest;
    for (int i = 0; i < response.length; i++) {
      responseReal[i] = response[i] / Math.sqrt(energy);
    }
    fourier.forward(responseReal, responseImaginary);
  }

  /** How many samples a sound takes to arrive by the direct way, which is the strongest. */
  int delay() {
    return delay;
  }

  /** The sound as heard in the room; it is longer by the length of the response. */
  double[] apply(double[] sound) {
    int piece = size - responseLength;
    double[] result = new double[sound.length + responseLength];
    for (int first = 0; first < sound.length; first += piece) {
      double[] real = new double[size];
      double[] imaginary = new double[size];
      System.arraycopy(sound, first, real, 0, Math.min(piece, sound.length - first));
      fourier.forward(real, imaginary);
      for (int i = 0; i < size; i++) {
        double product = real[i] * responseReal[i] - imaginary[i] * responseImaginary[i];
        // Conjugated, so that the forward transform is the inverse one.
        imaginary[i] = -(real[i] * responseImaginary[i] + imaginary[i] * responseReal[i]);
        real[i] = product;
      }
      fourier.forward(real, imaginary);
      for (int i = 0; i < size && first + i < result.length; i++) {
        result[first + i] += real[i] / size;
      }
    }
    return result;
  }
}
