package saydone.audio.javasound;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saydone.audio.Room;
import saydone.audio.javasound.Connection.State;

/**
 * The real room around this machine: its microphone and its loudspeaker, by Java Sound.
 *
 * <p>The microphone paces the exchanges: each returns as soon as its chunk was heard. Without a
 * microphone the loudspeaker paces them, and without both the machine's clock. A device that is
 * lost is noticed within about half a second and tried again each second; meanwhile the session
 * goes on. It works again when it has taken or given two seconds of sound: see {@link Supervisor}.
 * A chunk sounds about a tenth of a second after its exchange, always the same time: see {@link
 * PlaybackPump}.
 *
 * <p>{@link #exchange} and {@link #close} are called by one thread, the audio thread. Devices are
 * used by daemon threads, so that a driver that hangs stops neither the session nor the program.
 */
public final class JavaSoundRoom implements Room {

  private final MonotonicClock clock;
  private final Microphone microphone;
  private final Loudspeaker loudspeaker;
  private final Pacer pacer;

  /**
   * Which devices to use.
   *
   * @param microphone a part of the microphone's name; empty for the system's own choice
   * @param loudspeaker a part of the loudspeaker's name; empty for the system's own choice
   */
  public record Options(Optional<String> microphone, Optional<String> loudspeaker) {

    /** The devices that the system chooses. */
    public static final Options DEFAULT = new Options(Optional.empty(), Optional.empty());
  }

  JavaSoundRoom(
      LineOpener<InputLine> input,
      LineOpener<OutputLine> output,
      ThreadStarter threads,
      MonotonicClock clock)
      throws NoSoundDeviceException {
    this.clock = clock;
    microphone = new Microphone(input, Reading.PROMPT, threads, clock);
    loudspeaker = new Loudspeaker(output, threads, clock);
    pacer = new Pacer(clock);
    Supervisor.awaitOpened(devices(), clock);
    if (loudspeaker.supervisor().state() != State.RUNNING) {
      close();
      throw noLoudspeaker(loudspeaker.supervisor().trouble());
    }
  }

  /**
   * Opens both devices, which takes a few seconds at most. A missing microphone is no error: {@link
   * Condition#microphone} tells of it.
   *
   * @throws NoSoundDeviceException if no loudspeaker can be used; the session would be mute
   */
  public static JavaSoundRoom open(Options options) throws NoSoundDeviceException {
    return new JavaSoundRoom(
        () -> JavaSoundLines.openInput(options.microphone(), Reading.PROMPT),
        () -> JavaSoundLines.openOutput(options.loudspeaker()),
        ThreadStarter.DAEMONS,
        MonotonicClock.SYSTEM);
  }

  @Override
  public Condition exchange(short[] toPlay, short[] heard) {
    boolean plays = loudspeaker.play(toPlay);
    Microphone.Answer answer = microphone.hear(toPlay, heard);
    boolean paced = answer == Microphone.Answer.HEARD || loudspeaker.pace();
    if (!paced) {
      pacer.pace();
    }
    return new Condition(microphone.works(), plays, microphone.muted(), false);
  }

  /** Plays the sound that is left, at most a tenth of a second, and releases the devices. */
  @Override
  public void close() {
    Supervisor.end(devices(), clock);
  }

  private List<Supervisor> devices() {
    return List.of(microphone.supervisor(), loudspeaker.supervisor());
  }

  private static NoSoundDeviceException noLoudspeaker(@Nullable Exception cause) {
    String detail = cause == null ? "it does not answer" : String.valueOf(cause.getMessage());
    String message =
        String.format(
            "No loudspeaker can be used: %s. Connect loudspeakers or headphones, or choose another"
                + " device, and close other programs that use it.",
            detail);
    return cause == null
        ? new NoSoundDeviceException(message)
        : new NoSoundDeviceException(message, cause);
  }
}
