package saydone.journal;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.OwnerOnlyFiles;
import saydone.home.WriterLock;

/**
 * Going on with a record that was read before; see {@link Unfinished#resume}.
 *
 * @param dataFolder the folder in which the session lies
 * @param folder the session's folder
 * @param known what its journal said then
 */
record Resumption(DataFolder dataFolder, SessionFolder folder, Reading known) {

  /** The journal, open after its last whole line. */
  Journal journal(Instant now) throws DataFolderException, JournalException {
    WriterLock lock = dataFolder.lock();
    try {
      return journal(lock, now);
    } catch (DataFolderException | JournalException e) {
      release(lock, e);
      throw e;
    } catch (IOException e) {
      release(lock, e);
      throw dataFolder.unwritable(e);
    }
  }

  private Journal journal(WriterLock lock, Instant now)
      throws DataFolderException, JournalException, IOException {
    Reading reading = JournalReader.read(folder.journalFile());
    if (reading.header().version() > Header.CURRENT_VERSION) {
      throw DataFolderException.newer(folder.path());
    }
    if (!reading.equals(known)) {
      throw DataFolderException.changed(folder.path());
    }
    setTornTailAside(reading.wholeBytes());
    JournalFile file = new JournalFile(folder.journalFile());
    return Journal.resume(folder, file, lock, reading, now.truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * Moves what stands after the last whole line to {@code journal.torn}. It is durable there before
   * it is cut off here, so that a crash in between leaves it twice rather than not at all.
   */
  private void setTornTailAside(long wholeBytes) throws IOException {
    byte[] journal = JournalReader.bytes(folder.journalFile());
    if (journal.length == wholeBytes) {
      return;
    }
    byte[] tail = Arrays.copyOfRange(journal, (int) wholeBytes, journal.length + 1);
    tail[tail.length - 1] = '\n';
    OwnerOnlyFiles.append(folder.tornFile(), tail);
    OwnerOnlyFiles.forceFolder(folder.path());
    try (JournalFile file = new JournalFile(folder.journalFile())) {
      file.truncate(wholeBytes);
      file.force();
    }
  }

  private static void release(WriterLock lock, Exception because) {
    try {
      lock.close();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
