package saydone.audio.javasound;

import java.util.concurrent.locks.LockSupport;

/** Monotonic time, and the only way in which this package waits. Safe for use by all threads. */
interface MonotonicClock {

  /** The machine's own clock. */
  MonotonicClock SYSTEM =
      new MonotonicClock() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void park(long nanos) {
          LockSupport.parkNanos(nanos);
        }
      };

  /** Nanoseconds since some fixed moment. */
  long nanoTime();

  /**
   * Waits for this long, or until another thread unparks this one, or for less: callers check
   * again.
   */
  void park(long nanos);
}
