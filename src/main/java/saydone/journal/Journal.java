package saydone.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import saydone.home.DataFolderException;
import saydone.session.Fact;
import saydone.session.Saved;
import saydone.session.Saved.Where;

/**
 * The record of a session while it is played: appends facts to {@code journal.jsonl}, one a line.
 * The first line says what the file is and what was prescribed (broken here, one line in the file):
 *
 * <pre>{@code
 * {"format":"saydone-journal","version":1,"program":"0.1.0","started":"2026-11-22T10:15:30Z",
 *  "script":{"id":"foot-drop-seated","version":"1.0","name":"Foot drop, seated",
 *   "frequency":{"times":5,"per":"week"},"exercises":[
 *   {"id":"heel-raise","name":"Heel raise","assistance":"active","sets":1,"repetitions":10,
 *    "side":"affected","levels":["assisted","active"]}]}}
 * {"seq":1,"atMillis":0,"wall":"2026-11-22T10:15:30Z","type":"session-started",...}
 * {"seq":2,"atMillis":4210,"wall":"2026-11-22T10:15:34.210Z","type":"side-chosen","affected":"left"}
 * {"seq":3,"atMillis":61870,"wall":"2026-11-22T10:16:31.870Z","type":"repetition-counted",
 *  "exercise":0,"side":"left","set":1,"repetition":1,"countBy":"patient"}
 * }</pre>
 *
 * <p>Two words, used exactly: a line is <em>written</em> when the operating system has it, and
 * <em>durable</em> when it has been forced to disk. {@link #add} takes a line at once, and it is
 * <em>pending</em>: kept in memory. {@link #save} makes durable all that is pending, in one forced
 * write; on a slow disk that takes its time, but whoever adds does not wait. When it fails, the
 * next one first cuts off what the failure may have left after the durable part. It writes the
 * lines anew even if only the forcing failed, because after a failed force the system may take the
 * data for clean and drop it. So nothing is lost while the program lives, and nothing is there
 * twice.
 *
 * <p>All lines stay in memory, some hundred kilobytes a session, because a record can vanish with
 * its folder. Then it is written anew, whole. While the data folder takes nothing, all of it is
 * kept in a second place, and brought back from there when the data folder works again. If neither
 * takes everything, what was said of symptoms is written first; then the lines of a file do not
 * stand in the order of their numbers.
 *
 * <p>One thread adds; any may save. It holds the lock of each data folder in which it has a file
 * open until it is closed.
 */
public final class Journal implements AutoCloseable {

  /** Held while lines are made durable, which may take long. */
  private final Object saving = new Object();

  // Guarded by saving.
  private final Shelf home;
  private final Optional<Shelf> second;

  // Guarded by this, which is never held for long.
  private final List<byte[]> lines;
  private final BitSet urgent = new BitSet();
  private BitSet durable = new BitSet();
  private Instant zero;
  private long nextSeq;

  private volatile SessionFolder folder;
  private volatile Optional<SessionFolder> atHome;
  private volatile Runnable whenFull = () -> {};

  /**
   * A journal with some lines, of which those are durable that the places hold.
   *
   * @param home the place in the data folder
   * @param second the second place, if there is one
   * @param folder where the record lies, or will
   * @param lines the first lines, as they are in a file
   * @param zero the wall time at which the session time is zero
   * @param nextSeq the number of the next line
   */
  Journal(
      Shelf home,
      Optional<Shelf> second,
      SessionFolder folder,
      List<byte[]> lines,
      Instant zero,
      long nextSeq) {
    this.home = home;
    this.second = second;
    this.folder = folder;
    this.lines = new ArrayList<>(lines);
    this.zero = zero;
    this.nextSeq = nextSeq;
    durable = held();
    atHome = home.folder();
  }

  /** Begins an empty file, which is its only place: the header is durable when this returns. */
  static Journal begin(SessionFolder folder, JournalChannel channel, Closeable lock, Header header)
      throws IOException {
    Shelf.Place gone =
        lines -> {
          throw new NoSuchFileException(folder.journalFile().toString());
        };
    Journal journal =
        new Journal(
            new Shelf(gone, new Shelf.Opened(folder, channel, lock, List.of()), List.of()),
            Optional.empty(),
            folder,
            List.of(Lines.of(JournalFormat.line(header))),
            header.started(),
            1);
    journal.begin();
    return journal;
  }

  /** The first lines are durable in the data folder when this returns. */
  void begin() throws IOException {
    synchronized (saving) {
      home.bring(snapshot(), number -> true);
      settle();
    }
  }

  /** The session's folder, in which the journal lies: in the data folder or in the second place. */
  public SessionFolder folder() {
    return folder;
  }

  /** The session's folder in the data folder; empty while it has no file open there. */
  public Optional<SessionFolder> home() {
    return atHome;
  }

  /** Has this done when the data folder takes nothing more; it may make room there. */
  public void whenFull(Runnable makeRoom) {
    whenFull = makeRoom;
  }

  /** The number of lines that were appended and are durable nowhere. */
  public synchronized int pending() {
    return lines.size() - durable.cardinality();
  }

  /** The facts that were appended and are durable nowhere, in their order. */
  public synchronized List<Fact> unsaved() {
    List<Fact> facts = new ArrayList<>();
    for (int number = durable.nextClearBit(0);
        number < lines.size();
        number = durable.nextClearBit(number + 1)) {
      JournalFormat.fact(lines.get(number)).ifPresent(facts::add);
    }
    return facts;
  }

