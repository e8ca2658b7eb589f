package saydone.player;

/**
 * Whether a device works, without its short absences: a busy machine lets a sound card starve for a
 * moment, and a patient need not hear of it. A device that comes back is believed at once.
 */
final class Steady {

  private final long patienceFrames;
  private long workedAt;

  /** A device that works, and is only called lost when it has been for longer than this. */
  Steady(long patienceFrames) {
    this.patienceFrames = patienceFrames;
  }

  /** Whether it counts as working, when at a frame it does or does not. */
  boolean after(boolean works, long frame) {
    if (works) {
      workedAt = frame;
    }
    return frame - workedAt <= patienceFrames;
  }
}
