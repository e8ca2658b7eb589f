package saydone.app;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Room;
import saydone.audio.javasound.AudioDevices;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.dialogue.Dialogue;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.player.Readiness;
import saydone.voice.SynthesisException;
import saydone.voice.catalogue.NoSuchVoiceException;

/**
 * The sound devices while another thread opens them, as that takes a while, and the keys, once
 * somebody asks for them. Closing it closes both.
 */
public final class OpeningRoom implements Venue {

  private static final Logger LOG = LoggerFactory.getLogger(OpeningRoom.class);

  private final JavaSoundRoom.Options devices;
  private final Future<JavaSoundRoom> opening;
  private @Nullable TerminalKeys keys;

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

  @Override
  public void meet(
      Language language, Choices choices, Dialogue.Listener listener, Consumer<String> notices)
      throws NoSuchVoiceException {
    try (Talk talk = Talk.in(this, language, choices, notices)) {
      new FirstTime(choices.folder(), Clock.systemUTC())
          .meet(talk.meeting(listener), talk.microphone(), talk.loudspeaker());
    } catch (NoSoundDeviceException e) {
      LOG.debug("nobody can be met without devices", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SynthesisException e) {
      LOG.warn("We do not get to know each other now: {}", e.withoutText());
    } catch (KeysException e) {
      LOG.warn("We do not get to know each other now: {}", e.getMessage());
    }
  }

  /** With the devices that were named, or else with those that the system chooses. */
  @Override
  public void tell(Trouble trouble) {
    try {
      Announcement.play(trouble, await());
    } catch (NoSoundDeviceException e) {
      LOG.debug("the devices that were named cannot be used", e);
      if (!devices.equals(JavaSoundRoom.Options.DEFAULT)) {
        tellOnOthers(trouble);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tellOnOthers(Trouble trouble) {
    try (OpeningRoom others = new OpeningRoom(JavaSoundRoom.Options.DEFAULT)) {
      others.tell(trouble);
    }
  }

  /** The devices that were named. */
  JavaSoundRoom.Options devices() {
    return devices;
  }

  /**
   * The keys. They are opened once, because whoever reads them takes them from everybody else.
   *
   * @throws IOException if they cannot be read
   */
  synchronized TerminalKeys keys() throws IOException {
    if (keys == null) {
      keys = TerminalKeys.open();
    }
    return keys;
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
    closeKeys();
    try {
      await().close();
    } catch (NoSoundDeviceException e) {
      // The caller that wanted the devices has been told; there is nothing to close.
    } catch (InterruptedException e) {
      // The thread that opens the devices is a daemon, and ends with the program.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void closeKeys() {
    if (keys != null) {
      try {
        keys.close();
      } catch (IOException e) {
        LOG.warn("The terminal could not be given back as it was: {}", e.getMessage());
      }
    }
  }
}
