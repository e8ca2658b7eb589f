package saydone.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.session.Fact;
import saydone.session.Progress;

/**
 * The last sessions of a data folder, as they were when something of them was first asked: for all
 * that is asked as a session starts, its folder is looked through once, and each journal is read
 * once. To be made anew for each start.
 */
public final class LastSessions {

  /** To look at more would delay the start of a session. */
  private static final int REMEMBERED = 20;

  private final DataFolder folder;
  private final Sessions sessions;

  // Guarded by this.
  private @Nullable List<SessionFolder> folders;
  private final List<PastSession> read = new ArrayList<>();

  private LastSessions(DataFolder folder) {
    this.folder = folder;
    sessions = Sessions.in(folder);
  }

  /** The last sessions in this folder. */
  public static LastSessions in(DataFolder folder) {
    return new LastSessions(folder);
  }

  /**
   * Reads them all, to have them at hand; may run beside whoever asks for some of them, who waits
   * then. What hinders it is told to who asks.
   */
  public void read() {
    try {
      kept().forEach(past -> {});
    } catch (DataFolderException e) {
      // It will hinder who asks, too.
    }
  }

  /** Where they lie. */
  public DataFolder folder() {
    return folder;
  }

  /**
   * The sessions of a script.
   *
   * @param recent what the readable ones among the last sessions say, newest first
   * @param count how many there are, readable or not
   */
  public record OfScript(List<Reading> recent, int count) {

    /** Copies the list. */
    public OfScript {
      recent = List.copyOf(recent);
    }
  }

  /**
   * The sessions of a script, in any version of it; none if the folder is not there.
   *
   * @param script the script's id
   * @throws DataFolderException if the folder cannot be read
   */
  public OfScript of(String script) throws DataFolderException {
    // A second session of the same second has a number behind the script's id.
    long count =
        folders().stream()
            .filter(session -> (session.name() + "_").contains("_" + script + "_"))
            .count();
    return new OfScript(readings(script).toList(), (int) count);
  }

  /**
   * The last session of a script in which something was counted, if it was not completed.
   *
   * @param script the script's id
   * @throws DataFolderException if the folder cannot be read
   */
  public Optional<Unfinished> unfinished(String script) throws DataFolderException {
    return kept()
        .filter(past -> isOf(script, past.reading()))
        .filter(past -> Progress.of(past.reading().facts()).repetitions() > 0)
        .findFirst()
        .filter(past -> Unfinished.isOne(Progress.of(past.reading().facts()), 1))
        .map(past -> Unfinished.of(folder, past));
  }

  /**
   * The notes that were read to their end in the last sessions, by their ids.
   *
   * @throws DataFolderException if the folder cannot be read
   */
  public Set<String> notesRead() throws DataFolderException {
    return kept()
        .flatMap(past -> past.reading().facts().stream())
        .filter(Fact.NoteRead.class::isInstance)
        .map(fact -> ((Fact.NoteRead) fact).note())
        .collect(Collectors.toSet());
  }

  private Stream<Reading> readings(String script) throws DataFolderException {
    return kept().map(PastSession.Kept::reading).filter(reading -> isOf(script, reading));
  }

  private static boolean isOf(String script, Reading reading) {
    return reading.header().prescription().script().equals(script);
  }

  /** Those that can be read, the last one first, each when it is asked for. */
  private Stream<PastSession.Kept> kept() throws DataFolderException {
    List<SessionFolder> all = folders();
    return Stream.iterate(0, number -> number + 1)
        .limit(Math.min(REMEMBERED, all.size()))
        .map(number -> read(all, number))
        .filter(PastSession.Kept.class::isInstance)
        .map(PastSession.Kept.class::cast);
  }

  private synchronized List<SessionFolder> folders() throws DataFolderException {
    List<SessionFolder> all = folders;
    if (all == null) {
      all = sessions.folders();
      folders = all;
    }
    return all;
  }

  private synchronized PastSession read(List<SessionFolder> all, int number) {
    for (int next = read.size(); next <= number; next++) {
      read.add(sessions.read(all.get(next)));
    }
    return read.get(number);
  }
}
