package saydone.research.baseline;

import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * A stream of sound from a thread that pushes it to a thread that pulls it. One waits while the
 * other works, so that the two act like one thread, and it is known how much the reader had read
 * when it did something.
 */
final class LockstepStream extends InputStream {

  private byte[] block = new byte[0];
  private int at;
  private long bytesRead;
  private boolean wanting;
  private boolean ended;

  /**
   * Gives a block, and returns when the reader has read it and asks for more, or the stream has
   * ended.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  synchronized void give(byte[] bytes) throws InterruptedException {
    awaitWanting();
    if (ended) {
      return;
    }
    block = bytes;
    at = 0;
    wanting = false;
    notifyAll();
    awaitWanting();
  }

  /** Ends the stream: the reader finds its end, and {@link #give} no longer waits. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Whether it was ended. */
  synchronized boolean ended() {
    return ended;
  }

  /** How many bytes were read. */
  synchronized long bytesRead() {
    return bytesRead;
  }

  private void awaitWanting() throws InterruptedException {
    while (!wanting && !ended) {
      wait();
    }
  }

  @Override
  public int read() throws InterruptedIOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] into, int offset, int length) throws InterruptedIOException {
    while (at == block.length && !ended) {
      wanting = true;
      notifyAll();
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for sound");
      }
    }
    if (at == block.length) {
      return -1;
    }
    int count = Math.min(length, block.length - at);
    System.arraycopy(block, at, into, offset, count);
    at += count;
    bytesRead += count;
    return count;
  }
}
