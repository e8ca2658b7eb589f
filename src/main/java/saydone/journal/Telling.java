package saydone.journal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import saydone.home.DataFolder;
import saydone.journal.SessionIndex.Known;
import saydone.journal.Sittings.Numbered;

/**
 * Tells one session after another, by an index where that knows it, and collects the index that is
 * to be kept then. One that could not be read is not kept in it, as the reason may pass; nor is one
 * that was just written, as that may go on without another {@link Stamp}.
 *
 * @param <B> what is told in brief
 * @param <F> what is told in full
 */
final class Telling<B extends Record, F extends Record> {

  private final Tale<B, F> tale;
  private final RecordBytes<B> brief;
  private final RecordBytes<F> full;
  private final String shape;
  private final boolean usable;
  private final SessionIndex index;
  private final Function<SessionFolder, PastSession> reading;
  private final Instant now;
  private final Map<String, Known> next = new HashMap<>();
  private boolean changed;

  /**
   * Before the first session.
   *
   * @param reading reads a session
   * @param now the wall time
   */
  Telling(
      Tale<B, F> tale,
      SessionIndex index,
      Function<SessionFolder, PastSession> reading,
      Instant now) {
    this.tale = tale;
    brief = new RecordBytes<>(tale.brief());
    full = new RecordBytes<>(tale.full());
    shape = brief.shape() + full.shape();
    usable = index.shape().equals(shape);
    this.index = index;
    this.reading = reading;
    this.now = now;
  }

  /** What is told of a session. It is read, unless its journal is as the index knows it. */
  Told<B, F> of(Numbered session) {
    if (session.known().isEmpty()) {
      return read(session.folder());
    }
    Known known = session.known().get();
    Optional<Stamp> journal = Stamp.of(session.folder().journalFile());
    if (usable && known.told().isPresent() && journal.isPresent()) {
      SessionIndex.Told told = known.told().get();
      if (told.journal().equals(journal.get())) {
        try {
          B value = brief.value(told.brief().duplicate());
          keep(session.name(), known, isSame(session.name(), known));
          return new Told<>(session.folder(), value, () -> full(session.folder(), told));
        } catch (MalformedIndexException e) {
          // It is read as if the index did not know it.
        }
      }
    }
    return read(session, known, journal);
  }

  private Told<B, F> read(SessionFolder folder) {
    F value = tale.telling().apply(reading.apply(folder));
    return new Told<>(folder, tale.shortening().apply(value), () -> value);
  }

  private Told<B, F> read(Numbered session, Known known, Optional<Stamp> journal) {
    SessionFolder folder = session.folder();
    PastSession past = reading.apply(folder);
    F value = tale.telling().apply(past);
    B inBrief = tale.shortening().apply(value);
    Optional<SessionIndex.Told> told =
        journal
            .filter(stamp -> past instanceof PastSession.Kept && stamp.isBefore(now))
            .flatMap(stamp -> told(stamp, inBrief, value));
    Known fresh = new Known(known.sitting(), known.number(), told);
    keep(session.name(), fresh, index.of(session.name()).equals(Optional.of(fresh)));
    return told.isPresent()
        ? new Told<>(folder, inBrief, () -> full(folder, told.get()))
        : new Told<>(folder, inBrief, () -> value);
  }

  private F full(SessionFolder folder, SessionIndex.Told told) {
    try {
      return full.value(told.full().duplicate());
    } catch (MalformedIndexException e) {
      return tale.telling().apply(reading.apply(folder));
    }
  }

  /** What comes back as it was; half of a character, as in a text that is damaged, does not. */
  private Optional<SessionIndex.Told> told(Stamp stamp, B inBrief, F value) {
    ByteBuffer briefBytes = ByteBuffer.wrap(brief.bytes(inBrief));
    ByteBuffer fullBytes = ByteBuffer.wrap(full.bytes(value));
    try {
      return brief.value(briefBytes.duplicate()).equals(inBrief)
              && full.value(fullBytes.duplicate()).equals(value)
          ? Optional.of(new SessionIndex.Told(stamp, briefBytes, fullBytes))
          : Optional.empty();
    } catch (MalformedIndexException e) {
      throw new IllegalStateException("what was written cannot be read", e);
    }
  }

  /** Whether the index knows a session so, if it knows what is told of it. */
  private boolean isSame(String name, Known known) {
    return index.of(name).map(Known::sitting).equals(Optional.of(known.sitting()));
  }

  private void keep(String name, Known known, boolean same) {
    if (known.sitting().isBefore(now)) {
      next.put(name, known);
      changed |= !same;
    }
  }

  /** Writes the index of all sessions that were told, if it is another than before. */
  void writeIfChanged(DataFolder folder) {
    if (changed || !usable || next.size() != index.sessions().size()) {
      new SessionIndex(shape, next).keep(folder);
    }
  }
}
