package saydone.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.OwnerOnlyFiles;
import saydone.home.WriterLock;

/**
 * The place of one session in a data folder, or in its second place: its folder with a copy of the
 * script and its journal, which are made when they are needed.
 */
final class SessionPlace implements Shelf.Place {

  private final Source dataFolder;
  private final String name;
  private final byte[] script;
  private final long sitting;

  /**
   * A place where nothing need be yet.
   *
   * @param dataFolder gives the data folder when it is needed
   * @param name the name of the session's folder
   * @param script the script as it was played
   * @param sitting the session's place in the order of all
   */
  SessionPlace(Source dataFolder, String name, byte[] script, long sitting) {
    this.dataFolder = dataFolder;
    this.name = name;
    this.script = script.clone();
    this.sitting = sitting;
  }

  /** Gives a data folder. */
  @FunctionalInterface
  interface Source {
    DataFolder get() throws IOException;
  }

  /** Takes the lock, which the open file holds. */
  @Override
  public Shelf.Opened open(List<byte[]> lines) throws IOException {
    DataFolder folder = dataFolder.get();
    WriterLock lock = locked(folder);
    try {
      return made(folder, session(folder, Lines.keys(lines)), lock);
    } catch (IOException e) {
      release(lock, e);
      throw e;
    }
  }

  @Override
  public void remove(SessionFolder session) throws IOException {
    remove(dataFolder.get(), session);
  }

  private static WriterLock locked(DataFolder folder) throws IOException {
    try {
      return folder.lock();
    } catch (DataFolderException e) {
      throw e.getCause() instanceof IOException cause
          ? cause
          : new IOException("another session records there", e);
    }
  }

  /**
   * Makes the session's folder with its files, as far as they are not there, and opens its journal.
   * If that fails, nothing is left of what had no journal before.
   *
   * @param folder the data folder or the second place
   * @param session the session's folder in it
   * @param lock is held as long as the journal is open; not released if this fails
   */
  Shelf.Opened made(DataFolder folder, SessionFolder session, Closeable lock) throws IOException {
    boolean isNew = !Files.exists(session.journalFile());
    try {
      OwnerOnlyFiles.createFolders(session.path());
      if (!Files.exists(session.scriptFile())) {
        OwnerOnlyFiles.create(session.scriptFile(), script);
      }
      if (isNew) {
        OwnerOnlyFiles.create(session.journalFile(), new byte[0]);
      }
      Sittings.write(session, sitting);
      OwnerOnlyFiles.forceFolder(folder.sessions());
      return opened(session, lock);
    } catch (IOException e) {
      if (isNew) {
        // Nothing is in it yet, and it must not pass for a session.
        release(() -> clear(session), e);
      }
      throw e;
    }
  }

  /**
   * The folder of that name, if it has nothing but lines of this session. If it has another's, the
   * name gets a number.
   */
  private SessionFolder session(DataFolder folder, Set<String> ours) throws IOException {
    for (int number = 1; ; number++) {
      String numbered = number == 1 ? name : name + "_" + number;
      SessionFolder session = new SessionFolder(folder.sessions().resolve(numbered));
      if (!Files.exists(session.journalFile())
          || ours.containsAll(
              Lines.keys(Lines.split(JournalReader.bytes(session.journalFile()))))) {
        return session;
      }
    }
  }

  /**
   * Opens a journal that is there. What stands behind its last whole line is set aside first.
   *
   * @param lock is held as long as the journal is open; not released if this fails
   */
  static Shelf.Opened opened(SessionFolder session, Closeable lock) throws IOException {
    byte[] content = JournalReader.bytes(session.journalFile());
    List<byte[]> lines = Lines.split(content);
    setTornTailAside(session, content, Lines.joined(lines).length);
    return new Shelf.Opened(session, new JournalFile(session.journalFile()), lock, lines);
  }

  /**
   * Moves what stands after the last whole line to {@code journal.torn}. It is durable there before
   * it is cut off here, so that a crash in between leaves it twice rather than not at all.
   */
  private static void setTornTailAside(SessionFolder folder, byte[] journal, int wholeBytes)
      throws IOException {
    if (journal.length == wholeBytes) {
      return;
    }
    byte[] tail = Arrays.copyOfRange(journal, wholeBytes, journal.length + 1);
    tail[tail.length - 1] = '\n';
    OwnerOnlyFiles.append(folder.tornFile(), tail);
    OwnerOnlyFiles.forceFolder(folder.path());
    try (JournalFile file = new JournalFile(folder.journalFile())) {
      file.truncate(wholeBytes);
      file.force();
    }
  }

  /** Removes a session's folder with what this class makes in it, and its data folder if empty. */
  static void remove(DataFolder folder, SessionFolder session) throws IOException {
    clear(session);
    folder.removeIfEmpty();
  }

  /** Removes a session's folder with what this class makes in it. */
  static void clear(SessionFolder session) throws IOException {
    for (Path file :
        List.of(
            session.journalFile(),
            session.scriptFile(),
            session.sittingFile(),
            session.summaryFile(),
            session.tornFile())) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(session.path());
  }

  /** Closes something because of a failure. */
  static void release(Closeable resource, Exception because) {
    try {
      resource.close();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
