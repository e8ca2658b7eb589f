package saydone.audio;

/** Sine tones, and how far a signal is from one. */
final class Tones {

  private Tones() {}

  /** A sine of an amplitude, 1.0 being full scale, that starts at zero. */
  static float[] sine(double frequencyHz, int rateHz, double amplitude, int frames) {
    float[] values = new float[frames];
    for (int i = 0; i < frames; i++) {
      values[i] = (float) (amplitude * Math.sin(2 * Math.PI * frequencyHz * i / rateHz));
    }
    return values;
  }

  /** The level of a signal between two samples in decibels, where 0 is a full-scale square. */
  static double levelDbfs(float[] values, int from, int to) {
    double energy = 0;
    for (int i = from; i < to; i++) {
      energy += (double) values[i] * values[i];
    }
    return 10 * Math.log10(energy / (to - from) + 1e-20);
  }

  /** The level of the difference of two signals between two samples. */
  static double errorDbfs(float[] actual, float[] expected, int from, int to) {
    float[] error = new float[to];
    for (int i = from; i < to; i++) {
      error[i] = actual[i] - expected[i];
    }
    return levelDbfs(error, from, to);
  }

  /** The samples of a clip with full scale 1.0. */
  static float[] values(Clip clip) {
    float[] values = new float[clip.frames()];
    for (int i = 0; i < values.length; i++) {
      values[i] = clip.sample(i) / 32_768f;
    }
    return values;
  }

  /** A clip of a sine at {@link Pcm#SAMPLE_RATE_HZ}. */
  static Clip clip(double frequencyHz, double amplitude, int frames) {
    float[] values = sine(frequencyHz, Pcm.SAMPLE_RATE_HZ, amplitude, frames);
    short[] samples = new short[frames];
    for (int i = 0; i < frames; i++) {
      samples[i] = Pcm.sample(values[i]);
    }
    return Clip.of(samples);
  }
}
