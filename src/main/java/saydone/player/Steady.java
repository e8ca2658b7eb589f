package saydone.player;

/**
 * Whether a device works, short gaps left aside: a busy machine may starve a sound card for a
 * moment, and a patient need not hear of it. A device that comes back counts as working at once.
 */
final class Steady {

  private final long patienceFrames;
  private long workedAt;

  /** A device that works; it counts as lost when it has not worked for longer than this. */
  Steady(long patienceFrames) {
    this.patienceFrames = patienceFrames;
  }

  /** Whether the device counts as working, given whether it really works at a frame. */
  boolean after(boolean works, long frame) {
    if (works) {
      workedAt = frame;
    }
    return frame - workedAt <= patienceFrames;
  }
}
