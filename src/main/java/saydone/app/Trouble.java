package saydone.app;

import java.nio.file.InvalidPathException;
import java.util.Optional;
import saydone.archive.ArchiveException;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.home.DataFolderException;
import saydone.journal.JournalException;
import saydone.json.Names;
import saydone.script.json.InvalidScriptException;
import saydone.teach.DamagedTeachingException;
import saydone.voice.SynthesisException;
import saydone.voice.catalogue.NoSuchVoiceException;

/**
 * Why something by voice does not begin, as the coach tells it. The patient may not see the screen,
 * where the whole reason stands.
 */
public enum Trouble {
  /** The script cannot be played. */
  SCRIPT,
  /** A file that somebody gave to the patient is damaged, or none of this program's. */
  FILE,
  /** Another session records into the data folder. */
  LOCKED,
  /** The disk is full. */
  FULL,
  /** The data folder cannot be used. */
  DATA,
  /** What was recorded before cannot be read. */
  RECORD,
  /** There is no session to go on with. */
  NOTHING,
  /** The voice that was chosen is not here, or fails. */
  VOICE,
  /** A microphone or a loudspeaker that was chosen is not here. */
  DEVICE,
  /** The program needs more memory than it may have. */
  MEMORY;

  /** The trouble that an exception tells of; empty if it is none that the patient need hear of. */
  public static Optional<Trouble> of(Throwable thrown) {
    if (thrown instanceof InvalidScriptException) {
      return Optional.of(SCRIPT);
    } else if (thrown instanceof ArchiveException) {
      return Optional.of(FILE);
    } else if (thrown instanceof DataFolderException folder) {
      return Optional.of(
          switch (folder.reason()) {
            case LOCKED -> LOCKED;
            case DISK_FULL -> FULL;
            case NOT_WRITABLE, NOT_A_FOLDER, NOT_READABLE, CHANGED, NEWER -> DATA;
          });
    } else if (thrown instanceof InvalidPathException) {
      // The data folder's, or that of something else on the way to it.
      return Optional.of(DATA);
    } else if (thrown instanceof JournalException || thrown instanceof DamagedTeachingException) {
      return Optional.of(RECORD);
    } else if (thrown instanceof NothingUnfinishedException) {
      return Optional.of(NOTHING);
    } else if (thrown instanceof NoSuchVoiceException || thrown instanceof SynthesisException) {
      return Optional.of(VOICE);
    } else if (thrown instanceof NoSoundDeviceException) {
      return Optional.of(DEVICE);
    } else if (thrown instanceof OutOfMemoryError) {
      return Optional.of(MEMORY);
    }
    Throwable cause = thrown.getCause();
    return cause == null ? Optional.empty() : of(cause);
  }

  /** The key of what the coach says. */
  String key() {
    return "trouble." + Names.of(this);
  }
}
