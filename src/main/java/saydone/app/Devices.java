package saydone.app;

import java.io.IOException;
import saydone.audio.Room;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.ListeningRoom;
import saydone.audio.javasound.NoSoundDeviceException;

/** What a talk outside of a session, and the waiting for one, use of a machine. */
public interface Devices {

  /**
   * Those of this machine.
   *
   * @param named the sound devices that were named
   */
  static Devices ofThisMachine(JavaSoundRoom.Options named) {
    return new Devices() {
      @Override
      public JavaSoundRoom.Options named() {
        return named;
      }

      @Override
      public Room open() throws NoSoundDeviceException {
        return JavaSoundRoom.open(named);
      }

      @Override
      public Room openMicrophone() {
        return ListeningRoom.open(named);
      }

      @Override
      public Keyboard keys() throws IOException {
        return TerminalKeys.open();
      }
    };
  }

  /** The sound devices that were named. */
  JavaSoundRoom.Options named();

  /**
   * Opens loudspeaker and microphone.
   *
   * @throws NoSoundDeviceException if there is no usable sound device
   */
  Room open() throws NoSoundDeviceException;

  /** Opens the microphone alone. A missing one is no error. */
  Room openMicrophone();

  /**
   * Opens the keys.
   *
   * @throws IOException if they cannot be read
   */
  Keyboard keys() throws IOException;
}
