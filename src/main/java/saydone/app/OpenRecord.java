package saydone.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saydone.home.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.player.FactLog;
import saydone.player.JournalLog;
import saydone.session.Fact;
import saydone.session.Saved;

/**
 * The record that a sitting writes. Its journal is open from the beginning, unless the patient is
 * asked which session to play: then the fact that a session begins, or goes on, says which journal
 * is opened when the record is next saved, and what came before is written behind that fact.
 *
 * <p>One thread appends, the one that plays the session. Any may save and ask for {@link
 * #journal()}.
 */
public final class OpenRecord implements FactLog, AutoCloseable {

  /** Held while the journal is opened, which may take long. */
  private final Object opening = new Object();

  private final SessionRecord record;
  private final Instant began;

  // Guarded by this, which is never held for long.
  private final List<Held> held = new ArrayList<>();
  private Optional<Reading> clock = Optional.empty();
  private @Nullable JournalLog log;

  private volatile @Nullable Journal journal;
  private volatile Runnable whenFull = () -> {};

  /** A fact that waits until it is known into which journal it goes. */
  private record Held(Fact fact, Duration at) {}

  /** What the clock showed at a time of the sitting. */
  private record Reading(Duration at, Instant wall) {}

  private OpenRecord(SessionRecord record, Instant began) {
    this.record = record;
    this.began = began;
  }

  /**
   * Opens a record.
   *
   * @param clock gives the wall time
   * @throws DataFolderException if nothing can be recorded
   * @throws JournalException if what was recorded before cannot be read any more
   */
  public static OpenRecord of(SessionRecord record, Clock clock)
      throws DataFolderException, JournalException {
    OpenRecord opened = new OpenRecord(record, clock.instant());
    if (record.earlier().isEmpty()) {
      opened.take(record.open(opened.began), record.before());
    }
    return opened;
  }

  private void take(Journal opened, Duration before) {
    opened.whenFull(whenFull);
    journal = opened;
    JournalLog taking = new JournalLog(opened, before);
    synchronized (this) {
      clock.ifPresent(shown -> taking.clock(shown.at(), shown.wall()));
      inOrder().forEach(each -> taking.append(each.fact(), each.at()));
      held.clear();
      log = taking;
    }
  }

  /** The journal; empty as long as it is not known which session is played, or it is not open. */
  public Optional<Journal> journal() {
    return Optional.ofNullable(journal);
  }

  /** Has this done when the data folder takes nothing more; it may make room there. */
  public void whenFull(Runnable makeRoom) {
    whenFull = makeRoom;
    journal().ifPresent(opened -> opened.whenFull(makeRoom));
  }

  @Override
  public synchronized void append(Fact fact, Duration at) {
    if (log == null) {
      held.add(new Held(fact, at));
    } else {
      log.append(fact, at);
    }
  }

  @Override
  public synchronized long nextNumber() {
    return log == null ? held.size() + 1L : log.nextNumber();
  }

  @Override
  public synchronized void clock(Duration at, Instant wall) {
    if (log == null) {
      clock = Optional.of(new Reading(at, wall));
    } else {
      log.clock(at, wall);
    }
  }

  @Override
  public synchronized List<Fact> unsaved() {
    return log == null ? held.stream().map(Held::fact).toList() : log.unsaved();
  }

  @Override
  public Saved save() {
    synchronized (opening) {
      Journal opened = journal;
      if (opened != null) {
        return opened.save();
      }
      Optional<Fact> first = first();
      if (first.isEmpty()) {
        // Nothing is to be on disk before it is known which session is played.
        return Saved.AT_HOME;
      }
      try {
        open(first.get());
      } catch (DataFolderException | JournalException e) {
        return Saved.in(Saved.Where.NOWHERE, String.valueOf(e.getMessage()));
      }
      return journal().orElseThrow().save();
    }
  }

  private void open(Fact first) throws DataFolderException, JournalException {
    Optional<SessionRecord> gone =
        record
            .earlier()
            .filter(earlier -> first instanceof Fact.SessionResumed)
            .map(EarlierSession::record);
    SessionRecord chosen = gone.orElse(record);
    take(chosen.openAnywhere(began), chosen.before());
  }

  /** The fact that says which journal is opened. */
  private synchronized Optional<Fact> first() {
    return held.stream().map(Held::fact).filter(OpenRecord::opens).findFirst();
  }

  private static boolean opens(Fact fact) {
    return fact instanceof Fact.SessionStarted || fact instanceof Fact.SessionResumed;
  }

  /** The facts that were held: the one that opens the journal comes first in it. */
  private List<Held> inOrder() {
    List<Held> facts = new ArrayList<>(held);
    Optional<Held> first = facts.stream().filter(each -> opens(each.fact())).findFirst();
    first.ifPresent(
        opener -> {
          Duration earliest = facts.get(0).at();
          facts.remove(opener);
          facts.add(0, new Held(opener.fact(), earliest));
        });
    return facts;
  }

  /**
   * Saves what is not saved yet, and closes the journal, if there is one.
   *
   * @throws JournalException if something could not be written and is lost
   */
  @Override
  public void close() throws JournalException {
    save();
    Journal opened = journal;
    if (opened != null) {
      opened.close();
    }
  }
}
