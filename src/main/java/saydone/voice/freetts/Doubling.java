package saydone.voice.freetts;

/**
 * Doubles the rate of a sound from 8,000 to 16,000 frames a second: the samples stay, and a
 * windowed-sinc half-band filter interpolates one between each two. Images above 4.2 kHz lie more
 * than 60 dB down.
 *
 * <p>Source: R. E. Crochiere and L. R. Rabiner, Multirate Digital Signal Processing, 1983, section
 * 4.3.
 */
final class Doubling {

  /**
   * How many samples on each side the filter uses; more would narrow the band in which images are
   * heard.
   */
  private static final int REACH = 32;

  private static final double[] TAPS = taps();

  private Doubling() {}

  private static double[] taps() {
    double[] taps = new double[REACH];
    double sum = 0;
    for (int i = 0; i < REACH; i++) {
      double distance = i + 0.5;
      double phase = Math.PI * distance / REACH;
      double blackman = 0.42 + 0.5 * Math.cos(phase) + 0.08 * Math.cos(2 * phase);
      taps[i] = Math.sin(Math.PI * distance) / (Math.PI * distance) * blackman;
      sum += 2 * taps[i];
    }
    for (int i = 0; i < REACH; i++) {
      taps[i] /= sum;
    }
    return taps;
  }

  /** Twice as many samples; silence is assumed before and after them. */
  static short[] of(short[] samples) {
    short[] doubled = new short[2 * samples.length];
    for (int n = 0; n < samples.length; n++) {
      doubled[2 * n] = samples[n];
      double between = 0;
      for (int i = 0; i < REACH; i++) {
        double before = n - i >= 0 ? samples[n - i] : 0;
        double after = n + 1 + i < samples.length ? samples[n + 1 + i] : 0;
        between += TAPS[i] * (before + after);
      }
      long rounded = Math.round(between);
      doubled[2 * n + 1] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
    }
    return doubled;
  }
}
