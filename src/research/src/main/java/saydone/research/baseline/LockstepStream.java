package saydone.research.baseline;

import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * Sound for somebody who pulls it on a thread of its own, given by somebody who pushes it: the one
 * waits while the other works, so that both together are as good as one thread, and it is known how
 * far the reader had read when it did something.
 */
final class LockstepStream extends InputStream {

  private byte[] block = new byte[0];
  private int at;
  private long bytesRead;
  private boolean wanting;
  private boolean ended;

  /**
   * Gives a block, and returns when the reader has read it and worked on it and wants more, or will
   * never want more.
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

  /** Lets the reader find the end of the stream, and whoever gives wait no longer. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Whether it was ended. */
  synchronized boolean ended() {
    return ended;
  }

  /** How much was read. */
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
