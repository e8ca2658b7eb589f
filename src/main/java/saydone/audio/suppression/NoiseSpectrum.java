package saydone.audio.suppression;

import java.util.Arrays;

/**
 * Follows the power of the noise in each bin of a spectrum while somebody may speak, by the
 * probability that speech is present (Gerkmann and Hendriks 2012, Unbiased MMSE-based noise power
 * estimation with low complexity and low tracking delay). Needs no pause to follow a noise that
 * changes. One thread.
 */
final class NoiseSpectrum {

  /** The ratio of speech to noise, where there is speech, that the probability is computed for. */
  private static final double SPEECH_TO_NOISE = Math.pow(10, 1.5);

  private static final double KEPT = 0.8;
  private static final double KEPT_PROBABILITY = 0.9;

  /** A bin in which speech was all but certain for long is taken to be noise after all. */
  private static final double CERTAIN = 0.99;

  /** So many frames at the beginning are taken to be noise. */
  private static final int FIRST_FRAMES = 10;

  private static final double LEAST = 1e-3;

  private final double[] noise;
  private final double[] present;
  private int frames;

  NoiseSpectrum(int bins) {
    noise = new double[bins];
    present = new double[bins];
    Arrays.fill(present, 0.5);
  }

  /**
   * Takes the next frame.
   *
   * @param power the power in each bin
   */
  void accept(double[] power) {
    if (frames < FIRST_FRAMES) {
      frames++;
      for (int bin = 0; bin < noise.length; bin++) {
        noise[bin] += (Math.max(LEAST, power[bin]) - noise[bin]) / frames;
      }
      return;
    }
    for (int bin = 0; bin < noise.length; bin++) {
      double likely =
          1
              / (1
                  + (1 + SPEECH_TO_NOISE)
                      * Math.exp(
                          -power[bin] / noise[bin] * SPEECH_TO_NOISE / (1 + SPEECH_TO_NOISE)));
      present[bin] = KEPT_PROBABILITY * present[bin] + (1 - KEPT_PROBABILITY) * likely;
      if (present[bin] > CERTAIN) {
        likely = Math.min(likely, CERTAIN);
      }
      double now = likely * noise[bin] + (1 - likely) * power[bin];
      noise[bin] = Math.max(LEAST, KEPT * noise[bin] + (1 - KEPT) * now);
    }
  }

  /** The power of the noise in a bin. */
  double at(int bin) {
    return noise[bin];
  }
}
