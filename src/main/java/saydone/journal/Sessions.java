package saydone.journal;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.DataFolderException.Reason;
import saydone.journal.Sittings.Numbered;
import saydone.script.Exercise.Assistance;
import saydone.script.Script;
import saydone.session.Progress;

/**
 * The sessions in a data folder, and those that still lie in its second place: begins a new one,
 * and reads the others from their journals each time. A damaged one is listed with its problem,
 * never hidden; reading changes nothing on disk.
 */
public final class Sessions {

  private static final Comparator<Numbered> NEWEST_FIRST =
      (one, other) ->
          one.number() == other.number()
              ? other.name().compareTo(one.name())
              : Long.compare(other.number(), one.number());

  private final DataFolder dataFolder;

  private Sessions(DataFolder dataFolder) {
    this.dataFolder = dataFolder;
  }

  /** The sessions in this folder. */
  public static Sessions in(DataFolder dataFolder) {
    return new Sessions(dataFolder);
  }

  /**
   * Finds out now rather than later whether a session can be recorded, in the data folder or, if
   * that is full or cannot be written, in the second place.
   *
   * @throws DataFolderException if it cannot, or if another session is recording
   */
  public void check() throws DataFolderException {
    try {
      dataFolder.check();
    } catch (DataFolderException e) {
      if (e.reason() != Reason.DISK_FULL && e.reason() != Reason.NOT_WRITABLE) {
        throw e;
      }
      checkSecondPlace(e);
    }
  }

  private void checkSecondPlace(DataFolderException why) throws DataFolderException {
    try {
      DataFolder second = dataFolder.secondPlace();
      second.check();
      second.removeIfEmpty();
    } catch (DataFolderException e) {
      throw e.reason() == Reason.LOCKED ? e : with(why, e);
    } catch (IOException e) {
      throw with(why, e);
    }
  }

  private static DataFolderException with(DataFolderException why, Exception another) {
    why.addSuppressed(another);
    return why;
  }

  /**
   * Begins the record of a session: makes its folder with a copy of the script and an empty
   * journal, all durable when this returns. The journal holds the folder's lock until it is closed.
   *
   * @param script what is played
   * @param levels the level of each exercise, by its id; without one, that of its start
   * @param scriptJson the script as it was read
   * @param start the wall time
   * @param program the version of the program
   * @throws DataFolderException if nothing can be recorded; then no session folder is left behind
   */
  public Journal begin(
      Script script,
      Map<String, Assistance> levels,
      byte[] scriptJson,
      Instant start,
      String program)
      throws DataFolderException {
    return beginning(script, levels, scriptJson, start, program).journal();
  }

  /**
   * The same, but in the second place if nothing can be recorded in the data folder. It is brought
   * to the data folder as soon as that can be written.
   *
   * @throws DataFolderException if nothing can be recorded in either
   */
  public Journal beginAnywhere(
      Script script,
      Map<String, Assistance> levels,
      byte[] scriptJson,
      Instant start,
      String program)
      throws DataFolderException {
    return beginning(script, levels, scriptJson, start, program).journalAnywhere();
  }

  private Beginning beginning(
      Script script,
      Map<String, Assistance> levels,
      byte[] scriptJson,
      Instant start,
      String program) {
    Header header =
        new Header(
            Header.CURRENT_VERSION,
            program,
            start.truncatedTo(ChronoUnit.MILLIS),
            Prescription.of(script, levels));
    return new Beginning(dataFolder, header, scriptJson);
  }

  /**
   * Brings home the sessions that lie in the second place, as far as the data folder can be
   * written. To be called before sessions are begun or gone on with. Nothing is there twice.
   */
  public Homecoming bringHome() {
    return Homecoming.of(dataFolder);
  }

  /**
   * All sessions, the one that was begun or gone on with last first; none if the folder is not
   * there.
   *
   * @throws DataFolderException if the folder cannot be read
   */
  public List<PastSession> newestFirst() throws DataFolderException {
    return folders().stream().map(this::past).toList();
  }

  /**
   * What is told of each session, in the same order. It is kept in the {@link SessionIndex}, so
   * that those are not read again whose journals are as they were.
   *
   * @param tale what is told
   * @param now the wall time
   * @throws DataFolderException if the folder cannot be read
   */
  public <B extends Record, F extends Record> List<Told<B, F>> newestFirst(
      Tale<B, F> tale, Instant now) throws DataFolderException {
    SessionIndex index = SessionIndex.of(dataFolder);
    Telling<B, F> telling = new Telling<>(tale, index, this::past, now);
    List<Told<B, F>> told = new ArrayList<>();
    for (Numbered session : inOrder(index)) {
      told.add(telling.of(session));
    }
    telling.writeIfChanged(dataFolder);
    return told;
  }

