package saydone.research.cues;

import saydone.audio.Pcm;

/**
 * One note of a cue. All arithmetic is {@link StrictMath}, so that every platform renders the same
 * samples.
 *
 * @param startMillis when it begins, from the start of the cue
 * @param lengthMillis how long it sounds
 * @param fromHz its frequency at the start
 * @param toHz its frequency at the end; it slides there evenly
 * @param timbre its timbre
 */
record Note(int startMillis, int lengthMillis, double fromHz, double toHz, Timbre timbre) {

  /**
   * The highest partial that is rendered: small loudspeakers do not play higher ones, and older
   * ears do not hear them.
   */
  private static final double HIGHEST_HZ = 5000;

  private static final int RELEASE_MILLIS = 12;

  /** A note of one pitch. */
  Note(int startMillis, int lengthMillis, double hz, Timbre timbre) {
    this(startMillis, lengthMillis, hz, hz, timbre);
  }

  /** The end of the note, from the start of the cue. */
  int endMillis() {
    return startMillis + lengthMillis;
  }

  /** Adds the note to a cue of {@link Pcm#SAMPLE_RATE_HZ}. */
  void addTo(double[] cue) {
    int start = frames(startMillis);
    int frames = frames(lengthMillis);
    for (int i = 0; i < frames; i++) {
      cue[start + i] += envelope(i, frames) * tone((double) i / Pcm.SAMPLE_RATE_HZ);
    }
  }

  private double tone(double seconds) {
    double slide = (toHz - fromHz) * seconds * 1000 / lengthMillis;
    double cycles = (fromHz + slide / 2) * seconds;
    double sum = 0;
    for (Timbre.Partial partial : timbre.partials()) {
      if (partial.ratio() * StrictMath.max(fromHz, toHz) <= HIGHEST_HZ) {
        sum += partial.level() * StrictMath.sin(2 * StrictMath.PI * partial.ratio() * cycles);
      }
    }
    return sum;
  }

  /**
   * The envelope at a frame: rises and falls as half a cosine, so that the ends are silent and
   * smooth, and decays between.
   */
  private double envelope(int frame, int frames) {
    double rise = raisedCosine((double) frame / frames(timbre.attackMillis()));
    double fall = raisedCosine((double) (frames - 1 - frame) / frames(RELEASE_MILLIS));
    double decay = StrictMath.exp(-(double) frame / frames(timbre.decayMillis()));
    return rise * decay * fall;
  }

  private static double raisedCosine(double x) {
    return x >= 1 ? 1 : (1 - StrictMath.cos(StrictMath.PI * x)) / 2;
  }

  private static int frames(int millis) {
    return millis * Pcm.SAMPLE_RATE_HZ / 1000;
  }
}
