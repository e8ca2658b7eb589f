package saydone.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.session.Fact;
import saydone.session.Progress;

/**
 * A session that was begun and not completed, and can go on.
 *
 * @param dataFolder where it was found
 * @param folder the session's folder
 * @param reading what its journal says; its flaws are worth telling the user
 * @param original what lay on disk then; without it, the session can go on only where it lies
 */
public record Unfinished(
    DataFolder dataFolder, SessionFolder folder, Reading reading, Optional<Original> original) {

  /** A session of which only is known what its journal says. */
  public Unfinished(DataFolder dataFolder, SessionFolder folder, Reading reading) {
    this(dataFolder, folder, reading, Optional.empty());
  }

  /** A session that was read just now, with what lies on disk. */
  static Unfinished of(DataFolder dataFolder, PastSession.Kept past) {
    return new Unfinished(
        dataFolder, past.folder(), past.reading(), Original.of(dataFolder, past.folder()));
  }

  /**
   * Whether a session was begun and not completed.
   *
   * @param leastRepetitions with fewer it is none
   */
  static boolean isOne(Progress progress, int leastRepetitions) {
    return progress.started()
        && progress.repetitions() >= leastRepetitions
        && !progress.outcome().equals(Optional.of(Fact.Outcome.COMPLETED));
  }

  /** All that happened so far. */
  public List<Fact> facts() {
    return reading.facts();
  }

  /** What was asked for when it began. */
  public Prescription prescription() {
    return reading.header().prescription();
  }

  /** The session time at its last line. The next line's time goes on from here. */
  public Duration lastAt() {
    return reading.lastAt();
  }

  /**
   * Refuses a script that is not the one of which the session was.
   *
   * @param exercises the ids of the script's exercises
   * @throws JournalException if they are others; says what can be done
   */
  public void checkExercises(List<String> exercises) throws JournalException {
    if (!exercises.equals(
        prescription().exercises().stream().map(Prescription.Exercise::id).toList())) {
      throw new JournalException(
          "The copy of the script, "
              + folder.scriptFile()
              + ", has other exercises than the record of the session: it was changed since. Put"
              + " the script back that was played, or begin a new session: saydone play");
    }
  }

  /**
   * Refuses a record whose numbers or times are damaged so that they are near the highest that can
   * be read: lines after them could not be read again.
   *
   * @throws JournalException if there is no room; says what can be done
   */
  public void checkRoom() throws JournalException {
    if (!JournalFormat.hasRoom(reading.lastSeq(), reading.lastAt())) {
      throw new JournalException(
          "The record "
              + folder.journalFile()
              + " is damaged, so that nothing can follow its last line. Begin a new session:"
              + " saydone play");
    }
  }

  /**
   * Opens the journal after its last whole line; a torn tail is set aside in {@code journal.torn}
   * first. Sequence numbers go on, and so does the session time, which did not run in between.
   *
   * @param now the wall time
   * @throws DataFolderException if another session is recording, if this one went on since it was
   *     read, or if nothing can be written
   * @throws JournalException if the journal cannot be read any more
   */
  public Journal resume(Instant now) throws DataFolderException, JournalException {
    return new Resumption(dataFolder, folder, reading).journal(now);
  }

  /**
   * The same, but if the record cannot be written where it lies, or has gone, all of it is written
   * anew: in the data folder or, if that takes nothing, in the second place. From there it is
   * brought to the data folder as soon as that can be written.
   *
   * @param now the wall time
   * @throws DataFolderException if another session is recording, if this one went on since it was
   *     read, if a newer version of the program wrote it, or if it can be written nowhere
   * @throws JournalException if the journal cannot be read any more, and can be written nowhere
   */
  public Journal resumeAnywhere(Instant now) throws DataFolderException, JournalException {
    Resumption resumption = new Resumption(dataFolder, folder, reading);
    return original.isPresent()
        ? resumption.journalAnywhere(now, original.get())
        : resumption.journal(now);
  }

  /**
   * Finds out now rather than later whether the record can go on.
   *
   * @throws DataFolderException if another session is recording, if a newer version of the program
   *     wrote the record, or if nothing can be written in the data folder or in the second place
   */
  public void check() throws DataFolderException {
    if (reading.header().version() > Header.CURRENT_VERSION) {
      throw DataFolderException.newer(folder.path());
    }
    Sessions.in(dataFolder).check();
  }
}
