package saydone.player.rehearsal;

import java.time.Duration;
import java.util.Random;
import saydone.audio.Clip;
import saydone.audio.Pcm;

/**
 * Pink noise, as of a ventilator or of traffic: as much power in each octave as in the next. White
 * noise goes through first-order low-pass filters whose corners lie an octave apart, and each
 * filter gives the same power. The noise swells and fades within half a second.
 */
final class PinkNoise {

  private static final double LOWEST_CORNER_HZ = 60;
  private static final int OCTAVES = 7;
  private static final double LEVEL = 2500;
  private static final int SWELL_FRAMES = Pcm.SAMPLE_RATE_HZ / 2;

  private PinkNoise() {}

  /** Pink noise of this length, random by a source of chance. */
  static Clip clip(Duration duration, Random random) {
    double[] feedback = new double[OCTAVES];
    double[] state = new double[OCTAVES];
    for (int octave = 0; octave < OCTAVES; octave++) {
      double corner = LOWEST_CORNER_HZ * (1 << octave);
      feedback[octave] = Math.exp(-2 * Math.PI * corner / Pcm.SAMPLE_RATE_HZ);
    }
    short[] samples = new short[(int) Pcm.frames(duration)];
    for (int i = 0; i < samples.length; i++) {
      double sum = 0;
      for (int octave = 0; octave < OCTAVES; octave++) {
        // The variance of a first-order recursion is that of its input over 1 - feedback^2.
        double input = Math.sqrt(1 - feedback[octave] * feedback[octave]) * random.nextGaussian();
        state[octave] = feedback[octave] * state[octave] + input;
        sum += state[octave];
      }
      double edge = Math.min(i, samples.length - 1 - i);
      double swell = Math.min(1, edge / SWELL_FRAMES);
      samples[i] = Pcm.saturate((int) Math.round(LEVEL * swell * sum / Math.sqrt(OCTAVES)));
    }
    return Clip.of(samples);
  }
}
