package saydone.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saydone.file.RegularFile;
import saydone.home.DataFolderException;
import saydone.home.Layout;
import saydone.home.OwnerOnlyFiles;
import saydone.home.Removal;

/**
 * The folder of one session.
 *
 * <pre>
 * 2026-11-22T10-15-30Z_foot-drop-seated/
 *   journal.jsonl   all that happened; enough to rebuild the summary
 *   journal.torn    last lines that a crash had cut off, if one did
 *   script.json     the script as it was played
 *   sitting         its place in the order of sessions; see {@link Sittings}
 *   audio/          sounds, if the user wanted them kept; see {@link AudioFolder}
 *   summary.json    the summary, once the session is over
 * </pre>
 *
 * @param path where the folder is
 */
public record SessionFolder(Path path) {

  /** More than the program plays; to tell why is the task of the script's reader. */
  private static final int MOST_MEGABYTES_OF_A_SCRIPT = 2;

  /** Far more than a summary of the longest journal. */
  private static final int MOST_MEGABYTES_OF_A_SUMMARY = 63;

  static final Pattern NAME =
      Pattern.compile("([0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9]{2}-[0-9]{2}-[0-9]{2}Z)_[A-Za-z0-9_-]+");

  /** What the program makes in the folder. The journal, by which it is known, is removed last. */
  static final Layout LAYOUT =
      new Layout()
          .folder("audio", AudioFolder.LAYOUT)
          .keptFile("summary.json")
          .file("journal\\.torn")
          .file("script\\.json")
          .keptFile("sitting")
          .file("journal\\.jsonl");

  /**
   * Whether a folder is that of a session: it has the name of one, or a journal, and is no link.
   */
  static boolean isOne(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && (NAME.matcher(String.valueOf(folder.getFileName())).matches()
            || Files.isRegularFile(
                new SessionFolder(folder).journalFile(), LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * Whether the session was forgotten, and the folder is still there for files that are not the
   * program's.
   */
  boolean isForgotten() {
    if (Files.exists(journalFile(), LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      Removal rest = Removal.of(path, LAYOUT);
      return rest.files().isEmpty() && !rest.left().isEmpty();
    } catch (IOException e) {
      // Reading the journal will tell why.
      return false;
    }
  }

  /**
   * What is in the folder, if the program was ended as it made it: the script, or an empty journal,
   * too, so that nothing was recorded. Empty if there is more. The journal is made before {@code
   * sitting}: where only the journal is missing, it was lost.
   */
  Optional<Removal> cutOffAtItsBeginning() {
    if (!NAME.matcher(name()).matches()) {
      return Optional.empty();
    }
    try {
      Removal made = Removal.of(path, LAYOUT);
      boolean begun = made.files().stream().allMatch(this::isOfTheBeginning);
      return begun && made.left().isEmpty() && recordsNothing()
          ? Optional.of(made)
          : Optional.empty();
    } catch (IOException e) {
      // Reading the journal will tell why.
      return Optional.empty();
    }
  }

  private boolean isOfTheBeginning(Path file) {
    return file.equals(scriptFile())
        || file.equals(journalFile())
        || String.valueOf(file.getFileName()).startsWith("sitting");
  }

  private boolean recordsNothing() throws IOException {
    return Files.exists(journalFile(), LinkOption.NOFOLLOW_LINKS)
        ? Files.size(journalFile()) == 0
        : !Files.exists(sittingFile(), LinkOption.NOFOLLOW_LINKS);
  }

  /** When the session began, by the name of the folder; empty if it has another name. */
  Optional<Instant> began() {
    Matcher matcher = NAME.matcher(name());
    try {
      return matcher.matches()
          ? Optional.of(Beginning.FOLDER_TIME.parse(matcher.group(1), Instant::from))
          : Optional.empty();
    } catch (DateTimeException e) {
      // Such as a thirteenth month: the user gave it this name.
      return Optional.empty();
    }
  }

  /** The last part of the path: the session's start and script. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** The file of the journal, which has all that happened. */
  public Path journalFile() {
    return path.resolve("journal.jsonl");
  }

  /** The file of torn last lines, which were set aside. */
  public Path tornFile() {
    return path.resolve("journal.torn");
  }

  /** The file of the session's place in the order of all; see {@link Sittings}. */
  Path sittingFile() {
    return path.resolve("sitting");
  }

  /** The file of the script as it was played. */
  public Path scriptFile() {
    return path.resolve("script.json");
  }

  /** The file of the summary. */
  public Path summaryFile() {
    return path.resolve("summary.json");
  }

  /** The sounds that are kept with the session. */
  public AudioFolder audio() {
    return new AudioFolder(path.resolve("audio"));
  }

  /**
   * The bytes of the script as it was played.
   *
   * @throws JournalException if it cannot be read
   */
  public byte[] script() throws JournalException {
    try {
      return scriptBytes();
    } catch (IOException e) {
      throw new JournalException(
          "The copy of the script, "
              + scriptFile()
              + ", cannot be read: "
              + DataFolderException.reason(e)
              + ".",
          e);
    }
  }

  /** The same, where the reason is told by the caller. */
  byte[] scriptBytes() throws IOException {
    return RegularFile.read(scriptFile(), MOST_MEGABYTES_OF_A_SCRIPT);
  }

  /** The bytes of the summary; empty if there is none, or something else in its place. */
  Optional<byte[]> summaryBytes() throws IOException {
    return Files.isRegularFile(summaryFile())
        ? Optional.of(RegularFile.read(summaryFile(), MOST_MEGABYTES_OF_A_SUMMARY))
        : Optional.empty();
  }

  /**
   * What the session's journal says.
   *
   * @throws JournalException if the journal cannot be read
   */
  public Reading read() throws JournalException {
    return JournalReader.read(journalFile());
  }

  /**
   * Puts {@code summary.json} in place, whole and durably. Can be done again at any time.
   *
   * @param json its content
   * @throws JournalException if it cannot be written
   */
  public void keepSummary(String json) throws JournalException {
    try {
      OwnerOnlyFiles.replace(summaryFile(), json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new JournalException(
          "The summary "
              + summaryFile()
              + " could not be written: "
              + DataFolderException.reason(e)
              + ". It can be made again from the journal beside it.",
          e);
    }
  }
}
