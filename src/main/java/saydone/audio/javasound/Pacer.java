package saydone.audio.javasound;

import saydone.audio.Pcm;

/** Paces the exchanges by the machine's clock while no device does. Used by the audio thread. */
final class Pacer {

  private static final long CHUNK_NANOS = 1_000_000_000L * Pcm.CHUNK_FRAMES / Pcm.SAMPLE_RATE_HZ;

  /** A lag above this is not made up for. */
  private static final long MAX_LAG_NANOS = 10 * CHUNK_NANOS;

  private final MonotonicClock clock;
  private long dueNanos;

  Pacer(MonotonicClock clock) {
    this.clock = clock;
    dueNanos = clock.nanoTime();
  }

  /** Waits until the next chunk is due. */
  void pace() {
    long now = clock.nanoTime();
    dueNanos += CHUNK_NANOS;
    if (now - dueNanos > MAX_LAG_NANOS) {
      dueNanos = now + CHUNK_NANOS;
    }
    for (long left = dueNanos - now; left > 0; left = dueNanos - clock.nanoTime()) {
      clock.park(left);
    }
  }
}
