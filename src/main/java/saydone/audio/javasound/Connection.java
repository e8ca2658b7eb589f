package saydone.audio.javasound;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to use a device, from the opening of its line to the closing, on a disposable thread:
 *
 * <pre>
 * OPENING ──▶ RUNNING ──▶ OVER      cancelled, or lost: see trouble()
 *    └──────────────────▶ OVER      could not be opened
 * </pre>
 *
 * <p>{@link #run}, {@link #open} and {@link #step} belong to that thread, which may hang in any
 * call to the driver. Any thread may call {@link #closeLine}, which may hang, too. Everything else
 * belongs to the supervisor's thread, and never waits.
 */
final class Connection implements Runnable {

  /** The state of a connection. */
  enum State {
    /** The line is being opened. */
    OPENING,
    /** Frames move. */
    RUNNING,
    /** No frame moves any more; the line is closed, or about to be. */
    OVER
  }

  private static final long PAUSE_NANOS = 4_000_000;

  private final SampleRing ring;
  private final LineOpener<Pump> opener;
  private final MonotonicClock clock;
  private volatile State state = State.OPENING;
  private volatile boolean cancelled;
  private volatile boolean abandoned;
  private volatile boolean done;
  private final AtomicLong progress = new AtomicLong();
  private final AtomicLong moves = new AtomicLong();
  private volatile @Nullable Pump pump;
  private volatile @Nullable Exception trouble;

  Connection(SampleRing ring, LineOpener<Pump> opener, MonotonicClock clock) {
    this.ring = ring;
    this.opener = opener;
    this.clock = clock;
  }

  /** Where the frames of this connection wait. */
  SampleRing ring() {
    return ring;
  }

  State state() {
    return state;
  }

  /** A number that changes while frames move, or while there is none to move. */
  long progress() {
    return progress.get();
  }

  /** How many chunks of 10 ms were moved; an open line that takes or gives nothing moves none. */
  long moves() {
    return moves.get();
  }

  /** Why it is over; null if it was cancelled. */
  @Nullable Exception trouble() {
    return trouble;
  }

  /** Whether the line is closed and the thread is free. */
  boolean done() {
    return done;
  }

  /** Asks it to play what is left and to end. */
  void cancel() {
    cancelled = true;
  }

  /** Tells it to end at once. */
  void abandon() {
    abandoned = true;
  }

  /**
   * Closes the line, even while the connection's thread hangs in it, so that the thread may wake
   * up. May hang.
   */
  void closeLine() {
    Pump opened = pump;
    if (opened != null) {
      opened.close();
    }
  }

  @Override
  public void run() {
    open();
    while (!done) {
      if (step() != Pump.Move.MOVED) {
        clock.park(PAUSE_NANOS);
      }
    }
  }

  /** The first thing that the thread does. */
  void open() {
    try {
      pump = opener.open();
      state = State.RUNNING;
    } catch (NoSoundDeviceException | RuntimeException e) {
      end(e);
    }
  }

  /** One step of the thread, repeated until it is {@link #done}. */
  Pump.Move step() {
    Pump running = pump;
    if (running == null) {
      throw new IllegalStateException("not open");
    }
    try {
      if (cancelled || abandoned) {
        if (!abandoned) {
          running.drain();
        }
        end(null);
        return Pump.Move.IDLE;
      }
      Pump.Move move = running.move();
      if (move != Pump.Move.BLOCKED) {
        progress.incrementAndGet();
      }
      if (move == Pump.Move.MOVED) {
        moves.addAndGet(running.chunks());
      }
      return move;
    } catch (LineLostException | RuntimeException e) {
      end(e);
      return Pump.Move.IDLE;
    }
  }

  private void end(@Nullable Exception cause) {
    trouble = cause;
    state = State.OVER;
    ring.end();
    closeLine();
    done = true;
  }
}
