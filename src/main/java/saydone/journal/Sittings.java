package saydone.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import saydone.home.DataFolder;
import saydone.home.OwnerOnlyFiles;

/**
 * The order of a user's sessions, which does not depend on a clock: each time one begins or goes
 * on, it gets the next number. The file {@code sitting} in its folder has that number in digits,
 * and a line end:
 *
 * <pre>
 * 17
 * </pre>
 *
 * <p>A session of a former version has none, and comes before all that have one.
 */
final class Sittings {

  /** The number of a session that has none. */
  static final long NONE = 0;

  private static final int MOST_BYTES = 20;

  private Sittings() {}

  /** The number of a session; {@link #NONE} if it has none that can be read. */
  static long of(SessionFolder folder) {
    try {
      if (Files.size(folder.sittingFile()) > MOST_BYTES) {
        return NONE;
      }
      String text = Files.readString(folder.sittingFile(), StandardCharsets.US_ASCII).strip();
      return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : NONE;
    } catch (IOException e) {
      // An old session, or one that is damaged: its journal says what there is to say.
      return NONE;
    }
  }

  /** The number after all those in a data folder and in its second place. */
  static long next(DataFolder dataFolder) {
    return Stream.concat(there(dataFolder).stream(), away(dataFolder).stream())
            .mapToLong(Sittings::of)
            .max()
            .orElse(NONE)
        + 1;
  }

  private static List<SessionFolder> there(DataFolder dataFolder) {
    try {
      return folders(dataFolder);
    } catch (IOException e) {
      // What cannot be read now cannot be told apart from what was never there.
      return List.of();
    }
  }

  /**
   * The folders of the sessions in the second place in which anything was recorded; none if there
   * is none of this user.
   */
  static List<SessionFolder> away(DataFolder dataFolder) {
    try {
      return folders(dataFolder.secondPlace()).stream()
          .filter(folder -> folder.journalFile().toFile().length() > 0)
          .toList();
    } catch (IOException e) {
      // The second place belongs to somebody else: nothing of ours is in it.
      return List.of();
    }
  }

  /** The number is durable in the session's folder when this returns. */
  static void write(SessionFolder folder, long number) throws IOException {
    OwnerOnlyFiles.replace(
        folder.sittingFile(), (number + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** The folders of the sessions in a data folder, in no order; none if it is not there. */
  static List<SessionFolder> folders(DataFolder dataFolder) throws IOException {
    List<SessionFolder> folders = new ArrayList<>();
    try (Stream<Path> paths = Files.list(dataFolder.sessions())) {
      paths
          .filter(Files::isDirectory)
          .map(SessionFolder::new)
          .filter(folder -> !folder.isForgotten())
          .forEach(folders::add);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return folders;
  }
}
