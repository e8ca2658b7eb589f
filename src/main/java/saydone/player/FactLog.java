package saydone.player;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import saydone.session.Fact;
import saydone.session.Saved;

/**
 * Keeps facts so that they are never lost. Facts are appended by the session's thread; another
 * thread may save them meanwhile.
 */
public interface FactLog {

  /**
   * Takes a fact. It is kept in memory until it is saved; this does not wait for a disk.
   *
   * @param at the time since the room opened
   */
  void append(Fact fact, Duration at);

  /**
   * Makes durable all that was appended before, and looks whether what was durable still is. May
   * take long.
   *
   * @return what is durable, and where
   */
  Saved save();

  /** The facts that were appended and are durable nowhere; does not wait for a disk. */
  List<Fact> unsaved();

  /** The sequence number that the next fact gets, from 1 on, whether or not it becomes durable. */
  long nextNumber();

  /**
   * From now on, wall times follow a clock that has been read.
   *
   * @param at the time since the room opened
   * @param wall what the clock showed then
   */
  void clock(Duration at, Instant wall);
}
