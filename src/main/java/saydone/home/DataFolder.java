package saydone.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import saydone.file.NotAFileException;

/**
 * The folder in which the program keeps a user's data, readable by its owner only. All that lies in
 * it:
 *
 * <pre>
 * saydone/
 *   lock                   empty; held while a session records, see {@link WriterLock}
 *   settings.json          which voice the user chose, how fast and how loud, how strict the ear is
 *   profile.json           what the coach remembers of the patient: side, levels, time to answer
 *   microphone.json        what the last microphone check found out
 *   notes.json             what others wrote to the patient, and what of it was read to her
 *   prescribed.json        which script was prescribed last, and when
 *   scripts/               the user's own scripts, and those that were prescribed
 *     former/              what was prescribed before
 *   taught.json            the user's own words, as {@code saydone teach} heard them
 *   cues/                  the user's own cues, see {@code saydone cues}
 *     tick.wav             in place of the cue of that name
 *   sessions.index         what was read of many sessions, to have it at once; may be deleted
 *   sessions.index.lock    empty; held while that is written, or sessions are forgotten
 *   speech/                what the coach said, to have it at once next time; may be deleted
 *     0f3a...e1.clip       one utterance; the file name does not reveal its text
 *     4711.tmp             being written, or left behind by a kill
 *   sessions/
 *     2026-11-22T10-15-30Z_foot-drop-seated/  one session: start and script; a second one of the
 *                                             same second ends in _2
 *       journal.jsonl      all that happened; enough to rebuild the summary
 *       journal.torn       last lines that a crash had cut off, if one did
 *       sitting            its place in the order of sessions, whatever the clock says
 *       script.json        the script as it was played
 *       summary.json       the summary, once the session is over
 *       audio/             sounds, if the user wanted them kept, by their line in the journal
 *         commands/done/0012.wav
 *         other/not_understood/0014.wav
 *         unanswered/how_many/0024.wav
 *   importing/               sessions that are being taken in, or left behind by a kill
 * </pre>
 *
 * <p>A small file is replaced in one step: its new content is written beside it, under its name
 * followed by {@code .tmp}. The content of each file is described where it is read and written;
 * this class knows only where it lies and how it is kept.
 *
 * <p>A folder that was there before keeps its permissions; only the owner can read what is made in
 * it.
 *
 * <p>While nothing can be written here, a session is recorded in a second place, a data folder of
 * its own in the user's temporary folder:
 *
 * <pre>
 * saydone-anna/            of the user anna, readable by her only
 *   0f3a5b7c9d1e2f40/      of one data folder, whose path this is a hash of
 *     lock
 *     sessions/            as above
 * </pre>
 *
 * @param path where it is; the folder need not exist
 * @param temporary where the second place is made; need not exist
 */
public record DataFolder(Path path, Path temporary) {

  /** The file of what was read of the sessions; it can be made again. */
  public static final String INDEX = "sessions.index";

  /** The files of what was read of the sessions. */
  public static final Layout INDEX_LAYOUT = new Layout().keptFile(INDEX);

  private static final String INDEX_LOCK = INDEX + ".lock";

  private static final String FORMER = "former";

  /** What the program puts into {@link #formerScripts}: id, version and checksum of each. */
  private static final Layout FORMER_SCRIPTS =
      new Layout().file("[a-z0-9-]+(_[A-Za-z0-9.-]+)?_[0-9a-f]{8}\\.json(\\.tmp)?");

  /** With less free space than this, a failure to write is taken for a full disk. */
  private static final long LITTLE_ROOM_BYTES = 64 * 1024;

  /** What the program makes in {@link #speech}. */
  public static final Layout SPEECH = new Layout().file("[0-9a-f]{64}\\.clip|[0-9]+\\.tmp");

  /** Makes the paths absolute. */
  public DataFolder {
    path = path.toAbsolutePath().normalize();
    temporary = temporary.toAbsolutePath().normalize();
  }

  /** A data folder whose second place is in the system's temporary folder. */
  public DataFolder(Path path) {
    this(path, Path.of(System.getProperty("java.io.tmpdir", ".")));
  }

