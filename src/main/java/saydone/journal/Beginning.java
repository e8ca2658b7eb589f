package saydone.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  static final DateTimeFormatter FOLDER_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final DataFolder dataFolder;
  private final Header header;
  private final byte[] scriptJson;
  private final long sitting;

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
    sitting = Sittings.next(dataFolder, header.started());
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
      SessionPlace.release(lock, e);
      throw dataFolder.unwritable(e);
    }
  }

  /**
   * The journal in the data folder or, if nothing can be recorded there, in the second place.
   *
   * @throws DataFolderException why nothing can be recorded in the data folder, if nothing can be
   *     recorded in the second place either
   */
  Journal journalAnywhere() throws DataFolderException {
    try {
      return journal();
    } catch (DataFolderException e) {
      Journal away =
          journal(new SessionFolder(dataFolder.sessions().resolve(name())), Optional.empty());
      if (away.save().durable()) {
        return away;
      }
      SessionPlace.release(away::release, e);
      throw e;
    }
  }

  private Journal journal(WriterLock lock) throws IOException {
    CutOffBeginnings.remove(dataFolder);
    SessionFolder folder = createSession();
    Shelf.Opened opened = place(() -> dataFolder, folder).made(dataFolder, folder, lock);
    try {
      Journal journal = journal(folder, Optional.of(opened));
      journal.begin();
      return journal;
    } catch (IOException e) {
      SessionPlace.release(opened.channel(), e);
      SessionPlace.release(() -> SessionPlace.clear(folder), e);
      throw e;
    }
  }

  private SessionPlace place(SessionPlace.Source source, SessionFolder folder) {
    return new SessionPlace(source, folder.name(), scriptJson, sitting);
  }

  private Journal journal(SessionFolder folder, Optional<Shelf.Opened> opened) {
    Shelf.Place home = place(() -> dataFolder, folder);
    Shelf.Place second = place(dataFolder::secondPlace, folder);
    return new Journal(
        opened.map(file -> new Shelf(home, file, List.of())).orElseGet(() -> new Shelf(home)),
        Optional.of(new Shelf(second)),
        folder,
        List.of(Lines.of(JournalFormat.line(header))),
        header.started(),
        1);
  }

  private String name() {
    String script = header.prescription().script().replaceAll("[^A-Za-z0-9-]", "-");
    return FOLDER_TIME.format(header.started()) + "_" + script;
  }

  /**
   * Makes the session's folder. If two sessions begin in the same second, as in rehearsals, the
   * second one's name gets a number.
   */
  private SessionFolder createSession() throws IOException {
    String name = name();
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
}
