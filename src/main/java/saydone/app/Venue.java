package saydone.app;

import java.util.function.Consumer;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.home.DataFolderException;
import saydone.voice.catalogue.NoSuchVoiceException;

/** A place for a sitting: the room, and the kind of sitting that it allows. */
public sealed interface Venue extends AutoCloseable permits OpeningRoom, Recording {

  /**
   * Loads the engines for a session in this room, once.
   *
   * @param notices is told what the user should know and can pass over, by any thread
   * @throws NoSoundDeviceException if there is no usable sound device
   * @throws NoSuchVoiceException if the voice that was chosen is not here
   * @throws DataFolderException if the record cannot be read, or the choice not be remembered
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  Sitting open(SessionRecord record, Choices choices, Consumer<String> notices)
      throws NoSoundDeviceException,
          NoSuchVoiceException,
          DataFolderException,
          InterruptedException;

  /** Closes the room; after the sitting. */
  @Override
  void close();
}
