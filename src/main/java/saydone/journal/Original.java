package saydone.journal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import saydone.home.DataFolder;

/**
 * What lay on disk of a session when it was read: its whole lines and its script. Its record can go
 * on with that even when nothing is left on disk.
 */
final class Original {

  private final List<byte[]> lines;
  private final byte[] script;

  private Original(List<byte[]> lines, byte[] script) {
    this.lines = List.copyOf(lines);
    this.script = script.clone();
  }

  /** What lies on disk now; empty if it cannot be read. */
  static Optional<Original> of(DataFolder dataFolder, SessionFolder folder) {
    try {
      return Optional.of(new Original(Copies.of(dataFolder, folder).lines(), folder.script()));
    } catch (IOException | JournalException e) {
      // Whoever goes on with the session is told why.
      return Optional.empty();
    }
  }

  /** The lines, each with its end. */
  List<byte[]> lines() {
    return lines;
  }

  /** The script as it was played. */
  byte[] script() {
    return script.clone();
  }
}
