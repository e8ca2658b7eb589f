package saydone.journal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import saydone.home.DataFolder;
import saydone.journal.SessionIndex.Known;
import saydone.journal.SessionIndex.Told;
import saydone.journal.Sittings.Numbered;

/**
 * Looks up in an index what is told of sessions, one after another, and collects the index that is
 * to be kept then. One that could not be read is not kept in it, as the reason may pass; nor is one
 * that was just written, as that may go on without another {@link Stamp}.
 *
 * @param <T> what is told
 */
final class Telling<T extends Record> {

  private final RecordBytes<T> format;
  private final SessionIndex index;
  private final Instant now;
  private final Map<String, Known> next = new HashMap<>();

  /** The journal of the session that was looked up last, as it was before it was read. */
  private Optional<Stamp> journal = Optional.empty();

  /**
   * Before the first session.
   *
   * @param now the wall time
   */
  Telling(RecordBytes<T> format, SessionIndex index, Instant now) {
    this.format = format;
    this.index = index;
    this.now = now;
  }

  /** What is told of a session, if its journal is as it was; else it is to be read. */
  Optional<T> known(Numbered session) {
    journal =
        session.known().isPresent() ? Stamp.of(session.folder().journalFile()) : Optional.empty();
    Optional<Told> told =
        session
            .known()
            .filter(known -> index.shape().equals(format.shape()))
            .flatMap(Known::told)
            .filter(same -> Optional.of(same.journal()).equals(journal));
    if (told.isEmpty()) {
      return Optional.empty();
    }
    try {
      T value = format.value(told.get().bytes().duplicate());
      keep(session, told);
      return Optional.of(value);
    } catch (MalformedIndexException e) {
      // It is read as if the index did not know it.
      return Optional.empty();
    }
  }

  /** Keeps what is told of the session that was looked up last, and was read then. */
  void keep(Numbered session, PastSession read, T value) {
    keep(
        session,
        journal
            .filter(stamp -> read instanceof PastSession.Kept && stamp.isBefore(now))
            .flatMap(stamp -> told(stamp, value)));
  }

  /** What comes back as it was; half of a character, as in a text that is damaged, does not. */
  private Optional<Told> told(Stamp stamp, T value) {
    ByteBuffer bytes = ByteBuffer.wrap(format.bytes(value));
    try {
      return format.value(bytes.duplicate()).equals(value)
          ? Optional.of(new Told(stamp, bytes))
          : Optional.empty();
    } catch (MalformedIndexException e) {
      throw new IllegalStateException("what was written cannot be read", e);
    }
  }

  private void keep(Numbered session, Optional<Told> told) {
    session
        .known()
        .filter(known -> known.sitting().isBefore(now))
        .ifPresent(
            known ->
                next.put(
                    session.folder().name(), new Known(known.sitting(), known.number(), told)));
  }

  /** Writes the index of all sessions that were looked up, if it is another than before. */
  void writeIfChanged(DataFolder folder) {
    SessionIndex changed = new SessionIndex(format.shape(), next);
    if (!changed.equals(index)) {
      changed.keep(folder);
    }
  }
}
