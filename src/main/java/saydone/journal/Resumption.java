package saydone.journal;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.WriterLock;

/**
 * Going on with a record that was read before; see {@link Unfinished#resume} and {@link
 * Unfinished#resumeAnywhere}.
 *
 * @param dataFolder the folder to which the session belongs
 * @param folder the session's folder, there or in the second place
 * @param known what its journal said then
 */
record Resumption(DataFolder dataFolder, SessionFolder folder, Reading known) {

  /** The journal, open after its last whole line. */
  Journal journal(Instant now) throws DataFolderException, JournalException {
    boolean atHome = folder.path().startsWith(dataFolder.sessions());
    WriterLock lock;
    try {
      lock = (atHome ? dataFolder : dataFolder.secondPlace()).lock();
    } catch (IOException e) {
      throw dataFolder.unwritable(e);
    }
    try {
      return journal(lock, atHome, now.truncatedTo(ChronoUnit.MILLIS));
    } catch (DataFolderException | JournalException e) {
      SessionPlace.release(lock, e);
      throw e;
    } catch (IOException e) {
      SessionPlace.release(lock, e);
      throw dataFolder.unwritable(e);
    }
  }

  /** The same, or a journal that is written anew with all that was read. */
  Journal journalAnywhere(Instant now, Original original)
      throws DataFolderException, JournalException {
    try {
      return journal(now);
    } catch (DataFolderException e) {
      if (isRefusal(e.reason())) {
        throw e;
      }
      return anew(now, original, e);
    } catch (JournalException e) {
      return anew(now, original, e);
    }
  }

  /** Whether a record must not go on, wherever it is written: another one goes on already. */
  private static boolean isRefusal(DataFolderException.Reason reason) {
    return switch (reason) {
      case LOCKED, CHANGED, NEWER -> true;
      case NOT_WRITABLE, NOT_A_FOLDER, DISK_FULL, NOT_READABLE -> false;
    };
  }

  /**
   * The journal, all of which is durable in one of the places.
   *
   * @param why it cannot go on where it lies; thrown if it can be written nowhere
   */
  private <E extends Exception> Journal anew(Instant now, Original original, E why) throws E {
    Instant start = now.truncatedTo(ChronoUnit.MILLIS);
    long sitting = Sittings.next(dataFolder, start);
    Journal journal =
        new Journal(
            new Shelf(place(() -> dataFolder, original.script(), sitting)),
            Optional.of(new Shelf(place(dataFolder::secondPlace, original.script(), sitting))),
            folder,
            original.lines(),
            start.minus(known.lastAt()),
            known.lastSeq() + 1);
    if (journal.save().durable()) {
      return journal;
    }
    SessionPlace.release(journal::release, why);
    throw why;
  }

  private Shelf.Place place(SessionPlace.Source source, byte[] script, long sitting) {
    return new SessionPlace(source, folder.name(), script, sitting);
  }

  private Journal journal(WriterLock lock, boolean atHome, Instant now)
      throws DataFolderException, JournalException, IOException {
    Copies copies = Copies.of(dataFolder, folder);
    Reading reading = copies.read();
    if (reading.header().version() > Header.CURRENT_VERSION) {
      throw DataFolderException.newer(folder.path());
    }
    if (!reading.equals(known)) {
      throw DataFolderException.changed(folder.path());
    }
    byte[] script = folder.script();
    long sitting = Sittings.next(dataFolder, now);
    List<byte[]> missing = copies.missing();
    Shelf.Opened opened = SessionPlace.opened(folder, lock);
    try {
      Sittings.write(folder, sitting);
      opened = completed(opened, missing);
    } catch (IOException e) {
      SessionPlace.release(opened.channel(), e);
      throw e;
    }
    List<byte[]> lines = opened.content();
    Shelf.Place home = place(() -> dataFolder, script, sitting);
    Shelf.Place second = place(dataFolder::secondPlace, script, sitting);
    Journal journal =
        new Journal(
            atHome ? new Shelf(home, opened, lines) : new Shelf(home),
            Optional.of(atHome ? new Shelf(second) : new Shelf(second, opened, lines)),
            folder,
            lines,
            now.minus(reading.lastAt()),
            reading.lastSeq() + 1);
    if (!atHome) {
      journal.save();
    }
    return journal;
  }

  /** The same file with more lines, which are durable. */
  private static Shelf.Opened completed(Shelf.Opened opened, List<byte[]> missing)
      throws IOException {
    if (missing.isEmpty()) {
      return opened;
    }
    List<byte[]> lines = new ArrayList<>(opened.content());
    opened.channel().write(Lines.joined(lines).length, Lines.joined(missing));
    opened.channel().force();
    lines.addAll(missing);
    return new Shelf.Opened(opened.folder(), opened.channel(), opened.lock(), lines);
  }
}
