package saydone.player;

import java.io.IOException;
import java.time.Duration;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.session.Fact;

/** A fact log that writes to the journal on disk. The caller closes the journal. */
public final class JournalLog implements FactLog {

  private final Journal journal;
  private final Duration before;

  /**
   * A log into a journal.
   *
   * @param before the session time that earlier sittings took
   */
  public JournalLog(Journal journal, Duration before) {
    this.journal = journal;
    this.before = before;
  }

  @Override
  public void append(Fact fact, Duration at) throws IOException {
    try {
      journal.append(fact, before.plus(at));
    } catch (JournalException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public long nextNumber() {
    return journal.nextNumber();
  }

  @Override
  public void retry() throws IOException {
    try {
      journal.retryPending();
    } catch (JournalException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
