package saydone.audio.javasound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;

/** The sound devices of this machine, by the names that Java Sound gives them. */
public final class AudioDevices {

  private static final int PATIENCE_SECONDS = 5;

  private AudioDevices() {}

  /**
   * The microphones, the system's own choice first. On Linux there is often only one, "default",
   * whose device is chosen in the system's sound settings. Waits for a few seconds at most.
   *
   * @return their names; empty if there is none
   * @throws NoSoundDeviceException if the sound system does not answer
   */
  public static List<String> microphones() throws NoSoundDeviceException {
    return patiently(DeviceKind.MICROPHONE);
  }

  /**
   * The loudspeakers, the system's own choice first. Waits for a few seconds at most.
   *
   * @return their names; empty if there is none
   * @throws NoSoundDeviceException if the sound system does not answer
   */
  public static List<String> loudspeakers() throws NoSoundDeviceException {
    return patiently(DeviceKind.LOUDSPEAKER);
  }

  /**
   * The whole name of a microphone. Waits for a few seconds at most.
   *
   * @param part a part of it; empty for the system's own choice
   * @return empty if there is none
   * @throws NoSoundDeviceException if no microphone or more than one has such a name, or the sound
   *     system does not answer
   */
  public static Optional<String> microphone(Optional<String> part) throws NoSoundDeviceException {
    return whole(DeviceKind.MICROPHONE, part);
  }

  /**
   * The whole name of a loudspeaker, found as by {@link #microphone}.
   *
   * @throws NoSoundDeviceException if no loudspeaker or more than one has such a name, or the sound
   *     system does not answer
   */
  public static Optional<String> loudspeaker(Optional<String> part) throws NoSoundDeviceException {
    return whole(DeviceKind.LOUDSPEAKER, part);
  }

  private static Optional<String> whole(DeviceKind kind, Optional<String> part)
      throws NoSoundDeviceException {
    List<String> names = patiently(kind);
    return part.isPresent()
        ? Optional.of(names.get(match(kind, part.get(), names)))
        : names.stream().findFirst();
  }

  /**
   * Finds a device by a part of its name, in lower or upper case. May hang.
   *
   * @throws NoSoundDeviceException if no device or more than one has such a name
   */
  static Mixer.Info find(DeviceKind kind, String part) throws NoSoundDeviceException {
    List<Mixer.Info> devices = list(kind);
    List<String> names = devices.stream().map(Mixer.Info::getName).toList();
    return devices.get(match(kind, part, names));
  }

  /** The index of the one name that has this part, or is it. */
  static int match(DeviceKind kind, String part, List<String> names) throws NoSoundDeviceException {
    String wanted = part.toLowerCase(Locale.ROOT);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).toLowerCase(Locale.ROOT);
      if (name.equals(wanted)) {
        return i;
      }
      if (name.contains(wanted)) {
        found.add(i);
      }
    }
    if (found.isEmpty()) {
      throw new NoSoundDeviceException(
          String.format("no %s is called \"%s\"; %s", kind.word(), part, whatThereIs(names)));
    }
    if (found.size() > 1) {
      throw new NoSoundDeviceException(
          String.format(
              "more than one %s is called \"%s\"; give more of its name: %s",
              kind.word(), part, quoted(found.stream().map(names::get).toList())));
    }
    return found.get(0);
  }

  private static String whatThereIs(List<String> names) {
    return names.isEmpty() ? "there is none" : "there is " + quoted(names);
  }

  private static String quoted(List<String> names) {
    return "\"" + String.join("\", \"", names) + "\"";
  }

  /** Lists devices on a thread of its own: Java Sound hangs if the sound system is frozen. */
  private static List<String> patiently(DeviceKind kind) throws NoSoundDeviceException {
    FutureTask<List<String>> names =
        new FutureTask<>(() -> list(kind).stream().map(Mixer.Info::getName).toList());
    ThreadStarter.DAEMONS.start("saydone device list", names);
    try {
      return names.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new NoSoundDeviceException(
          "The sound system does not answer; restart it, or the computer.", e);
    } catch (ExecutionException e) {
      throw new NoSoundDeviceException(
          "The sound system cannot say which devices there are: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoSoundDeviceException("The search for sound devices was interrupted.", e);
    }
  }

  private static List<Mixer.Info> list(DeviceKind kind) {
    Line.Info line = new Line.Info(kind.lineClass());
    return Arrays.stream(AudioSystem.getMixerInfo())
        .filter(info -> AudioSystem.getMixer(info).isLineSupported(line))
        .toList();
  }
}
