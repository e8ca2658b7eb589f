package saydone.app;

import java.io.IOException;
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

/**
 * The record that a sitting writes. Its journal is open from the beginning, unless the patient is
 * asked which session to play: then the fact that a session begins, or goes on, opens the journal
 * of that session, and what came before is written behind that fact.
 *
 * <p>For one thread, the one that plays the session; {@link #journal()} can be asked by any.
 */
public final class OpenRecord implements FactLog, AutoCloseable {

  private final SessionRecord record;
  private final Instant began;
  private final List<Held> held = new ArrayList<>();
  private volatile @Nullable Journal journal;
  private @Nullable JournalLog log;

  /** A fact that waits until it is known into which journal it goes. */
  private record Held(Fact fact, Duration at) {}

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
      opened.open(record);
    }
    return opened;
  }

  private JournalLog open(SessionRecord chosen) throws DataFolderException, JournalException {
    Journal opened = chosen.open(began);
    journal = opened;
    JournalLog opening = new JournalLog(opened, chosen.before());
    log = opening;
    return opening;
  }

  /** The journal; empty as long as it is not known which session is played. */
  public Optional<Journal> journal() {
    return Optional.ofNullable(journal);
  }

  @Override
  public void append(Fact fact, Duration at) throws IOException {
    if (log == null) {
      held.add(new Held(fact, at));
      writeHeld();
    } else {
      log.append(fact, at);
    }
  }

  @Override
  public long nextNumber() {
    return log == null ? held.size() + 1L : log.nextNumber();
  }

  @Override
  public void retry() throws IOException {
    if (log == null) {
      writeHeld();
    } else {
      log.retry();
    }
  }

  /** Opens the journal if one of the facts says which; that fact comes first in it. */
  private void writeHeld() throws IOException {
    Optional<Held> first =
        held.stream()
            .filter(
                each ->
                    each.fact() instanceof Fact.SessionStarted
                        || each.fact() instanceof Fact.SessionResumed)
            .findFirst();
    if (first.isEmpty()) {
      return;
    }
    JournalLog opened = open(first.get().fact());
    List<Held> facts = new ArrayList<>(held);
    held.clear();
    Duration earliest = facts.get(0).at();
    facts.remove(first.get());
    facts.add(0, new Held(first.get().fact(), earliest));
    @Nullable IOException failure = null;
    for (Held each : facts) {
      try {
        opened.append(each.fact(), each.at());
      } catch (IOException e) {
        // The journal keeps it in memory, and writes it before the next one.
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private JournalLog open(Fact first) throws IOException {
    try {
      return open(
          first instanceof Fact.SessionResumed
              ? record.earlier().<SessionRecord>map(EarlierSession::record).orElse(record)
              : record);
    } catch (DataFolderException | JournalException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Closes the journal, if there is one.
   *
   * @throws JournalException if something could not be written and is lost
   */
  @Override
  public void close() throws JournalException {
    Journal opened = journal;
    if (opened != null) {
      opened.close();
    }
  }
}
