package saydone.app;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import saydone.audio.Room;
import saydone.audio.javasound.AudioDevices;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.home.DataFolderException;
import saydone.player.Readiness;
import saydone.voice.catalogue.NoSuchVoiceException;

/**
 * The sound devices while another thread opens them, as that takes a while. Closing it closes them.
 */
public final class OpeningRoom implements Venue {

  private final JavaSoundRoom.Options devices;
  private final Future<JavaSoundRoom> opening;

  /** Begins to open devices. */
  public OpeningRoom(JavaSoundRoom.Options devices) {
    this.devices = devices;
    opening = Readiness.devices(() -> JavaSoundRoom.open(devices));
  }

  @Override
  public Sitting open(SessionRecord record, Choices choices, Consumer<String> notices)
      throws NoSoundDeviceException,
          NoSuchVoiceException,
          DataFolderException,
          InterruptedException {
    return LiveSitting.open(this, record, choices, notices);
  }

  /**
   * The devices.
   *
   * @throws NoSoundDeviceException if no loudspeaker can be used
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  Room await() throws NoSoundDeviceException, InterruptedException {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NoSoundDeviceException none) {
        throw none;
      }
      throw new IllegalStateException("the sound devices failed in a way that is a bug", e);
    }
  }

  /**
   * The whole name of the microphone.
   *
   * @return empty if there is none
   * @throws NoSoundDeviceException if it cannot be found out
   */
  Optional<String> microphone() throws NoSoundDeviceException {
    return AudioDevices.microphone(devices.microphone());
  }

  @Override
  public void close() {
    try {
      await().close();
    } catch (NoSoundDeviceException e) {
      // The caller that wanted the devices has been told; there is nothing to close.
    } catch (InterruptedException e) {
      // The thread that opens the devices is a daemon, and ends with the program.
      Thread.currentThread().interrupt();
    }
  }
}
