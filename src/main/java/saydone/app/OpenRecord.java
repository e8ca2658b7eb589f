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
 * The record that a sitting writes. Its journal is opened when the record is first saved, so that
 * nobody waits for a slow disk before the coach speaks. If the patient is asked which session to
 * play, it is opened later: the fact that a session begins, or goes on, says which journal that is,
 * and what came before is written behind that fact.
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

  /**
   * A fact that waits until the journal is open.
   *
   * @param at the time since the room opened
   * @param clock the last reading of the clock before it
   */
  private record Held(Fact fact, Duration at, Optional<Reading> clock) {}

  /** What the clock showed at a time of the sitting. */
  private record Reading(Duration at, Instant wall) {}

  private OpenRecord(SessionRecord record, Instant began) {
    this.record = record;
    this.began = began;
  }

  /**
   * A record whose journal is opened when it is first saved: in the data folder or, if nothing can
   * be recorded there, in the second place.
   *
   * @param clock gives the wall time
   * @throws DataFolderException if nothing can be recorded in either, or if another session is
   *     recording
   */
  public static OpenRecord of(SessionRecord record, Clock clock) throws DataFolderException {
    record.check();
    return new OpenRecord(record, clock.instant());
  }

  /**
   * A record whose journal is open in the data folder, unless the patient is asked which session to
   * play.
   *
   * @param clock gives the wall time
   * @throws DataFolderException if nothing can be recorded there
   * @throws JournalException if what was recorded before cannot be read any more
   */
  public static OpenRecord inDataFolder(SessionRecord record, Clock clock)
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
      for (Held each : inOrder()) {
        each.clock().ifPresent(shown -> taking.clock(shown.at(), shown.wall()));
        taking.append(each.fact(), each.at());
      }
      clock.ifPresent(shown -> taking.clock(shown.at(), shown.wall()));
      held.clear();
      log = taking;
    }
  }

  /** The journal; empty as long as it is not open. */
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
      held.add(new Held(fact, at, clock));
    } else {
      log.append(fact, at);
    }
  }

  @Override
  public synchronized long nextNumber() {
    return log == null ? record.firstNumber() + held.size() : log.nextNumber();
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
      Optional<SessionRecord> chosen = chosen();
      if (chosen.isEmpty()) {
        // Nothing is to be on disk before something happens in a session that is known.
        return Saved.AT_HOME;
      }
      try {
        take(journal(chosen.get()), chosen.get().before());
      } catch (DataFolderException | JournalException e) {
        return Saved.in(Saved.Where.NOWHERE, String.valueOf(e.getMessage()));
      }
      return journal().orElseThrow().save();
    }
  }

  private Journal journal(SessionRecord chosen) throws DataFolderException, JournalException {
    try {
      return chosen.open(began);
    } catch (DataFolderException | JournalException e) {
      // With more room it may do; if not, the next attempt says why.
      whenFull.run();
      return chosen.openAnywhere(began);
    }
  }

  /** The record that is written; empty while there is nothing to write, or nobody knows where. */
  private synchronized Optional<SessionRecord> chosen() {
    if (record.earlier().isEmpty()) {
      return held.isEmpty() ? Optional.empty() : Optional.of(record);
    }
    return held.stream()
        .map(Held::fact)
        .filter(OpenRecord::opens)
        .findFirst()
        .map(
            first ->
                record
                    .earlier()
                    .filter(earlier -> first instanceof Fact.SessionResumed)
                    .<SessionRecord>map(EarlierSession::record)
                    .orElse(record));
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
          Held earliest = facts.get(0);
          facts.remove(opener);
          facts.add(0, new Held(opener.fact(), earliest.at(), earliest.clock()));
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
    Saved saved = save();
    Journal opened = journal;
    if (opened != null) {
      opened.close();
    } else if (!saved.durable()) {
      throw JournalException.neverOpened(saved.detail(), unsaved().size());
    }
  }
}