  /**
   * The second place, in which a session is recorded while this folder cannot be written.
   *
   * @throws IOException if a folder in its place belongs to somebody else
   */
  public DataFolder secondPlace() throws IOException {
    String user = System.getProperty("user.name", "");
    Path own = temporary.resolve("saydone-" + user.replaceAll("[^A-Za-z0-9._-]", "-"));
    if (Files.exists(own, LinkOption.NOFOLLOW_LINKS)
        && !(Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)
            && OwnerOnlyFiles.belongsTo(user, own))) {
      throw new FileSystemException(own.toString(), null, "it belongs to somebody else");
    }
    return new DataFolder(own.resolve(hash(path)), temporary);
  }

  private static String hash(Path path) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(path.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Removes the folder and those above it as far as nothing is in them but old locks. */
  public void removeIfEmpty() throws IOException {
    if (Files.exists(sessions()) && !OwnerOnlyFiles.removeIfEmpty(sessions())) {
      return;
    }
    Files.deleteIfExists(path.resolve("lock"));
    Files.deleteIfExists(path.resolve(INDEX_LOCK));
    Path above = path.getParent();
    if (OwnerOnlyFiles.removeIfEmpty(path) && above != null) {
      OwnerOnlyFiles.removeIfEmpty(above);
    }
  }

  /**
   * The folder that the platform keeps for a program's data: {@code $XDG_DATA_HOME/saydone} or
   * {@code ~/.local/share/saydone} (XDG Base Directory Specification, which says to ignore a
   * relative path), {@code ~/Library/Application Support/Saydone} on macOS, {@code
   * %APPDATA%\Saydone} on Windows.
   *
   * @param osName the system's name, as in the property {@code os.name}
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
   * @throws DataFolderException if it cannot, or if another session records into it
   */
  public void check() throws DataFolderException {
    try {
      lock().close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Puts a small file into the folder, in place of one of that name. A reader finds the whole new
   * file or the whole old one, even after a crash; the new one is durable when this returns.
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

  /**
   * Removes a small file, and what a crash left behind of writing it. It is gone for good when this
   * returns.
   *
   * @param name a file name, such as {@code profile.json}
   * @return whether the file was there
   * @throws DataFolderException if it cannot be removed
   */
  public boolean remove(String name) throws DataFolderException {
    try {
      return OwnerOnlyFiles.remove(path.resolve(name));
    } catch (IOException e) {
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

  /** The folder of the user's own scripts, and of those that were prescribed; need not be there. */
  public Path scripts() {
    return path.resolve("scripts");
  }

  /** The folder of the scripts before those that were prescribed; need not be there. */
  public Path formerScripts() {
    return scripts().resolve(FORMER);
  }

  /** The folder of sessions that are being taken in; need not be there. */
  public Path importing() {
    return path.resolve("importing");
  }

  /** The folder of the sessions. */
  public Path sessions() {
    return path.resolve("sessions");
  }

  /**
   * What the program makes in a data folder. The user's own cues and scripts are not among it.
   *
   * @param isSession tells the folder of a session
   * @param session what the program makes in that
   * @param prescribed the name of the script that was prescribed, if it lies among the user's own
   */
  public static Layout layout(
      Predicate<Path> isSession, Layout session, Optional<String> prescribed) {
    Layout scripts = new Layout().folder(FORMER, FORMER_SCRIPTS);
    return new Layout()
        .folder("sessions", new Layout().folder(isSession, session))
        .folder("importing", new Layout().folder(isSession, session))
        .folder("speech", SPEECH)
        // Before the file that tells which one was prescribed.
        .folder("scripts", prescribed.map(scripts::keptFile).orElse(scripts))
        .keptFile("settings.json")
        .keptFile("profile.json")
        .keptFile("microphone.json")
        .keptFile("taught.json")
        .keptFile("notes.json")
        .keptFile("prescribed.json")
        .keptFile(INDEX)
        .file(Pattern.quote(INDEX_LOCK))
        .file("lock");
  }

  /**
   * Takes the right to record, and makes this folder and the folder of sessions if they are
   * missing.
   *
   * @return the lock, held until it is closed
   * @throws DataFolderException if another session has it, or the folders cannot be made
   */
  public WriterLock lock() throws DataFolderException {
    try {
      OwnerOnlyFiles.createFolders(path);
      OwnerOnlyFiles.createFolders(sessions());
      return WriterLock.tryTake(path).orElseThrow(() -> DataFolderException.locked(path));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Takes the right to write {@link #INDEX}.
   *
   * @return the lock, held until it is closed; empty if somebody else has it
   * @throws IOException if the folder is not there, or cannot be written
   */
  public Optional<WriterLock> indexLock() throws IOException {
    return WriterLock.tryTake(path, INDEX_LOCK);
  }

  /**
   * The same, but waits until another program has written it.
   *
   * @return the lock; empty if this program has it already
   * @throws IOException if the folder is not there, or cannot be written
   */
  public Optional<WriterLock> waitForIndexLock() throws IOException {
    return WriterLock.take(path, INDEX_LOCK);
  }

  /**
   * Puts {@link #INDEX} in place of the one that is there. A power failure may take it.
   *
   * @throws IOException if it cannot be written
   */
  public void keepIndex(byte[] content) throws IOException {
    OwnerOnlyFiles.replaceCache(path.resolve(INDEX), content);
  }

  /** Whether {@link #INDEX} is there, or was written before. */
  public boolean hasIndex() {
    return Files.exists(path.resolve(INDEX)) || Files.exists(path.resolve(INDEX_LOCK));
  }

  /** Removes {@link #INDEX} for good. */
  public void removeIndex() throws IOException {
    OwnerOnlyFiles.remove(path.resolve(INDEX));
  }

  /** The exception that tells the user of a failure to write into the folder. */
  public DataFolderException unwritable(IOException cause) {
    if (cause instanceof NotAFileException blocked) {
      return DataFolderException.blocked(path, blocked);
    }
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
}
