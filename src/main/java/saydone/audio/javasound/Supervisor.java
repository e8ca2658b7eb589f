package saydone.audio.javasound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Pcm;

/**
 * Keeps one device in use: connects, notices when a connection is lost or stands still, gives it
 * up, and tries again each second. Never waits. Used by the audio thread.
 *
 * <p>A device that opens may yet take or give nothing, as one that is suspended does. So once it
 * was lost, it works again only when a connection has moved two seconds of sound:
 *
 * <pre>
 * works ──▶ lost ──▶ on trial ──▶ works
 *            ▲           │
 *            └───────────┘  lost, or still for half a second
 * </pre>
 */
final class Supervisor {

  private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

  private static final long OPEN_PATIENCE_NANOS = 5_000_000_000L;
  private static final long STILL_PATIENCE_NANOS = 500_000_000L;
  private static final long CLOSE_PATIENCE_NANOS = 2_000_000_000L;
  private static final long LOOK_NANOS = 10_000_000;
  private static final long RETRY_NANOS = 1_000_000_000L;

  /** Two seconds of sound. */
  private static final long TRIAL_MOVES = 2L * Pcm.SAMPLE_RATE_HZ / Pcm.CHUNK_FRAMES;

  /** How many threads may hang in a driver before no more are started. */
  private static final int MAX_HANGING = 3;

  private final String device;
  private final Supplier<Connection> connect;
  private final ThreadStarter threads;
  private final MonotonicClock clock;
  private final List<Connection> ending = new ArrayList<>();
  private @Nullable Connection current;
  private Watchdog watchdog = new Watchdog(STILL_PATIENCE_NANOS);
  private long startedNanos;
  private boolean works = true;
  private boolean announcedWorking;
  private boolean announcedMissing;

  /**
   * A supervisor that has begun to connect.
   *
   * @param device its name in messages, such as "microphone"
   */
  Supervisor(
      String device, Supplier<Connection> connect, ThreadStarter threads, MonotonicClock clock) {
    this.device = device;
    this.connect = connect;
    this.threads = threads;
    this.clock = clock;
    start();
  }

  /**
   * Checks the connection, and returns it if sound may move through it, on trial too; else null.
   * Called once in each exchange.
   */
  @Nullable Connection connection() {
    ending.removeIf(Connection::done);
    long now = clock.nanoTime();
    Connection connection = current;
    if (connection == null) {
      if (now - startedNanos >= RETRY_NANOS && ending.size() < MAX_HANGING) {
        start();
      }
      return null;
    }
    return switch (connection.state()) {
      case OPENING -> {
        if (now - startedNanos >= OPEN_PATIENCE_NANOS) {
          giveUp(connection, new LineLostException("opening it takes too long"));
        }
        yield null;
      }
      case RUNNING -> {
        if (watchdog.expired(connection.progress(), now)) {
          giveUp(connection, new LineLostException("it stands still"));
          yield null;
        }
        works |= connection.moves() >= TRIAL_MOVES;
        if (works) {
          announceWorking();
        }
        yield connection;
      }
      case OVER -> {
        leave(connection, connection.trouble());
        yield null;
      }
    };
  }

  /** Waits until devices are open or cannot be opened, for a few seconds at most. */
  static void awaitOpened(List<Supervisor> devices, MonotonicClock clock) {
    long start = clock.nanoTime();
    while (devices.stream().anyMatch(device -> device.state() == Connection.State.OPENING)
        && clock.nanoTime() - start < OPEN_PATIENCE_NANOS) {
      clock.park(LOOK_NANOS);
    }
  }

  /** Releases devices, which may play what is left; waits for them, but not for one that hangs. */
  static void end(List<Supervisor> devices, MonotonicClock clock) {
    devices.forEach(Supervisor::cancel);
    long start = clock.nanoTime();
    while (!devices.stream().allMatch(Supervisor::ended)
        && clock.nanoTime() - start < CLOSE_PATIENCE_NANOS) {
      clock.park(LOOK_NANOS);
    }
    devices.forEach(Supervisor::abandon);
  }

  /** Whether the device works. At first it is taken to. */
  boolean works() {
    return works;
  }

  /** The state of the present connection. */
  Connection.State state() {
    return current == null ? Connection.State.OVER : current.state();
  }

  /** Why the present connection is over; null if it is not, or if the cause is not known. */
  @Nullable Exception trouble() {
    return current == null ? null : current.trouble();
  }

  /** Asks the connection to end; {@link #ended} tells whether it has. */
  void cancel() {
    if (current != null) {
      current.cancel();
    }
  }

  /** Whether no thread of this device is left. */
  boolean ended() {
    ending.removeIf(Connection::done);
    return ending.isEmpty() && (current == null || current.done());
  }

  /** Gives up a connection that did not end when asked. */
  void abandon() {
    if (current != null && !current.done()) {
      abandon(current);
    }
  }

  private void start() {
    startedNanos = clock.nanoTime();
    watchdog = new Watchdog(STILL_PATIENCE_NANOS);
    current = connect.get();
    threads.start("saydone " + device, current);
  }

  private void giveUp(Connection connection, Exception cause) {
    abandon(connection);
    leave(connection, cause);
  }

  /** Gives a connection up; closes its line on another thread, because closing may hang as well. */
  private void abandon(Connection connection) {
    connection.abandon();
    threads.start("saydone " + device + " closing", connection::closeLine);
  }

  private void leave(Connection connection, @Nullable Exception cause) {
    current = null;
    works = false;
    if (!connection.done()) {
      ending.add(connection);
    }
    announceMissing(cause);
  }

  private void announceWorking() {
    if (!announcedWorking) {
      log.info("The {} works", device);
      announcedWorking = true;
      announcedMissing = false;
    }
  }

  private void announceMissing(@Nullable Exception cause) {
    if (!announcedMissing) {
      log.warn("No {}: {}", device, cause == null ? "it was closed" : cause.getMessage());
      announcedWorking = false;
      announcedMissing = true;
    }
  }
}
