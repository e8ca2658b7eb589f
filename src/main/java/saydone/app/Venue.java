package saydone.app;

import java.util.function.Consumer;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.dialogue.Dialogue;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.voice.catalogue.NoSuchVoiceException;

/** A place for a sitting: it has the room, and makes the kind of sitting that suits it. */
public interface Venue extends AutoCloseable {

  /**
   * Loads the engines for a session in this room; to be called once.
   *
   * @param notices is told what the user should know but need not act on, by any thread
   * @throws NoSoundDeviceException if there is no usable sound device
   * @throws NoSuchVoiceException if the voice that was chosen is not here
   * @throws DataFolderException if the record cannot be read
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  Sitting open(SessionRecord record, Choices choices, Consumer<String> notices)
      throws NoSoundDeviceException,
          NoSuchVoiceException,
          DataFolderException,
          InterruptedException;

  /**
   * Gets to know a patient who is new here, before the sitting, and keeps what it learns, as far as
   * it can. Does nothing where it cannot: {@link #open} then says why.
   *
   * @param language what is spoken and heard
   * @param listener follows the meeting
   * @param notices is told what the user should know but need not act on
   * @throws NoSuchVoiceException if the voice that was chosen is not here
   */
  void meet(
      Language language, Choices choices, Dialogue.Listener listener, Consumer<String> notices)
      throws NoSuchVoiceException;

  /** Says aloud why nothing begins, if anything can be heard here. */
  void tell(Trouble trouble);

  /** Closes the room; to be called after the sitting is closed. */
  @Override
  void close();
}
