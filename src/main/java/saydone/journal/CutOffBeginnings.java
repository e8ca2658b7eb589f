package saydone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import saydone.home.DataFolder;
import saydone.home.Removal;

/**
 * Folders of sessions that a kill left behind before anything was recorded in them. They would pass
 * for damaged sessions.
 */
final class CutOffBeginnings {

  /** The number of last folders that are looked at, as a kill leaves its folder at the end. */
  private static final int LAST = 20;

  private CutOffBeginnings() {}

  /**
   * Removes those among the last folders of a data folder. One that cannot be removed stays, and is
   * listed as one in which nothing was recorded. To be called by who holds the data folder's lock,
   * so that no session begins meanwhile.
   *
   * @throws IOException if the folder cannot be read
   */
  static void remove(DataFolder dataFolder) throws IOException {
    for (SessionFolder folder : last(dataFolder)) {
      folder.cutOffAtItsBeginning().ifPresent(Removal::carryOut);
    }
  }

  private static List<SessionFolder> last(DataFolder dataFolder) throws IOException {
    try (Stream<Path> paths = Files.list(dataFolder.sessions())) {
      return paths.sorted(Comparator.reverseOrder()).limit(LAST).map(SessionFolder::new).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
