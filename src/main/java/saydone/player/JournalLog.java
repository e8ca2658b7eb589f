package saydone.player;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import saydone.journal.Journal;
import saydone.session.Fact;
import saydone.session.Saved;

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
  public void append(Fact fact, Duration at) {
    journal.add(fact, before.plus(at));
  }

  @Override
  public Saved save() {
    return journal.save();
  }

  @Override
  public List<Fact> unsaved() {
    return journal.unsaved();
  }

  @Override
  public long nextNumber() {
    return journal.nextNumber();
  }

  @Override
  public void clock(Duration at, Instant wall) {
    journal.clock(before.plus(at), wall);
  }
}
