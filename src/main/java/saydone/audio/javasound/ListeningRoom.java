package saydone.audio.javasound;

import java.util.List;
import saydone.audio.Room;

/**
 * The real room around this machine while nothing is said in it: its microphone only, read {@link
 * Reading#SELDOM seldom}, so that the processor may sleep. What is heard is complete, but comes up
 * to half a second late, and many exchanges follow each other at once. No loudspeaker is opened;
 * what is given to it is lost.
 *
 * <p>A microphone that is missing or lost is tried again each second, as in {@link JavaSoundRoom};
 * meanwhile the machine's clock paces the exchanges.
 *
 * <p>{@link #exchange} and {@link #close} are called by one thread.
 */
public final class ListeningRoom implements Room {

  private final MonotonicClock clock;
  private final Microphone microphone;
  private final Pacer pacer;

  ListeningRoom(LineOpener<InputLine> input, ThreadStarter threads, MonotonicClock clock) {
    this.clock = clock;
    microphone = new Microphone(input, Reading.SELDOM, threads, clock);
    pacer = new Pacer(clock);
    Supervisor.awaitOpened(devices(), clock);
  }

  /**
   * Opens the microphone, which takes a few seconds at most. A missing one is no error: {@link
   * Condition#microphone} tells of it.
   */
  public static ListeningRoom open(JavaSoundRoom.Options options) {
    return new ListeningRoom(
        () -> JavaSoundLines.openInput(options.microphone(), Reading.SELDOM),
        ThreadStarter.DAEMONS,
        MonotonicClock.SYSTEM);
  }

  @Override
  public Condition exchange(short[] toPlay, short[] heard) {
    if (microphone.hear(toPlay, heard) != Microphone.Answer.HEARD) {
      pacer.pace();
    }
    return new Condition(microphone.works(), false, microphone.muted(), false);
  }

  @Override
  public void close() {
    Supervisor.end(devices(), clock);
  }

  private List<Supervisor> devices() {
    return List.of(microphone.supervisor());
  }
}
