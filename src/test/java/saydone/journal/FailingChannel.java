package saydone.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A journal's file in memory that breaks on command, and knows what is durable: what would be there
 * after the power failed now.
 */
final class FailingChannel implements JournalChannel {

  private byte[] written = new byte[0];
  private byte[] durable = new byte[0];
  private int capacity = Integer.MAX_VALUE;
  private boolean forceFails;
  private boolean truncateFails;
  private boolean closed;
  private boolean gone;
  private int forces;
  private Runnable onForce = () -> {};

  /** From now on the file can have so many bytes, no more; a write that does not fit is cut. */
  void fillDiskAt(int bytes) {
    capacity = bytes;
  }

  /** From now on the disk has room. */
  void makeRoom() {
    capacity = Integer.MAX_VALUE;
  }

  void breakForce(boolean broken) {
    forceFails = broken;
  }

  void breakTruncate(boolean broken) {
    truncateFails = broken;
  }

  /** From now on the file is not there any more, with all that was in it. */
  void remove() {
    gone = true;
  }

  /** From now on each forcing begins with this, such as waiting. */
  void onForce(Runnable first) {
    onForce = first;
  }

  /** How often it was forced. */
  int forces() {
    return forces;
  }

  String written() {
    return new String(written, StandardCharsets.UTF_8);
  }

  String durable() {
    return new String(durable, StandardCharsets.UTF_8);
  }

  byte[] durableBytes() {
    return durable.clone();
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void write(long position, byte[] bytes) throws IOException {
    int start = (int) position;
    int end = Math.min(start + bytes.length, capacity);
    if (end > start) {
      written = Arrays.copyOf(written, Math.max(written.length, end));
      System.arraycopy(bytes, 0, written, start, end - start);
    }
    if (end < start + bytes.length) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void truncate(long length) throws IOException {
    if (truncateFails) {
      throw new IOException("Input/output error");
    }
    written = Arrays.copyOf(written, (int) Math.min(written.length, length));
  }

  @Override
  public void force() throws IOException {
    forces++;
    onForce.run();
    if (forceFails) {
      throw new IOException("Input/output error");
    }
    durable = written.clone();
  }

  @Override
  public boolean inPlace() {
    return !gone;
  }

  @Override
  public boolean holds(long position, byte[] bytes) {
    int end = (int) position + bytes.length;
    return end <= written.length
        && Arrays.equals(Arrays.copyOfRange(written, (int) position, end), bytes);
  }

  @Override
  public void close() {
    closed = true;
  }
}
