package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saydone.player.KeySource;

/** With keys in the place of standard input. */
final class TerminalKeysTests {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Longer than the keys take to notice that they are closed. */
  private static final Duration A_WHILE = Duration.ofMillis(300);

  private final InputStream before = System.in;
  private final Fingers fingers = new Fingers();

  /** What is pressed, for any thread that reads. */
  private static final class Fingers extends InputStream {

    private final BlockingQueue<Integer> pressed = new LinkedBlockingQueue<>();

    void press(char key) {
      pressed.add((int) key);
    }

    @Override
    public int available() {
      return pressed.size();
    }

    @Override
    public int read() throws IOException {
      try {
        return pressed.take();
      } catch (InterruptedException e) {
        throw new InterruptedIOException(e.getMessage());
      }
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      to[from] = (byte) read();
      return 1;
    }
  }

  @BeforeEach
  void connect() {
    System.setIn(fingers);
  }

  @AfterEach
  void restore() {
    System.setIn(before);
  }

  @Test
  void givesTheKeysThatArePressed() throws Exception {
    try (TerminalKeys keys = TerminalKeys.open()) {
      fingers.press('n');
      fingers.press(' ');
      assertEquals('n', next(keys));
      assertEquals(' ', next(keys));
    }
  }

  @Test
  void leavesTheNextKeyToWhoReadsAfterIt() throws Exception {
    try (TerminalKeys keys = TerminalKeys.open()) {
      fingers.press('n');
      assertEquals('n', next(keys));
    }
    Thread.sleep(A_WHILE.toMillis());
    fingers.press('s');
    try (TerminalKeys keys = TerminalKeys.open()) {
      assertEquals('s', next(keys));
    }
  }

  private static char next(KeySource keys) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<KeySource.Press> press = keys.poll();
    while (press.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(5);
      press = keys.poll();
    }
    assertTrue(press.isPresent(), "no key within " + PATIENCE);
    return press.orElseThrow().key();
  }
}
