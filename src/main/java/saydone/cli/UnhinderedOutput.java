package saydone.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.thread.Threads;

/**
 * An output that never holds up who writes to it, though nobody may read from the pipe or terminal
 * behind it. What is written waits for a thread of its own. When too much waits, the rest is left
 * out.
 *
 * <p>{@link #flush} waits until all has been written, but not long; if that was not enough, it does
 * not wait any more until the reader has caught up. Safe for all threads.
 */
final class UnhinderedOutput extends OutputStream {

  private static final Logger LOG = LoggerFactory.getLogger(UnhinderedOutput.class);

  /** The most bytes that wait. */
  static final int MOST_WAITING = 1 << 18;

  private final OutputStream behind;
  private final Duration patience;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private boolean writing;
  private boolean stuck;
  private boolean closed;

  /**
   * An output before another one.
   *
   * @param behind is written to by one thread, which may wait in it for ever
   * @param patience how long a flush waits
   */
  UnhinderedOutput(OutputStream behind, Duration patience) {
    this.behind = behind;
    this.patience = patience;
    Threads.start("saydone-output", this::writeOn);
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    lock.lock();
    try {
      if (!closed && waiting.size() + length <= MOST_WAITING) {
        waiting.write(bytes, from, length);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void flush() {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!stuck && !closed && (writing || waiting.size() > 0)) {
        if (left <= 0) {
          stuck = true;
        } else {
          left = changed.awaitNanos(left);
        }
      }
    } catch (InterruptedException e) {
      // Who is told to end does not wait.
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Waits as a flush does, and closes the output behind. What was not written then is lost. */
  @Override
  public void close() throws IOException {
    flush();
    end();
    behind.close();
  }

  private void end() {
    lock.lock();
    try {
      closed = true;
      waiting = new ByteArrayOutputStream();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void writeOn() {
    for (byte[] next = next(); next.length > 0; next = next()) {
      try {
        behind.write(next);
        behind.flush();
      } catch (IOException e) {
        // Nobody is there any more; the session goes on.
        end();
        LOG.debug("nothing can be printed any more", e);
      }
    }
  }

  /** What is to be written next; waits for it. Empty if the output was closed. */
  private byte[] next() {
    lock.lock();
    try {
      writing = false;
      stuck &= waiting.size() > 0;
      changed.signalAll();
      while (waiting.size() == 0 && !closed) {
        changed.awaitUninterruptibly();
      }
      byte[] next = waiting.toByteArray();
      waiting = new ByteArrayOutputStream();
      writing = next.length > 0;
      return next;
    } finally {
      lock.unlock();
    }
  }
}
