package saydone.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.player.KeySource;

/**
 * Single keys from the terminal, or characters from standard input where that is no terminal (a
 * switch box, a pipe). A daemon thread reads; {@link #poll} is called by the session's thread.
 * Closing gives the terminal back as it was.
 */
final class TerminalKeys implements KeySource, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TerminalKeys.class);

  private final Terminal terminal;
  private final Attributes before;
  private final Queue<Character> pressed = new ConcurrentLinkedQueue<>();

  private TerminalKeys(Terminal terminal) {
    this.terminal = terminal;
    before = terminal.enterRawMode();
    // Ctrl-C ends the program, as everywhere.
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    terminal.setAttributes(raw);
    Thread reader = new Thread(this::read, "saydone-keys");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Opens the terminal.
   *
   * @throws IOException if there is none and standard input cannot be read either
   */
  static TerminalKeys open() throws IOException {
    return new TerminalKeys(
        TerminalBuilder.builder()
            .name("saydone")
            .system(true)
            .dumb(true)
            .nativeSignals(false)
            .build());
  }

  private void read() {
    NonBlockingReader reader = terminal.reader();
    try {
      for (int key = reader.read(); key >= 0; key = reader.read()) {
        pressed.add((char) key);
      }
    } catch (IOException e) {
      LOG.debug("no more keys", e);
    }
  }

  @Override
  public Optional<Character> poll() {
    return Optional.ofNullable(pressed.poll());
  }

  @Override
  public void close() throws IOException {
    terminal.setAttributes(before);
    terminal.close();
  }
}
