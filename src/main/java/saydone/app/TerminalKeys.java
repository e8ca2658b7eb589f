package saydone.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.player.KeySource;
import saydone.thread.Threads;

/**
 * Single keys from the terminal, or characters from standard input if that is no terminal (a switch
 * box, a pipe). A daemon thread reads; {@link #poll} is called by the session's thread. Closing
 * gives the terminal back as it was.
 */
final class TerminalKeys implements KeySource, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TerminalKeys.class);

  private final Optional<Terminal> terminal;
  private final Optional<Attributes> before;
  private final Queue<Character> pressed = new ConcurrentLinkedQueue<>();

  private TerminalKeys(Optional<Terminal> terminal, Reader keys) {
    this.terminal = terminal;
    before = terminal.map(TerminalKeys::enterSingleKeys);
    Threads.start("saydone-keys", () -> read(keys));
  }

  /**
   * Opens the terminal, or standard input.
   *
   * @throws IOException if the terminal cannot be used
   */
  static TerminalKeys open() throws IOException {
    Terminal terminal =
        TerminalBuilder.builder()
            .name("saydone")
            .system(true)
            .dumb(true)
            .nativeSignals(false)
            .build();
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
      // The reader of a dumb terminal would spin at the end of the input.
      return new TerminalKeys(
          Optional.empty(), new InputStreamReader(System.in, Charset.defaultCharset()));
    }
    return new TerminalKeys(Optional.of(terminal), terminal.reader());
  }

  /** Switches to single keys: no echo, no waiting for enter. Ctrl-C still ends the program. */
  private static Attributes enterSingleKeys(Terminal terminal) {
    Attributes before = terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    terminal.setAttributes(raw);
    return before;
  }

  private void read(Reader keys) {
    EscapeSequences sequences = new EscapeSequences();
    try {
      for (int sign = keys.read(); sign >= 0; sign = keys.read()) {
        sequences.accept((char) sign, Duration.ofNanos(System.nanoTime())).ifPresent(pressed::add);
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
    if (terminal.isPresent()) {
      before.ifPresent(terminal.get()::setAttributes);
      terminal.get().close();
    }
  }
}
