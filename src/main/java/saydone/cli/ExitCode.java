package saydone.cli;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.app.KeysException;
import saydone.app.NothingUnfinishedException;
import saydone.archive.ArchiveException;
import saydone.audio.AudioFileException;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.draft.document.UnreadableHandOutException;
import saydone.home.DataFolderException;
import saydone.journal.JournalException;
import saydone.player.rehearsal.json.InvalidPatientException;
import saydone.script.json.InvalidScriptException;
import saydone.session.Fact;
import saydone.teach.DamagedTeachingException;
import saydone.voice.SynthesisException;
import saydone.voice.catalogue.NoSuchVoiceException;

/** What the program's exit codes mean. */
final class ExitCode {

  /** Finished, or nothing wrong. */
  static final int OK = 0;

  /** A bug. */
  static final int BUG = 1;

  /** The command line was wrong. */
  static final int USAGE = 2;

  /** A script is invalid, or no exercise was found for one. */
  static final int SCRIPT = 3;

  /** There is no usable sound device. */
  static final int SOUND = 4;

  /** The data folder cannot be used, or not all of a session could be saved. */
  static final int DATA = 5;

  /** The session was ended early; it is saved. */
  static final int ENDED_EARLY = 6;

  /** The program needs more memory than it may have. */
  static final int MEMORY = 7;

  /** The user said good night: nothing more is wanted. */
  static final int GOOD_NIGHT = 8;

  /** A reminder was not answered. */
  static final int UNANSWERED = 9;

  /** The user wants to be reminded later. */
  static final int LATER = 10;

  /** The user does not want to be reminded again today. */
  static final int NOT_TODAY = 11;

  /** A file that was shared or exported is damaged, or none of Saydone's. */
  static final int ARCHIVE = 12;

  private ExitCode() {}

  /**
   * The code of a session that was played. One that did not end counts as ended early; it is saved,
   * too.
   */
  static int of(Optional<Fact.Outcome> outcome) {
    return outcome.equals(Optional.of(Fact.Outcome.COMPLETED)) ? OK : ENDED_EARLY;
  }

  /**
   * The code of an exception whose message is for the user; empty if it is a bug in the program.
   */
  static OptionalInt of(Exception thrown) {
    if (thrown instanceof CommandException known) {
      return OptionalInt.of(known.exitCode());
    } else if (thrown instanceof NoSuchVoiceException
        || thrown instanceof AudioFileException
        || thrown instanceof UnreadableHandOutException
        || thrown instanceof NothingUnfinishedException
        || thrown instanceof InvalidPathException) {
      return OptionalInt.of(USAGE);
    } else if (thrown instanceof InvalidScriptException
        || thrown instanceof InvalidPatientException) {
      return OptionalInt.of(SCRIPT);
    } else if (thrown instanceof ArchiveException) {
      return OptionalInt.of(ARCHIVE);
    } else if (thrown instanceof NoSoundDeviceException) {
      return OptionalInt.of(SOUND);
    } else if (thrown instanceof DataFolderException
        || thrown instanceof JournalException
        || thrown instanceof DamagedTeachingException) {
      return OptionalInt.of(DATA);
    } else if (thrown instanceof SynthesisException
        || thrown instanceof KeysException
        || thrown instanceof UncheckedIOException) {
      return OptionalInt.of(BUG);
    }
    return OptionalInt.empty();
  }
}