  /** The sequence number of the line that is added next. */
  public synchronized long nextNumber() {
    return nextSeq;
  }

  /**
   * From now on, wall times follow a clock that has been read.
   *
   * @param at a session time
   * @param wall what the clock showed then
   */
  public synchronized void clock(Duration at, Instant wall) {
    zero = wall.minus(at);
  }

  /**
   * Adds a fact, which is pending until it is made durable. Does not wait.
   *
   * @param at the time since the start of the session, 0 or more
   */
  public synchronized void add(Fact fact, Duration at) {
    Entry entry = new Entry(nextSeq, at, zero.plus(at), fact);
    urgent.set(lines.size(), isUrgent(fact));
    lines.add(Lines.of(JournalFormat.line(entry)));
    nextSeq++;
  }

  /** What a therapist must not miss. */
  private static boolean isUrgent(Fact fact) {
    return fact instanceof Fact.SymptomReported
        || fact instanceof Fact.SymptomScored
        || fact instanceof Fact.StopRuleSpoken;
  }

  /**
   * Appends a fact. It is durable when this returns.
   *
   * @param at the time since the start of the session, 0 or more
   * @throws JournalException if it could not be made durable; it is pending then, and must not be
   *     appended again
   */
  public void append(Fact fact, Duration at) throws JournalException {
    add(fact, at);
    retryPending();
  }

  /**
   * Makes durable what is pending.
   *
   * @throws JournalException if that fails; nothing has changed then
   */
  public void retryPending() throws JournalException {
    Saved saved = save();
    if (!saved.durable()) {
      throw new JournalException(
          "The record "
              + folder.journalFile()
              + " could not be written: "
              + saved.detail()
              + ". It is kept in memory and tried again; make room on the disk.");
    }
  }

  /**
   * Makes durable what is pending, in one forced write, and looks whether the record is still in
   * its place. Any thread may call it; it may take long, and meanwhile facts can be added.
   *
   * @return what is durable, and where
   */
  public Saved save() {
    synchronized (saving) {
      Saved saved = save(snapshot());
      settle();
      return saved;
    }
  }

  private Saved save(List<byte[]> all) {
    IOException why;
    try {
      bringHome(all);
      leaveSecondPlace();
      return new Saved(Where.HOME, home.takeRenewed(), "");
    } catch (IOException e) {
      why = e;
    }
    if (second.isPresent()) {
      try {
        second.get().bring(all, number -> true);
        return Saved.in(Where.SECOND_PLACE, DataFolderException.reason(why));
      } catch (IOException e) {
        why.addSuppressed(e);
      }
    }
    BitSet first = urgent();
    for (Shelf shelf : second.map(other -> List.of(home, other)).orElse(List.of(home))) {
      try {
        shelf.bring(all, first::get);
      } catch (IOException e) {
        why.addSuppressed(e);
      }
    }
    return Saved.in(Where.NOWHERE, DataFolderException.reason(why))
        .withRest(fuller().isPresent() ? Where.SECOND_PLACE : Where.HOME);
  }

  private void bringHome(List<byte[]> all) throws IOException {
    try {
      home.bring(all, number -> true);
    } catch (IOException e) {
      whenFull.run();
      home.bring(all, number -> true);
    }
  }

  /** Removes what lay in the second place, once all is in the data folder. */
  private void leaveSecondPlace() throws IOException {
    if (second.isPresent()) {
      second.get().discard();
    }
  }

  private synchronized List<byte[]> snapshot() {
    return List.copyOf(lines);
  }

  private synchronized BitSet urgent() {
    return (BitSet) urgent.clone();
  }

  /** Remembers what is durable now, and where the record lies. */
  private void settle() {
    BitSet now = held();
    atHome = home.folder();
    fuller().orElse(home).folder().ifPresent(lies -> folder = lies);
    synchronized (this) {
      durable = now;
    }
  }

  /** The second place, if more lines are durable there than in the data folder. */
  private Optional<Shelf> fuller() {
    return second.filter(other -> other.durable().cardinality() > home.durable().cardinality());
  }

  private BitSet held() {
    BitSet held = home.durable();
    second.ifPresent(other -> held.or(other.durable()));
    return held;
  }

  /**
   * Makes durable what is pending, closes the file and gives the data folder free.
   *
   * @throws JournalException if something is still pending, and now lost, or the file could not be
   *     closed; the folder is free all the same
   */
  @Override
  public void close() throws JournalException {
    Saved saved = save();
    int lost = pending();
    try {
      release();
    } catch (IOException e) {
      throw notClosed(DataFolderException.reason(e), lost);
    }
    if (!saved.durable()) {
      throw notClosed(saved.detail(), lost);
    }
  }

  /** Gives the places free. */
  void release() throws IOException {
    synchronized (saving) {
      Closeable other = second.<Closeable>map(shelf -> shelf).orElse(() -> {});
      try (home;
          other) {
        // Both are closed, even if one cannot be.
      }
    }
  }

  private JournalException notClosed(String reason, int lost) {
    return new JournalException(
        "The record "
            + folder.journalFile()
            + " could not be closed: "
            + reason
            + "."
            + (lost == 0 ? "" : " Its last lines are lost: " + lost + "."));
  }
}
