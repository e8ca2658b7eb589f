package saydone.player;

import java.io.IOException;
import java.time.Duration;
import saydone.session.Fact;

/** Where facts go so that they are never lost. Used by the session's thread. */
public interface FactLog {

  /**
   * Makes a fact durable before it returns. If it fails, the fact is kept and is written before the
   * next one.
   *
   * @param at the time since the room opened
   * @throws IOException if it is not durable; the message names the file
   */
  void append(Fact fact, Duration at) throws IOException;

  /** The sequence number that the next fact gets, from 1 on; also if it will not be durable. */
  long nextNumber();

  /**
   * Tries again to make durable what is not.
   *
   * @throws IOException if it still fails
   */
  void retry() throws IOException;
}
