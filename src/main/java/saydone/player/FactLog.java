package saydone.player;

import java.io.IOException;
import java.time.Duration;
import saydone.session.Fact;

/** Keeps facts so that they are never lost. Used by the session's thread. */
public interface FactLog {

  /**
   * Makes a fact durable before it returns. If that fails, the fact is kept and is written before
   * the next one.
   *
   * @param at the time since the room opened
   * @throws IOException if the fact is not durable; the message names the file
   */
  void append(Fact fact, Duration at) throws IOException;

  /** The sequence number that the next fact gets, from 1 on, whether or not it becomes durable. */
  long nextNumber();

  /**
   * Tries again to make durable the facts that are not.
   *
   * @throws IOException if it still fails
   */
  void retry() throws IOException;
}
