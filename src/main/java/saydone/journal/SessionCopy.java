package saydone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import saydone.file.RegularFile;
import saydone.home.DataFolder;
import saydone.home.OwnerOnlyFiles;
import saydone.home.Removal;

/**
 * Sessions that are copied from one data folder to another, file by file. A session is known by the
 * first line of its journal, which has the millisecond of its start and what was prescribed; where
 * there is none, by all of its journal.
 */
public final class SessionCopy {

  /** The largest file of a session that is copied, in megabytes. */
  private static final int MOST_MEGABYTES = 63;

  private static final String JOURNAL = "journal.jsonl";

  private static final Pattern WRITTEN =
      Pattern.compile("journal\\.jsonl|script\\.json|summary\\.json|sitting");

  private static final Pattern RECORDED =
      Pattern.compile(
          "journal\\.torn|audio/(commands|other|unanswered)/[\\p{L}\\p{M}\\p{N}'_-]+"
              + "/[0-9]{4,}\\.wav");

  private SessionCopy() {}

  /** What came of taking a session in. */
  public enum Result {
    /** It is in the data folder now. */
    TAKEN_IN,
    /** All of it was there already. */
    KNOWN,
    /** It is there, and is another or goes on otherwise; that one stays as it is. */
    OTHER
  }

  /** Whether a folder of a session can have this name. */
  public static boolean isName(String name) {
    return SessionFolder.NAME.matcher(name).matches();
  }

  /**
   * Whether a file belongs into the folder of a session.
   *
   * @param name with slashes between its parts
   */
  public static boolean isFile(String name) {
    return WRITTEN.matcher(name).matches() || RECORDED.matcher(name).matches();
  }

  /**
   * The files of a session by their names, with slashes between the parts.
   *
   * @param withRecordings whether sounds are among them, and words as they were heard
   * @throws IOException if one cannot be read
   */
  public static Map<String, byte[]> of(SessionFolder session, boolean withRecordings)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Path file : Removal.of(session.path(), SessionFolder.LAYOUT).files()) {
      String name = session.path().relativize(file).toString().replace('\\', '/');
      boolean wanted =
          WRITTEN.matcher(name).matches() || (withRecordings && RECORDED.matcher(name).matches());
      if (wanted) {
        byte[] content = RegularFile.read(file, MOST_MEGABYTES);
        boolean bare = name.equals(JOURNAL) && !withRecordings;
        files.put(name, bare ? HeardWords.removedFrom(content) : content);
      }
    }
    return files;
  }

  /**
   * Takes a session in, whole or not at all. Nothing that is there is changed. To be called with
   * the lock of the data folder.
   *
   * @param name the name of its folder; if another session has it, it gets a number
   * @param files its files by their names
   * @throws IOException if it cannot be written
   */
  public static Result takeIn(DataFolder folder, String name, Map<String, byte[]> files)
      throws IOException {
    byte[] journal = files.getOrDefault(JOURNAL, new byte[0]);
    Path free = folder.sessions().resolve(name);
    for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
      SessionFolder there = new SessionFolder(free);
      if (!Files.isRegularFile(there.journalFile())) {
        return Result.OTHER;
      }
      byte[] known = JournalReader.bytes(there.journalFile());
      if (isOne(known, journal)) {
        return hasAll(known, journal) ? Result.KNOWN : Result.OTHER;
      }
      free = folder.sessions().resolve(name + "_" + number);
    }
    write(folder, new SessionFolder(free), files);
    return Result.TAKEN_IN;
  }

  /** Whether two journals are of one session. */
  private static boolean isOne(byte[] one, byte[] other) {
    List<byte[]> lines = Lines.split(one);
    List<byte[]> others = Lines.split(other);
    return (lines.isEmpty() || others.isEmpty())
        ? Arrays.equals(one, other)
        : Arrays.equals(lines.get(0), others.get(0));
  }

  /** Whether a journal has each line of another, with or without the words that were heard. */
  private static boolean hasAll(byte[] known, byte[] taken) {
    Set<String> lines = Lines.keys(Lines.split(HeardWords.removedFrom(known)));
    return lines.containsAll(Lines.keys(Lines.split(HeardWords.removedFrom(taken))));
  }

  private static void write(DataFolder folder, SessionFolder session, Map<String, byte[]> files)
      throws IOException {
    Path away = folder.importing().resolve(session.name());
    clear(away);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path to = away.resolve(file.getKey());
      OwnerOnlyFiles.createFolders(to.getParent() == null ? away : to.getParent());
      OwnerOnlyFiles.create(to, file.getValue());
    }
    OwnerOnlyFiles.forceFolder(away);
    OwnerOnlyFiles.createFolders(folder.sessions());
    Files.move(away, session.path(), StandardCopyOption.ATOMIC_MOVE);
    OwnerOnlyFiles.forceFolder(folder.sessions());
    // Another one may be left there of an import that was cut off.
    OwnerOnlyFiles.removeIfEmpty(folder.importing());
  }

  /** Removes what a kill left behind. */
  private static void clear(Path away) throws IOException {
    List<Removal.Failure> failures = Removal.of(away, SessionFolder.LAYOUT).carryOut();
    if (!failures.isEmpty()) {
      throw new IOException("cannot remove " + failures.get(0).path());
    }
  }
}
