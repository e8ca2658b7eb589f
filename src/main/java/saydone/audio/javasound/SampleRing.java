package saydone.audio.javasound;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A queue of samples between two threads, without locks and without allocation. One thread writes,
 * one thread reads; either may wait for the other.
 */
final class SampleRing {

  private final short[] samples;
  private final MonotonicClock clock;

  /** Frames written and read since the start; each is changed by its own thread only. */
  private volatile long written;

  private volatile long read;
  private volatile boolean ended;
  private volatile @Nullable Thread waitingReader;
  private volatile @Nullable Thread waitingWriter;

  SampleRing(int capacityFrames, MonotonicClock clock) {
    samples = new short[capacityFrames];
    this.clock = clock;
  }

  /** The frames that can be read now. */
  int available() {
    return (int) (written - read);
  }

  /**
   * Appends frames, all or none. For the writer.
   *
   * @return whether there was room
   */
  boolean write(short[] from, int count) {
    long at = written;
    if (at - read + count > samples.length) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      samples[(int) ((at + i) % samples.length)] = from[i];
    }
    written = at + count;
    LockSupport.unpark(waitingReader);
    return true;
  }

  /** Takes the oldest {@code count} frames, which must be {@link #available}. For the reader. */
  void read(short[] to, int count) {
    long at = read;
    for (int i = 0; i < count; i++) {
      to[i] = samples[(int) ((at + i) % samples.length)];
    }
    advance(at + count);
  }

  /** Drops all but the newest frames. For the reader. */
  void keepNewest(int frames) {
    advance(Math.max(read, written - frames));
  }

  /** Ends all waiting, because the other side is gone. For any thread. */
  void end() {
    ended = true;
    LockSupport.unpark(waitingReader);
    LockSupport.unpark(waitingWriter);
  }

  /**
   * Waits until a number of frames can be read. For the reader.
   *
   * @return whether they can be read; false after {@code nanos} or {@link #end}
   */
  boolean awaitAtLeast(int frames, long nanos) {
    long deadline = clock.nanoTime() + nanos;
    waitingReader = Thread.currentThread();
    while (available() < frames) {
      long left = deadline - clock.nanoTime();
      if (left <= 0 || ended) {
        return false;
      }
      clock.park(left);
    }
    return true;
  }

  /**
   * Waits until no more than a number of frames are left. For the writer.
   *
   * @return whether no more are left; false after {@code nanos} or {@link #end}
   */
  boolean awaitAtMost(int frames, long nanos) {
    long deadline = clock.nanoTime() + nanos;
    waitingWriter = Thread.currentThread();
    while (available() > frames) {
      long left = deadline - clock.nanoTime();
      if (left <= 0 || ended) {
        return false;
      }
      clock.park(left);
    }
    return true;
  }

  private void advance(long to) {
    read = to;
    LockSupport.unpark(waitingWriter);
  }
}
