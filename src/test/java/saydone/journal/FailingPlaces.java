package saydone.journal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A journal with two places on disks that fail on command, for those who write to a journal. */
public final class FailingPlaces {

  private final FailingChannel home = new FailingChannel();
  private final FailingChannel second = new FailingChannel();
  private final Journal journal;
  private boolean gone;

  /**
   * A journal that has begun in the data folder.
   *
   * @param path where its folder is said to be; nothing is written there
   */
  public FailingPlaces(Path path) throws IOException {
    SessionFolder folder = new SessionFolder(path);
    journal =
        new Journal(
            new Shelf(lines -> atHome(folder)),
            Optional.of(new Shelf(lines -> new Shelf.Opened(folder, second, () -> {}, List.of()))),
            folder,
            List.of(Lines.of(JournalFormat.line(Samples.header()))),
            Samples.START,
            1);
    journal.begin();
  }

  private Shelf.Opened atHome(SessionFolder folder) throws IOException {
    if (gone) {
      throw new NoSuchFileException(folder.journalFile().toString());
    }
    return new Shelf.Opened(folder, home, () -> {}, List.of());
  }

  /** The journal. */
  public Journal journal() {
    return journal;
  }

  /** From now on the data folder has room for so many bytes, and the second place for none. */
  public void fill(int left) {
    home.fillDiskAt(home.durable().length() + left);
    second.fillDiskAt(0);
  }

  /** From now on there is no data folder. */
  public void loseHome() {
    gone = true;
    home.remove();
  }
}
