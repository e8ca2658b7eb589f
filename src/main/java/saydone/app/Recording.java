package saydone.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import saydone.audio.AudioFileException;
import saydone.audio.Room;
import saydone.audio.recording.RecordedRoom;
import saydone.dialogue.Dialogue;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.voice.catalogue.NoSuchVoiceException;

/**
 * A room that does not wait, in which a session runs in virtual time; see {@link RecordedSitting}.
 */
public final class Recording implements Venue {

  /** Enough for the last words to be heard to their end, and for the coach's answer to begin. */
  private static final Duration SILENCE_AFTER = Duration.ofSeconds(3);

  private final Room room;

  /** A recording in any room that does not wait; the room is closed with it. */
  public Recording(Room room) {
    this.room = room;
  }

  /**
   * Opens a recording of a microphone.
   *
   * @param microphone a WAV file of any rate; channels are averaged
   * @param copy where to write the sound of the room: the loudspeaker left, the microphone right;
   *     must not be the recording itself
   * @throws AudioFileException if the recording cannot be read
   * @throws IOException if the copy cannot be created
   */
  public static Recording of(Path microphone, Optional<Path> copy) throws IOException {
    return new Recording(
        copy.isPresent()
            ? RecordedRoom.open(microphone, SILENCE_AFTER, copy.get())
            : RecordedRoom.open(microphone, SILENCE_AFTER));
  }

  @Override
  public Sitting open(SessionRecord record, Choices choices, Consumer<String> notices)
      throws NoSuchVoiceException, DataFolderException {
    return RecordedSitting.open(room, record, choices, notices);
  }

  /** Does nothing: a recording has only the session. */
  @Override
  public void meet(
      Language language, Choices choices, Dialogue.Listener listener, Consumer<String> notices) {}

  @Override
  public void tell(Trouble trouble) {
    Announcement.play(trouble, room);
  }

  @Override
  public void close() {
    room.close();
  }
}
