package saydone.player.rehearsal;

import java.util.Random;
import saydone.audio.Clip;
import saydone.audio.Pcm;

/**
 * A synthetic cough: two bursts of noise, each a sharp onset that dies away through a resonance of
 * the throat.
 */
final class Cough {

  private static final double[] BURST_SECONDS = {0.0, 0.34};
  private static final double LENGTH_SECONDS = 0.75;
  private static final double ATTACK_SECONDS = 0.008;
  private static final double DECAY_SECONDS = 0.07;
  private static final double RESONANCE_HZ = 700;
  private static final double RESONANCE_RADIUS = 0.93;
  private static final double PEAK = 16_000;

  private Cough() {}

  /** One cough of 0.75 s; no two are alike. */
  static Clip clip(Random random) {
    int frames = (int) (LENGTH_SECONDS * Pcm.SAMPLE_RATE_HZ);
    double[] sound = new double[frames];
    double turn = 2 * RESONANCE_RADIUS * Math.cos(2 * Math.PI * RESONANCE_HZ / Pcm.SAMPLE_RATE_HZ);
    double damping = RESONANCE_RADIUS * RESONANCE_RADIUS;
    double last = 0;
    double beforeLast = 0;
    double peak = 0;
    for (int i = 0; i < frames; i++) {
      double excitation = envelope((double) i / Pcm.SAMPLE_RATE_HZ) * random.nextGaussian();
      double value = excitation + turn * last - damping * beforeLast;
      beforeLast = last;
      last = value;
      sound[i] = value;
      peak = Math.max(peak, Math.abs(value));
    }
    short[] samples = new short[frames];
    for (int i = 0; i < frames; i++) {
      samples[i] = (short) (PEAK * sound[i] / peak);
    }
    return Clip.of(samples);
  }

  private static double envelope(double seconds) {
    double sum = 0;
    for (double start : BURST_SECONDS) {
      double since = seconds - start;
      if (since >= 0) {
        sum += Math.min(1, since / ATTACK_SECONDS) * Math.exp(-since / DECAY_SECONDS);
      }
    }
    return sum;
  }
}
