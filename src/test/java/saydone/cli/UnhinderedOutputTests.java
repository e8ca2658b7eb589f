package saydone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is printed for nobody holds nothing up. */
@Timeout(20)
final class UnhinderedOutputTests {

  private static final Duration PATIENCE = Duration.ofMillis(50);
  private static final Duration FOR_EVER = Duration.ofMinutes(10);

  private final Pipe pipe = new Pipe();

  @Test
  void aFlushWaitsUntilAllWasRead() {
    pipe.read(Integer.MAX_VALUE);
    UnhinderedOutput output = new UnhinderedOutput(pipe, FOR_EVER);
    for (int line = 0; line < 1000; line++) {
      print(output, "line " + line + "\n");
      output.flush();
      assertTrue(pipe.taken().endsWith("line " + line + "\n"));
    }
  }

  @Test
  void whoWritesToAPipeThatNobodyReadsGoesOn() {
    UnhinderedOutput output = new UnhinderedOutput(pipe, PATIENCE);
    for (int line = 0; line < 100_000; line++) {
      print(output, "line " + line + "\n");
      output.flush();
    }
    assertEquals("", pipe.taken());
  }

  @Test
  void aReaderWhoComesLateMissesOnlyWhatWasTooMuch() {
    UnhinderedOutput output = new UnhinderedOutput(pipe, PATIENCE);
    print(output, "first\n");
    output.flush();
    print(output, "second\n");
    print(output, "x".repeat(UnhinderedOutput.MOST_WAITING));
    print(output, "third\n");
    output.flush();
    pipe.read(Integer.MAX_VALUE);
    while (!pipe.taken().endsWith("third\n")) {
      Thread.onSpinWait();
    }
    assertEquals("first\nsecond\nthird\n", pipe.taken());
  }

  @Test
  void closingDoesNotWaitForAReaderEither() throws IOException {
    UnhinderedOutput output = new UnhinderedOutput(pipe, PATIENCE);
    print(output, "unread");
    output.close();
    assertTrue(pipe.closed);
    print(output, "late");
    output.flush();
    assertEquals("", pipe.taken());
  }

  @Test
  void aReaderWhoHasGoneHoldsNothingUp() {
    pipe.read(Integer.MAX_VALUE);
    pipe.broken = true;
    UnhinderedOutput output = new UnhinderedOutput(pipe, FOR_EVER);
    print(output, "nobody");
    output.flush();
    print(output, "nobody");
    output.flush();
    assertEquals("", pipe.taken());
  }

  @Test
  void whoIsToldToEndDoesNotWait() {
    UnhinderedOutput output = new UnhinderedOutput(pipe, FOR_EVER);
    print(output, "unread");
    Thread.currentThread().interrupt();
    output.flush();
    assertTrue(Thread.interrupted());
  }

  private static void print(UnhinderedOutput output, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    output.write(bytes, 0, bytes.length);
  }

  /** A pipe without a buffer: each write waits for a read. */
  private static final class Pipe extends OutputStream {

    private final Semaphore reads = new Semaphore(0);
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private volatile boolean broken;
    private volatile boolean closed;

    void read(int times) {
      reads.release(times);
    }

    String taken() {
      return taken.toString(UTF_8);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      reads.acquireUninterruptibly();
      if (broken) {
        throw new IOException("Broken pipe");
      }
      taken.write(bytes, from, length);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
