package saydone.hearing.decoder;

/**
 * Finds the segments of a stream that stand out of the noise, from the zeroth cepstrum c0 of each
 * frame (in units of {@link #decibels}), which the front end has cleaned of steady noise.
 *
 * <p>The floor is a low percentile of the last three seconds. A segment begins with {@value
 * #ONSET_FRAMES} frames in a row above the floor by {@value #ONSET}. Within it, a frame is speech
 * if it is above the floor by {@value #HOLD} and no more than {@value #DECAY} below the peak, which
 * ends a word in a room that reverberates. The caller decides when a segment has ended, by the
 * frames since the last speech, and calls {@link #close()}.
 *
 * <p>Frames are numbered as the cepstra are. One thread.
 */
final class SpeechSegmenter {

  private static final int FLOOR_FRAMES = 300;
  private static final double FLOOR_PART = 0.2;
  private static final double SMOOTHING = 0.5;
  private static final int ONSET_FRAMES = 3;
  private static final double ONSET = 9;
  private static final double HOLD = 7;
  private static final double DECAY = 26;

  /** No segment begins before this many frames, as the floor is not known yet. */
  private static final int WARM_UP_FRAMES = 20;

  private final Percentile floor = new Percentile(FLOOR_FRAMES, FLOOR_PART);
  private long frame = -1;
  private double smoothed;
  private boolean open;
  private int risen;
  private long firstSpeech;
  private long lastSpeech;
  private int speechFrames;
  private double peak;

  /** Takes the next frame. */
  void accept(double c0) {
    frame++;
    smoothed = frame == 0 ? c0 : smoothed + SMOOTHING * (c0 - smoothed);
    floor.add(smoothed);
    if (frame < WARM_UP_FRAMES) {
      return;
    }
    if (open) {
      peak = Math.max(peak, c0);
      if (c0 > Math.max(floor.value() + HOLD, peak - DECAY)) {
        speechFrames++;
        lastSpeech = frame;
      }
    } else if (c0 > floor.value() + ONSET) {
      peak = risen == 0 ? c0 : Math.max(peak, c0);
      risen++;
      if (risen == ONSET_FRAMES) {
        open = true;
        firstSpeech = frame - ONSET_FRAMES + 1;
        lastSpeech = frame;
        speechFrames = ONSET_FRAMES;
      }
    } else {
      risen = 0;
    }
  }

  /** Ends the segment; the next one needs an onset of its own. */
  void close() {
    open = false;
    risen = 0;
  }

  /** Whether a segment has begun and not been closed. */
  boolean open() {
    return open;
  }

  /** The first frame of the open segment. */
  long firstSpeech() {
    return firstSpeech;
  }

  /** The last frame so far that was speech. */
  long lastSpeech() {
    return lastSpeech;
  }

  /** How many frames of the open segment were speech. */
  int speechFrames() {
    return speechFrames;
  }

  /** The frames since the last one that was speech. */
  int silentFrames() {
    return (int) (frame - lastSpeech);
  }

  /** A difference of c0 in decibels: c0 is five times the mean natural log power of 25 bands. */
  static double decibels(double c0Difference) {
    return c0Difference * 10 / Math.log(10) / 5;
  }

  /** The level, in c0, below which a sound before the loudest moment is background. */
  double faintest() {
    return peak - DECAY;
  }

  /** How far the loudest frame of the segment stands out of the floor, in units of c0. */
  double prominence() {
    return peak - floor.value();
  }
}
