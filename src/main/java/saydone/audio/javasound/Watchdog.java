package saydone.audio.javasound;

/**
 * Notices that something no longer moves. A look that comes late, because the whole program stood
 * still, counts for 100 ms at most. Used by one thread.
 */
final class Watchdog {

  private static final long LONGEST_STEP_NANOS = 100_000_000;

  private final long patienceNanos;
  private long lastProgress = Long.MIN_VALUE;
  private long lastLookNanos;
  private long stillNanos;

  Watchdog(long patienceNanos) {
    this.patienceNanos = patienceNanos;
  }

  /**
   * Looks once.
   *
   * @param progress any number that changes while things move
   * @return whether the progress has stood still for too long
   */
  boolean expired(long progress, long nowNanos) {
    if (progress != lastProgress) {
      lastProgress = progress;
      stillNanos = 0;
    } else {
      stillNanos += Math.min(LONGEST_STEP_NANOS, nowNanos - lastLookNanos);
    }
    lastLookNanos = nowNanos;
    return stillNanos >= patienceNanos;
  }
}
