package saydone.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import saydone.file.RegularFile;
import saydone.home.DataFolderException;
import saydone.home.OwnerOnlyFiles;

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
      return RegularFile.read(scriptFile(), MOST_MEGABYTES_OF_A_SCRIPT);
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
              + ". The journal beside it has everything.",
          e);
    }
  }
}
