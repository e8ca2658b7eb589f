package saydone.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.player.Readiness;

/**
 * The sound devices while they are being opened, which takes a moment in which there is else to do.
 * Closes what was opened.
 */
final class OpeningRoom implements AutoCloseable {

  private final Future<JavaSoundRoom> opening;

  /** Begins to open devices. */
  OpeningRoom(JavaSoundRoom.Options devices) {
    opening = Readiness.devices(() -> JavaSoundRoom.open(devices));
  }

  /**
   * The devices.
   *
   * @throws NoSoundDeviceException if no loudspeaker can be used
   */
  JavaSoundRoom await() throws NoSoundDeviceException {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NoSoundDeviceException none) {
        throw none;
      }
      throw new IllegalStateException("the sound devices failed in a way that is a bug", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.ENDED_EARLY, "Interrupted before the session began.", e);
    }
  }

  @Override
  public void close() {
    try {
      await().close();
    } catch (NoSoundDeviceException e) {
      // Whoever asked for them was told; there is nothing to close.
    }
  }
}
