package saydone.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.AbstractPosixTerminal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.thread.Threads;

/**
 * Single keys from the terminal, or characters from standard input if that is no terminal (a switch
 * box, a pipe). A file is no keyboard. In the background there are no keys; they are there again
 * when the program is brought to the foreground. A daemon thread reads; {@link #poll} is called by
 * the session's thread. Closing gives the terminal back as it was.
 */
final class TerminalKeys implements Keyboard {

  private static final Logger LOG = LoggerFactory.getLogger(TerminalKeys.class);

  /** The most keys that wait; older ones give way to newer ones. */
  private static final int MOST_WAITING = 64;

  /** How often the program looks whether it is in the foreground again. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** How often standard input is asked for a key; nobody notices so short a time. */
  private static final Duration PAUSE = Duration.ofMillis(25);

  /** Whether the keys of this program were read before. */
  private static final AtomicBoolean WERE_READ = new AtomicBoolean();

  private final BlockingQueue<Press> pressed = new LinkedBlockingQueue<>(MOST_WAITING);
  private volatile Optional<Duration> handedOver;
  private volatile boolean closed;

  /** Guarded by this object, as is what the terminal was set to before. */
  private @Nullable Terminal terminal;

  private @Nullable Attributes before;

  private TerminalKeys() {
    handedOver = WERE_READ.getAndSet(true) ? Optional.of(now()) : Optional.empty();
  }

  private static Duration now() {
    return Duration.ofNanos(System.nanoTime());
  }

  /**
   * Opens the terminal, or standard input.
   *
   * @throws IOException if the terminal cannot be used
   */
  static TerminalKeys open() throws IOException {
    TerminalKeys keys = new TerminalKeys();
    if (Job.readsFile()) {
      LOG.warn("Standard input is a file, which is no keyboard: there are no keys.");
      return keys;
    }
    Job.neverStops();
    Optional<Reader> reader = Job.inBackground() ? Optional.empty() : Optional.of(keys.reader());
    Threads.start("saydone-keys", () -> keys.readOn(reader));
    return keys;
  }

  /** Opens the terminal, or sets it again, and gives what reads its keys. */
  private synchronized Reader reader() throws IOException {
    if (closed) {
      throw new IOException("the keys are closed");
    }
    Terminal opened = terminal;
    if (opened == null) {
      opened =
          TerminalBuilder.builder()
              .name("saydone")
              .system(true)
              .dumb(true)
              .nativeSignals(false)
              .build();
      terminal = opened;
    }
    if (opened.getType().startsWith(Terminal.TYPE_DUMB)) {
      return standardInput();
    }
    before = enterSingleKeys(opened);
    // The reader of a terminal of this kind would spin once the terminal is closed.
    return opened instanceof AbstractPosixTerminal ? standardInput() : opened.reader();
  }

  private static Reader standardInput() {
    return new InputStreamReader(System.in, Charset.defaultCharset());
  }

  /**
   * Switches to single keys: no echo, no waiting for enter, and a read waits for a key. Ctrl-C
   * still ends the program.
   */
  private static Attributes enterSingleKeys(Terminal terminal) {
    Attributes before = terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    raw.setControlChar(ControlChar.VMIN, 1);
    raw.setControlChar(ControlChar.VTIME, 0);
    terminal.setAttributes(raw);
    return before;
  }

  private void readOn(Optional<Reader> opened) {
    Optional<Reader> reader = opened;
    while (!closed) {
      if (Job.inBackground()) {
        LockSupport.parkNanos(LOOK.toNanos());
        continue;
      }
      try {
        read(reader.isPresent() ? reader.get() : reader());
        return;
      } catch (IOException e) {
        reader = Optional.empty();
        if (!Job.inBackground()) {
          LOG.debug("no more keys", e);
          return;
        }
      }
    }
  }

  /**
   * Reads until the keys are closed. A thread that waited within a read would go on to do so, and
   * take the first key of whoever reads next, such as the menu that standby starts.
   */
  private void read(Reader keys) throws IOException {
    EscapeSequences sequences = new EscapeSequences();
    boolean waits = keys instanceof InputStreamReader;
    while (!closed) {
      if (waits && !keys.ready()) {
        LockSupport.parkNanos(PAUSE.toNanos());
        continue;
      }
      int sign = keys.read();
      if (sign < 0) {
        return;
      }
      Duration now = now();
      sequences.accept((char) sign, now).ifPresent(key -> add(new Press(key, now)));
    }
  }

  private void add(Press press) {
    while (!pressed.offer(press)) {
      pressed.poll();
    }
  }

  @Override
  public Optional<Press> poll() {
    return Optional.ofNullable(pressed.poll());
  }

  @Override
  public Optional<Duration> handedOver() {
    return handedOver;
  }

  @Override
  public void handOver() {
    pressed.clear();
    handedOver = Optional.of(now());
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (terminal != null) {
      if (before != null) {
        terminal.setAttributes(before);
      }
      terminal.close();
    }
  }
}
