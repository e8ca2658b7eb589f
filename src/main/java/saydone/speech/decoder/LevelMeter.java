package saydone.speech.decoder;

/**
 * Measures the level of a stream in dB relative to full scale: the noise floor (a low percentile of
 * the last three seconds) and the latest peak (which falls back within a few seconds). One thread.
 */
final class LevelMeter {

  private static final double FULL_SCALE = 32768;
  private static final double SILENCE_DB = -96;
  private static final double FALL_DB_PER_CHUNK = 0.2;

  private final Percentile floor = new Percentile(300, 0.2);
  private double peak = SILENCE_DB;

  /** Takes a chunk of about 10 ms. */
  void accept(short[] samples) {
    double sum = 0;
    for (short sample : samples) {
      sum += (double) sample * sample;
    }
    double db = SILENCE_DB;
    if (sum > 0) {
      db = 10 * Math.log10(sum / samples.length / (FULL_SCALE * FULL_SCALE));
    }
    floor.add(Math.max(SILENCE_DB, db));
    peak = Math.max(db, peak - FALL_DB_PER_CHUNK);
  }

  /** The noise floor. */
  double floorDb() {
    return floor.value();
  }

  /** The peak of the last word or so. */
  double peakDb() {
    return peak;
  }
}