  /**
   * Whether there is no session at all.
   *
   * @throws DataFolderException if the folder of sessions cannot be read
   */
  public boolean areNone() throws DataFolderException {
    try {
      return Sittings.away(dataFolder).isEmpty() && Sittings.none(dataFolder);
    } catch (IOException e) {
      throw DataFolderException.unreadable(dataFolder.path(), e);
    }
  }

  /**
   * The folder of the session that was begun or gone on with last; empty if there is none. It may
   * vanish, or be the wrong one, at any later time.
   *
   * @throws DataFolderException if the folder of sessions cannot be read
   */
  public Optional<SessionFolder> latest() throws DataFolderException {
    return folders().stream().findFirst();
  }

  /**
   * What the last session says that can be read, at least in part; reads no further than that.
   *
   * @throws DataFolderException if the folder cannot be read
   */
  public Optional<Reading> last() throws DataFolderException {
    return kept(folders().stream()).map(PastSession.Kept::reading).findFirst();
  }

  /** The sessions in some folders that can be read, each when it is asked for. */
  private Stream<PastSession.Kept> kept(Stream<SessionFolder> folders) {
    return folders
        .map(this::past)
        .filter(PastSession.Kept.class::isInstance)
        .map(PastSession.Kept.class::cast);
  }

  /** The session in one of the folders, as its journal is now. */
  public PastSession read(SessionFolder folder) {
    return past(folder);
  }

  /**
   * The newest session that was not completed, but crashed or was ended early. One without a
   * repetition is passed over: it has nothing to go on with.
   *
   * @throws DataFolderException if the folder cannot be read
   */
  public Optional<Unfinished> latestUnfinished() throws DataFolderException {
    return unfinished("", 1);
  }

  /**
   * The newest session that was not completed, and whose folder has a name that begins so.
   *
   * @param beginning such as {@code 2026-11-22}
   * @throws DataFolderException if the folder cannot be read
   */
  public Optional<Unfinished> unfinished(String beginning) throws DataFolderException {
    return unfinished(beginning, 0);
  }

  private Optional<Unfinished> unfinished(String beginning, int leastRepetitions)
      throws DataFolderException {
    return kept(folders().stream().filter(folder -> folder.name().startsWith(beginning)))
        .filter(past -> Unfinished.isOne(Progress.of(past.reading().facts()), leastRepetitions))
        .findFirst()
        .map(past -> Unfinished.of(dataFolder, past));
  }

  /**
   * The folders of all sessions, those in the second place too, the last one first, by {@link
   * Sittings}; those that have no number in the order of their names, which begin with the start
   * time. No journal is read.
   *
   * @throws DataFolderException if the folder cannot be read
   */
  public List<SessionFolder> folders() throws DataFolderException {
    return inOrder(SessionIndex.ofNumbers(dataFolder)).stream().map(Numbered::folder).toList();
  }

  /**
   * The same with what the index knows of them. It knows nothing of those in the second place, nor
   * of their copies at home.
   */
  private List<Numbered> inOrder(SessionIndex index) throws DataFolderException {
    List<SessionFolder> away = Sittings.away(dataFolder);
    List<Numbered> all = new ArrayList<>();
    try {
      all.addAll(Sittings.numbered(dataFolder, index));
    } catch (IOException e) {
      if (away.isEmpty()) {
        throw DataFolderException.unreadable(dataFolder.path(), e);
      }
    }
    for (SessionFolder folder : away) {
      all.removeIf(
          home -> home.name().equals(folder.name()) && Copies.areOfOne(folder, home.folder()));
      all.add(Numbered.of(folder));
    }
    all.sort(NEWEST_FIRST);
    return all;
  }

  private PastSession past(SessionFolder folder) {
    try {
      return new PastSession.Kept(folder, Copies.of(dataFolder, folder).read());
    } catch (JournalException e) {
      return new PastSession.Ruined(
          folder,
          List.of(
              folder.cutOffAtItsBeginning().isPresent()
                  ? "Nothing was recorded: the program was ended as the session began."
                  : Objects.toString(e.getMessage())));
    }
  }
}
