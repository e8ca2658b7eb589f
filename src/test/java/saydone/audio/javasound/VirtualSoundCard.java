package saydone.audio.javasound;

import java.util.ArrayList;
import java.util.List;

/**
 * A sound card with its driver threads, in virtual time: whenever the audio thread waits, time goes
 * on by a millisecond and every driver thread does what it can do by then. Nothing here is a real
 * thread, so that each test runs the same way every time.
 */
final class VirtualSoundCard implements MonotonicClock, ThreadStarter {

  private static final long TICK_NANOS = 1_000_000;
  private static final long PAUSE_NANOS = 4_000_000;

  final VirtualMicrophone microphone = new VirtualMicrophone(this);
  final VirtualLoudspeaker loudspeaker = new VirtualLoudspeaker(this);

  private final List<DriverThread> threads = new ArrayList<>();
  private long nowNanos = 1_000_000_000L;
  private int started;

  /** Opens a room on this card. */
  JavaSoundRoom room() throws NoSoundDeviceException {
    return new JavaSoundRoom(microphone, loudspeaker, this, this);
  }

  /** Opens a room on this card in which nothing is said. */
  ListeningRoom listeningRoom() {
    microphone.isReadInPiecesOf(Reading.SELDOM.pieceMillis());
    return new ListeningRoom(microphone, this, this);
  }

  @Override
  public long nanoTime() {
    return nowNanos;
  }

  @Override
  public void park(long nanos) {
    nowNanos += Math.min(TICK_NANOS, nanos);
    for (DriverThread thread : List.copyOf(threads)) {
      thread.proceed();
    }
    threads.removeIf(thread -> thread.connection.done());
  }

  @Override
  public void start(String name, Runnable task) {
    started++;
    if (task instanceof Connection connection) {
      threads.add(
          new DriverThread(connection, name.contains("microphone") ? microphone : loudspeaker));
    } else {
      task.run();
    }
  }

  /** Lets the audio thread be busy elsewhere while the devices go on. */
  void work(long millis) {
    long end = nowNanos + millis * 1_000_000;
    while (nowNanos < end) {
      park(end - nowNanos);
    }
  }

  /** Lets the whole program stand still while the devices go on. */
  void freezeProgram(long millis) {
    nowNanos += millis * 1_000_000;
  }

  /** The time in milliseconds. */
  double millis() {
    return nowNanos / 1e6;
  }

  /** The driver threads that have not ended. */
  int liveThreads() {
    return threads.size();
  }

  /** All threads that were ever started. */
  int startedThreads() {
    return started;
  }

  /** What a driver thread waits for. */
  interface Device {

    /** Whether opening the device returns. */
    boolean answers();

    /** Whether the next call to its line returns at once. */
    boolean ready();
  }

  private final class DriverThread {
    private final Connection connection;
    private final Device device;
    private boolean open;
    private long wakeNanos;

    DriverThread(Connection connection, Device device) {
      this.connection = connection;
      this.device = device;
    }

    void proceed() {
      if (!open && device.answers()) {
        open = true;
        connection.open();
      }
      while (open && !connection.done() && nowNanos >= wakeNanos && device.ready()) {
        if (connection.step() != Pump.Move.MOVED) {
          wakeNanos = nowNanos + PAUSE_NANOS;
        }
      }
    }
  }
}
