package saydone.audio.virtual;

import java.util.Random;
import saydone.audio.Clip;
import saydone.audio.Pcm;

/** A sound without end: a recording whose end fades into its own beginning. For one thread. */
final class Loop {

  /** The shortest recording that makes a loop. */
  static final int LEAST_FRAMES = Pcm.SAMPLE_RATE_HZ / 10;

  private static final int HISS_FRAMES = 7 * Pcm.SAMPLE_RATE_HZ;
  private static final int SEAM_FRAMES = Pcm.SAMPLE_RATE_HZ / 50;

  private final float[] samples;
  private int position;

  private Loop(float[] samples, int position) {
    this.samples = samples;
    this.position = position;
  }

  /** A recording at a level, which begins at a random place. */
  static Loop of(Clip clip, double dbfs, Random random) {
    int frames = clip.frames() - SEAM_FRAMES;
    double gain = Level.amplitude(dbfs - Level.ofAll(clip));
    float[] samples = new float[frames];
    for (int i = 0; i < frames; i++) {
      double sample = clip.sample(i);
      if (i < SEAM_FRAMES) {
        // The end of the recording fades out under its beginning, at constant power.
        double angle = Math.PI / 2 * i / SEAM_FRAMES;
        sample = Math.sin(angle) * sample + Math.cos(angle) * clip.sample(frames + i);
      }
      samples[i] = (float) (gain * sample);
    }
    return new Loop(samples, random.nextInt(frames));
  }

  /** White noise at a level. */
  static Loop hiss(double dbfs, Random random) {
    double amplitude = 32768 * Level.amplitude(dbfs);
    float[] samples = new float[HISS_FRAMES];
    for (int i = 0; i < HISS_FRAMES; i++) {
      samples[i] = (float) (amplitude * random.nextGaussian());
    }
    return new Loop(samples, 0);
  }

  /** Adds the next samples. */
  void addTo(float[] mix) {
    for (int i = 0; i < mix.length; i++) {
      mix[i] += samples[position];
      position = position + 1 == samples.length ? 0 : position + 1;
    }
  }
}
