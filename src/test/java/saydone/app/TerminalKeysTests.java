package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saydone.player.KeySource;

/** With a pipe in the place of standard input. */
final class TerminalKeysTests {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Longer than the keys take to notice that they are closed. */
  private static final Duration A_WHILE = Duration.ofMillis(300);

  private final InputStream before = System.in;
  private final PipedInputStream standardInput = new PipedInputStream();
  private final PipedOutputStream fingers = new PipedOutputStream();

  @BeforeEach
  void connect() throws IOException {
    standardInput.connect(fingers);
    System.setIn(standardInput);
  }

  @AfterEach
  void restore() throws IOException {
    System.setIn(before);
    fingers.close();
  }

  @Test
  void givesTheKeysThatArePressed() throws Exception {
    try (TerminalKeys keys = TerminalKeys.open()) {
      fingers.write('n');
      fingers.write(' ');
      fingers.flush();
      assertEquals('n', next(keys));
      assertEquals(' ', next(keys));
    }
  }

  @Test
  void leavesTheNextKeyToWhoReadsAfterIt() throws Exception {
    try (TerminalKeys keys = TerminalKeys.open()) {
      fingers.write('n');
      fingers.flush();
      assertEquals('n', next(keys));
    }
    Thread.sleep(A_WHILE.toMillis());
    fingers.write('s');
    fingers.flush();
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
