package saydone.speech;

/** The level of samples: RMS in decibels below that of a full-scale constant (dBFS). */
final class Level {

  /** Less than this no microphone gives. */
  static final double SILENCE_DBFS = -96;

  private Level() {}

  /** The level of all samples together; {@link #SILENCE_DBFS} at least. */
  static double dbfs(short[] samples) {
    double sum = 0;
    for (short sample : samples) {
      sum += (double) sample * sample;
    }
    double rms = Math.sqrt(sum / samples.length) / -Short.MIN_VALUE;
    return rms == 0 ? SILENCE_DBFS : Math.max(SILENCE_DBFS, 20 * Math.log10(rms));
  }
}
