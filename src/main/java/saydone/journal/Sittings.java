package saydone.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.file.RegularFile;
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
 * <p>A session of a former version has none, and comes before all that have one. One that was taken
 * in from another computer comes before those, too: its number is below zero, see {@link
 * EarlierPlaces}.
 */
final class Sittings {

  /** The number of a session that has none. */
  static final long NONE = 0;

  /** The largest number, and below zero the least one: more than sessions are played in a life. */
  static final long MOST = 999_999_999;

  private static final int MOST_MEGABYTES = 1;
  private static final int MOST_BYTES = 20;

  private Sittings() {}

  /** The number of a session; {@link #NONE} if it has none that can be read. */
  static long of(SessionFolder folder) {
    try {
      return of(RegularFile.read(folder.sittingFile(), MOST_MEGABYTES));
    } catch (IOException e) {
      // An old session, or one that is damaged: its journal says what there is to say.
      return NONE;
    }
  }

  /** The number in a file {@code sitting}; {@link #NONE} if that has none. */
  static long of(byte[] content) {
    if (content.length > MOST_BYTES) {
      return NONE;
    }
    String text = new String(content, StandardCharsets.US_ASCII).strip();
    return text.matches("-?[0-9]{1,9}") ? Long.parseLong(text) : NONE;
  }

  /** The content of a file {@code sitting}. */
  static byte[] content(long number) {
    return (number + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * A session with its number.
   *
   * @param name the name of its folder
   * @param known what the index may keep of it; empty where there is nothing to know
   */
  record Numbered(
      SessionFolder folder, String name, long number, Optional<SessionIndex.Known> known) {

    static Numbered of(SessionFolder folder) {
      return new Numbered(folder, folder.name(), Sittings.of(folder), Optional.empty());
    }
  }

  /**
   * The number after all those in a data folder and in its second place, above zero.
   *
   * @param now the wall time
   */
  static long next(DataFolder dataFolder, Instant now) {
    long last =
        Stream.concat(
                there(dataFolder, now).stream().map(Numbered::number),
                away(dataFolder).stream().map(Sittings::of))
            .max(Long::compare)
            .orElse(NONE);
    // At the end of all numbers, which only damage reaches, the names go on with the order.
    return Math.min(Math.max(last, NONE) + 1, MOST);
  }

  private static List<Numbered> there(DataFolder dataFolder, Instant now) {
    SessionIndex index = SessionIndex.ofNumbers(dataFolder);
    try {
      List<Numbered> there = numbered(dataFolder, index);
      index.keepNumbers(dataFolder, there, now);
      return there;
    } catch (IOException e) {
      // What cannot be read now cannot be told apart from what was never there.
      return List.of();
    }
  }

  /**
   * The sessions in a data folder with their numbers, in no order; none if it is not there.
   *
   * @param index what was known of them before
   */
  static List<Numbered> numbered(DataFolder dataFolder, SessionIndex index) throws IOException {
    List<Numbered> numbered = new ArrayList<>();
    for (Path path : paths(dataFolder)) {
      SessionFolder folder = new SessionFolder(path);
      String name = folder.name();
      Optional<Stamp> stamp = Stamp.inShort(folder.sittingFile().toFile());
      Optional<SessionIndex.Known> known = index.of(name);
      if (known.isPresent() && stamp.isPresent() && known.get().sitting().equals(stamp.get())) {
        numbered.add(new Numbered(folder, name, known.get().number(), known));
      } else if (isOne(folder)) {
        long number = of(folder);
        numbered.add(
            new Numbered(
                folder,
                name,
                number,
                stamp.map(
                    fresh ->
                        new SessionIndex.Known(
                            fresh, number, known.flatMap(SessionIndex.Known::told)))));
      }
    }
    return numbered;
  }

  private static boolean isOne(SessionFolder folder) {
    return Files.isDirectory(folder.path()) && !folder.isForgotten();
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
    OwnerOnlyFiles.replace(folder.sittingFile(), content(number));
  }

  /** The folders of the sessions in a data folder, in no order; none if it is not there. */
  static List<SessionFolder> folders(DataFolder dataFolder) throws IOException {
    return paths(dataFolder).stream().map(SessionFolder::new).filter(Sittings::isOne).toList();
  }

  /** Whether there is none in a data folder. */
  static boolean none(DataFolder dataFolder) throws IOException {
    return paths(dataFolder).stream().map(SessionFolder::new).noneMatch(Sittings::isOne);
  }

  /** What lies in the folder of the sessions; nothing if it is not there. */
  private static List<Path> paths(DataFolder dataFolder) throws IOException {
    try (Stream<Path> paths = Files.list(dataFolder.sessions())) {
      return paths.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
