package saydone.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.home.DataFolder;

/**
 * The copies of one session's journal: the one in the second place if there is one, and the one in
 * the data folder. Together they have every line that was acknowledged, and a line that both have
 * is the same in both.
 *
 * @param first the copy that goes on
 * @param other the other one
 */
record Copies(SessionFolder first, Optional<SessionFolder> other) {

  /**
   * The copies of a session.
   *
   * @param folder its folder in the second place or, if there is none, in the data folder
   */
  static Copies of(DataFolder dataFolder, SessionFolder folder) {
    SessionFolder home = new SessionFolder(dataFolder.sessions().resolve(folder.name()));
    return new Copies(
        folder,
        folder.equals(home) || !areOfOne(folder, home) ? Optional.empty() : Optional.of(home));
  }

  /** Whether two folders have copies of the journal of one session. */
  static boolean areOfOne(SessionFolder one, SessionFolder other) {
    try {
      List<byte[]> lines = Lines.split(JournalReader.bytes(one.journalFile()));
      List<byte[]> others = Lines.split(JournalReader.bytes(other.journalFile()));
      return !lines.isEmpty()
          && !others.isEmpty()
          && Lines.key(lines.get(0)).equals(Lines.key(others.get(0)));
    } catch (IOException e) {
      // A copy that cannot be read adds nothing.
      return false;
    }
  }

  /**
   * What the copies say together.
   *
   * @throws JournalException if the journal cannot be read
   */
  Reading read() throws JournalException {
    if (other.isEmpty()) {
      return first.read();
    }
    try {
      return JournalReader.read(
          first.journalFile(),
          together(
              JournalReader.bytes(first.journalFile()),
              JournalReader.bytes(other.get().journalFile())));
    } catch (IOException e) {
      return first.read();
    }
  }

  /** The whole lines that only the other copy has. */
  List<byte[]> missing() throws IOException {
    return other.isEmpty()
        ? List.of()
        : missing(
            JournalReader.bytes(first.journalFile()),
            JournalReader.bytes(other.get().journalFile()));
  }

  /** The whole lines of both, those of the first copy first. */
  List<byte[]> lines() throws IOException {
    List<byte[]> lines = new ArrayList<>(Lines.split(JournalReader.bytes(first.journalFile())));
    lines.addAll(missing());
    return lines;
  }

  /** The whole lines of one, those that only the other has, and the torn end of the first. */
  static byte[] together(byte[] first, byte[] other) {
    List<byte[]> lines = new ArrayList<>(Lines.split(first));
    int whole = Lines.joined(lines).length;
    lines.addAll(missing(first, other));
    lines.add(Arrays.copyOfRange(first, whole, first.length));
    return Lines.joined(lines);
  }

  private static List<byte[]> missing(byte[] first, byte[] other) {
    Set<String> known = Lines.keys(Lines.split(first));
    return Lines.split(other).stream().filter(line -> !known.contains(Lines.key(line))).toList();
  }
}
