package saydone.player;

import java.util.List;
import saydone.session.Event;

/**
 * A source of events. In each exchange with the room, the coach asks its senses one after another,
 * and works on the events that one gives before it asks again. Belongs to the session's thread.
 */
@FunctionalInterface
interface Sense {

  /** An exchange has come; called once for each, before the first {@link #next}. */
  default void accept(Now now) {}

  /**
   * The next events, which are worked on together and in this order; empty if there are none left
   * in this exchange.
   *
   * @param now where the session is after all events so far
   */
  List<Event> next(Now now);
}
