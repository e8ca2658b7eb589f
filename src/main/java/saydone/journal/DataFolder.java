package saydone.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import saydone.script.Script;

/**
 * The folder in which a user's sessions are kept, readable by its owner only.
 *
 * <pre>
 * saydone/
 *   lock                                      held while a session records
 *   microphone.json                           what the last microphone check found out
 *   settings.json                             which voice the user chose, how fast and how loud
 *   cues/                                     the user's own cues, see {@code saydone cues}
 *   speech/                                   what the coach said, to have it at once next time
 *   sessions/
 *     2026-11-22T10-15-30Z_foot-drop-seated/  see {@link SessionFolder}
 * </pre>
 *
 * <p>A folder that was there before keeps its permissions; what is made in it is the owner's alone.
 *
 * @param path where it is; need not be there
 */
public record DataFolder(Path path) {

  /** As ISO 8601, but without colons, which Windows does not allow in a name. */
  private static final DateTimeFormatter FOLDER_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Below this much room, a failure to write is taken for a full disk. */
  private static final long LITTLE_ROOM_BYTES = 64 * 1024;

  /** Takes the path as an absolute one. */
  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * The folder that the platform keeps for a program's data: {@code $XDG_DATA_HOME/saydone} or
   * {@code ~/.local/share/saydone} (XDG Base Directory Specification; a relative path there is
   * passed over, as it says), {@code ~/Library/Application Support/Saydone} on macOS, {@code
   * %APPDATA%\Saydone} on Windows.
   *
   * @param osName as in the system property {@code os.name}
   * @param home the user's home folder
   * @param environment the environment variables
   */
  public static DataFolder standard(String osName, Path home, Map<String, String> environment) {
    String system = osName.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      String roaming = environment.getOrDefault("APPDATA", "");
      Path base = roaming.isEmpty() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming);
      return new DataFolder(base.resolve("Saydone"));
    }
    if (system.startsWith("mac")) {
      return new DataFolder(
          home.resolve("Library").resolve("Application Support").resolve("Saydone"));
    }
    Path xdg = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
    Path base = xdg.isAbsolute() ? xdg : home.resolve(".local").resolve("share");
    return new DataFolder(base.resolve("saydone"));
  }

  /**
   * Makes the folder if it is not there, and finds out now rather than later whether a session can
   * be recorded into it.
   *
   * @throws DataFolderException if not, or if another session records into it
   */
  public void check() throws DataFolderException {
    try {
      lock().close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Begins the record of a session: makes its folder with a copy of the script and an empty
   * journal, all durable when this returns. The journal holds the folder's lock until it is closed.
   *
   * @param script what is played
   * @param scriptJson the script as it was read
   * @param start the wall time
   * @param program the version of the program
   * @throws DataFolderException if nothing can be recorded; then no session folder is left behind
   */
  public Journal begin(Script script, byte[] scriptJson, Instant start, String program)
      throws DataFolderException {
    Header header =
        new Header(
            Header.CURRENT_VERSION,
            program,
            start.truncatedTo(ChronoUnit.MILLIS),
            Prescription.of(script));
    WriterLock lock = lock();
    try {
      return begin(header, scriptJson, lock);
    } catch (IOException e) {
      release(lock, e);
      throw unwritable(e);
    }
  }

  /**
   * Puts a small file into the folder, in place of one of that name. Whoever looks finds the whole
   * of it or what was there before, also after a crash; it is durable when this returns.
   *
   * @param name a file name, such as {@code microphone.json}
   * @throws DataFolderException if it cannot be written
   */
  public void keep(String name, String content) throws DataFolderException {
    try {
      OwnerOnlyFiles.createFolders(path);
      OwnerOnlyFiles.replace(path.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Goes on with a session that was read before; see {@link Unfinished#resume}. */
  Journal resume(SessionFolder folder, Reading known, Instant now)
      throws DataFolderException, JournalException {
    WriterLock lock = lock();
    try {
      Reading reading = JournalReader.read(folder.journalFile());
      if (reading.header().version() > Header.CURRENT_VERSION) {
        throw DataFolderException.newer(folder.path());
      }
      if (!reading.equals(known)) {
        throw DataFolderException.changed(folder.path());
      }
      setTornTailAside(folder, reading.wholeBytes());
      JournalFile file = new JournalFile(folder.journalFile());
      return Journal.resume(folder, file, lock, reading, now.truncatedTo(ChronoUnit.MILLIS));
    } catch (DataFolderException | JournalException e) {
      release(lock, e);
      throw e;
    } catch (IOException e) {
      release(lock, e);
      throw unwritable(e);
    }
  }

  /** The folder of the user's own cues; need not be there. */
  public Path cues() {
    return path.resolve("cues");
  }

  /** The folder of what the coach has said; need not be there, and can be deleted at any time. */
  public Path speech() {
    return path.resolve("speech");
  }

  /** The folder of the sessions. */
  Path sessions() {
    return path.resolve("sessions");
  }

  private Journal begin(Header header, byte[] scriptJson, WriterLock lock) throws IOException {
    SessionFolder folder = createSession(header);
    try {
      OwnerOnlyFiles.create(folder.scriptFile(), scriptJson);
      OwnerOnlyFiles.create(folder.journalFile(), new byte[0]);
      OwnerOnlyFiles.forceFolder(folder.path());
      OwnerOnlyFiles.forceFolder(sessions());
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

  /** Two sessions of one second, as in rehearsals, are told apart by a number. */
  private SessionFolder createSession(Header header) throws IOException {
    String script = header.prescription().script().replaceAll("[^A-Za-z0-9-]", "-");
    String name = FOLDER_TIME.format(header.started()) + "_" + script;
    Path session = sessions().resolve(name);
    for (int number = 2; ; number++) {
      try {
        OwnerOnlyFiles.createFolder(session);
        return new SessionFolder(session);
      } catch (FileAlreadyExistsException e) {
        session = sessions().resolve(name + "_" + number);
      }
    }
  }

  /**
   * Moves what stands behind the last whole line to {@code journal.torn}. It is durable there
   * before it is cut off here, so that a crash in between leaves it twice rather than nowhere.
   */
  private static void setTornTailAside(SessionFolder folder, long wholeBytes) throws IOException {
    byte[] journal = Files.readAllBytes(folder.journalFile());
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

  private WriterLock lock() throws DataFolderException {
    try {
      OwnerOnlyFiles.createFolders(path);
      OwnerOnlyFiles.createFolders(sessions());
      return WriterLock.tryTake(path).orElseThrow(() -> DataFolderException.locked(path));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private DataFolderException unwritable(IOException cause) {
    Path existing = path;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      return DataFolderException.notAFolder(path, existing, cause);
    }
    return DataFolderException.unwritable(path, cause, isFull(existing, cause));
  }

  private static boolean isFull(Path folder, IOException cause) {
    try {
      FileStore disk = Files.getFileStore(folder);
      return disk.getTotalSpace() > 0 && disk.getUsableSpace() < LITTLE_ROOM_BYTES;
    } catch (IOException e) {
      cause.addSuppressed(e);
      return false;
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
