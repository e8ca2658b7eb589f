package saydone.research.cues;

import saydone.audio.Pcm;

/** What a sound is made of, computed plainly: by the sum that defines the Fourier transform. */
final class Spectrum {

  /** The resolution, in hertz. */
  private static final int STEP_HZ = 4;

  private Spectrum() {}

  /** The power of each 4 Hz step up to the Nyquist frequency. */
  static double[] power(double[] values) {
    double[] power = new double[Pcm.SAMPLE_RATE_HZ / 2 / STEP_HZ];
    for (int k = 0; k < power.length; k++) {
      double step = 2 * Math.PI * k * STEP_HZ / Pcm.SAMPLE_RATE_HZ;
      double coefficient = 2 * Math.cos(step);
      double last = 0;
      double beforeLast = 0;
      for (double value : values) {
        double next = value + coefficient * last - beforeLast;
        beforeLast = last;
        last = next;
      }
      power[k] = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
    }
    return power;
  }

  /** The part of the power between two frequencies, 0 to 1. */
  static double share(double[] power, double fromHz, double toHz) {
    double inside = 0;
    double all = 0;
    for (int k = 0; k < power.length; k++) {
      all += power[k];
      if (k * STEP_HZ >= fromHz && k * STEP_HZ <= toHz) {
        inside += power[k];
      }
    }
    return inside / all;
  }

  /** The A-weighted level of a block (IEC 61672-1, the formula of its annex). */
  static double aWeightedDecibels(double[] block) {
    double[] power = power(block);
    double sum = 0;
    double weighted = 0;
    for (int k = 1; k < power.length; k++) {
      sum += power[k];
      weighted += power[k] * Math.pow(10, aWeight(k * STEP_HZ) / 10);
    }
    double meanSquare = 0;
    for (double value : block) {
      meanSquare += value * value / block.length;
    }
    return 10 * Math.log10(meanSquare * weighted / sum + 1e-12);
  }

  /** The level in each 10 ms. */
  static double[] envelope(double[] values) {
    double[] envelope = new double[values.length / Pcm.CHUNK_FRAMES];
    for (int i = 0; i < envelope.length * Pcm.CHUNK_FRAMES; i++) {
      envelope[i / Pcm.CHUNK_FRAMES] += values[i] * values[i];
    }
    for (int i = 0; i < envelope.length; i++) {
      envelope[i] = Math.sqrt(envelope[i]);
    }
    return envelope;
  }

  private static double aWeight(double hz) {
    double f2 = hz * hz;
    double response =
        12_194.0
            * 12_194
            * f2
            * f2
            / ((f2 + 20.6 * 20.6)
                * Math.sqrt((f2 + 107.7 * 107.7) * (f2 + 737.9 * 737.9))
                * (f2 + 12_194.0 * 12_194));
    return 20 * Math.log10(response) + 2;
  }
}
