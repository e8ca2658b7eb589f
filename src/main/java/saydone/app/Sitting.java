package saydone.app;

import java.util.Optional;
import saydone.audio.EchoCanceller;
import saydone.journal.JournalException;
import saydone.player.SessionObserver;
import saydone.session.Fact;

/**
 * A session that is ready to be played in its room, from its beginning or from where it was left.
 */
public sealed interface Sitting extends AutoCloseable permits LiveSitting, RecordedSitting {

  /**
   * What takes the coach's voice out of the microphone's sound; it decides whether the session is
   * full duplex.
   */
  EchoCanceller echoCanceller();

  /**
   * Plays until the session or its room ends, and writes the summary.
   *
   * @param record the record of this sitting, which the caller closes
   * @param observer watches, on the calling thread
   * @return how the session ended; empty if it did not end, and can be resumed
   * @throws JournalException if the sound of commands is to be kept and cannot be
   */
  Optional<Fact.Outcome> play(OpenRecord record, SessionObserver observer) throws JournalException;

  @Override
  void close();
}
