package saydone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.OwnerOnlyFiles;
import saydone.home.WriterLock;

/**
 * What came of bringing sessions home that lay in the second place.
 *
 * @param brought the names of those that are in the data folder now, and only there
 * @param left the names of those that still lie in the second place
 * @param problem why they do; empty if none does
 */
public record Homecoming(List<String> brought, List<String> left, Optional<String> problem) {

  /** Copies the lists. */
  public Homecoming {
    brought = List.copyOf(brought);
    left = List.copyOf(left);
  }

  /** Brings home all that lies in the second place, as far as the data folder can be written. */
  static Homecoming of(DataFolder dataFolder) {
    List<SessionFolder> away = Sittings.away(dataFolder);
    List<String> brought = new ArrayList<>();
    Optional<String> problem = Optional.empty();
    if (!away.isEmpty()) {
      try {
        DataFolder second = dataFolder.secondPlace();
        // A session that still records there holds this lock.
        WriterLock lock = second.lock();
        try (lock) {
          for (SessionFolder session : away) {
            bring(dataFolder, session);
            brought.add(session.name());
          }
        }
        for (SessionFolder session : away) {
          SessionPlace.remove(second, session);
        }
      } catch (IOException e) {
        problem = Optional.of(DataFolderException.reason(e));
      } catch (DataFolderException e) {
        problem = Optional.of(String.valueOf(e.getMessage()));
      }
    }
    List<String> left = new ArrayList<>(away.stream().map(SessionFolder::name).toList());
    left.removeAll(brought);
    return new Homecoming(brought, left, problem);
  }

  private static void bring(DataFolder dataFolder, SessionFolder away) throws IOException {
    byte[] content = JournalReader.bytes(away.journalFile());
    List<byte[]> own = Lines.split(content);
    List<byte[]> lines = new ArrayList<>(own);
    // Home may have lines of its own, if only a part could be written in either place.
    lines.addAll(Copies.of(dataFolder, away).missing());
    SessionFolder home = new SessionFolder(dataFolder.sessions().resolve(away.name()));
    if (!lines.isEmpty() && !isIn(home, lines)) {
      SessionPlace place =
          new SessionPlace(
              () -> dataFolder,
              away.name(),
              away.scriptBytes(),
              Math.max(Sittings.of(away), Sittings.of(home)));
      try (Shelf shelf = new Shelf(place)) {
        shelf.bring(lines, number -> true);
        home = shelf.folder().orElse(home);
      }
      Optional<byte[]> summary = away.summaryBytes();
      if (summary.isPresent()) {
        OwnerOnlyFiles.replace(home.summaryFile(), summary.get());
      }
    }
    int whole = Lines.joined(own).length;
    if (content.length > whole) {
      byte[] tail = Arrays.copyOfRange(content, whole, content.length + 1);
      tail[tail.length - 1] = '\n';
      OwnerOnlyFiles.append(home.tornFile(), tail);
    }
  }

  /** Whether a journal has all these lines. */
  private static boolean isIn(SessionFolder home, List<byte[]> lines) throws IOException {
    return Files.exists(home.journalFile())
        && Lines.keys(Lines.split(JournalReader.bytes(home.journalFile())))
            .containsAll(Lines.keys(lines));
  }
}
