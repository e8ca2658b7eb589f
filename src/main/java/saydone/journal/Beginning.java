package saydone.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.OwnerOnlyFiles;
import saydone.home.WriterLock;

/**
 * The beginning of a record: a folder for the session, a copy of the script and an empty journal in
 * it, all durable before the first line is written.
 */
final class Beginning {

  /**
   * The time in a folder's name: ISO 8601 without colons, which Windows does not allow in a name.
   */
  private static final DateTimeFormatter FOLDER_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final DataFolder dataFolder;
  private final Header header;
  private final byte[] scriptJson;

  /**
   * A beginning that is not made yet.
   *
   * @param dataFolder the folder in which it is made
   * @param header the first line
   * @param scriptJson the script as it was read
   */
  Beginning(DataFolder dataFolder, Header header, byte[] scriptJson) {
    this.dataFolder = dataFolder;
    this.header = header;
    this.scriptJson = scriptJson.clone();
  }

  /**
   * The journal. It holds the data folder's lock until it is closed.
   *
   * @throws DataFolderException if nothing can be recorded; then no session folder is left behind
   */
  Journal journal() throws DataFolderException {
    WriterLock lock = dataFolder.lock();
    try {
      return journal(lock);
    } catch (IOException e) {
      release(lock, e);
      throw dataFolder.unwritable(e);
    }
  }

  private Journal journal(WriterLock lock) throws IOException {
    SessionFolder folder = createSession();
    try {
      OwnerOnlyFiles.create(folder.scriptFile(), scriptJson);
      OwnerOnlyFiles.create(folder.journalFile(), new byte[0]);
      OwnerOnlyFiles.forceFolder(folder.path());
      OwnerOnlyFiles.forceFolder(dataFolder.sessions());
      JournalFile file = new JournalFile(folder.journalFile());
      try {
        return Journal.begin(folder, file, lock, header);
      } catch (IOException e) {
        release(file, e);
        throw e;
      }
    } catch (IOException e) {
      release(() -> remove(folder), e);
      throw e;
    }
  }

  /**
   * Makes the session's folder. If two sessions begin in the same second, as in rehearsals, the
   * second one's name gets a number.
   */
  private SessionFolder createSession() throws IOException {
    String script = header.prescription().script().replaceAll("[^A-Za-z0-9-]", "-");
    String name = FOLDER_TIME.format(header.started()) + "_" + script;
    Path session = dataFolder.sessions().resolve(name);
    for (int number = 2; ; number++) {
      try {
        OwnerOnlyFiles.createFolder(session);
        return new SessionFolder(session);
      } catch (FileAlreadyExistsException e) {
        session = dataFolder.sessions().resolve(name + "_" + number);
      }
    }
  }

  private static void remove(SessionFolder folder) throws IOException {
    Files.deleteIfExists(folder.journalFile());
    Files.deleteIfExists(folder.scriptFile());
    Files.deleteIfExists(folder.path());
  }

  private static void release(Closeable resource, Exception because) {
    try {
      resource.close();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
