package saydone.player;

import java.util.List;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Transition;

/**
 * Watches a session as it goes, as a transcript or a simulated patient does. Called on the
 * session's thread.
 */
@FunctionalInterface
public interface SessionObserver {

  /**
   * One event was worked on, and its effects were carried out, but for those that wait until the
   * record is durable.
   *
   * @param frame the frames since the room opened
   * @param event what came
   * @param transition the state after it and the effects
   */
  void observe(long frame, Event event, Transition transition);

  /**
   * Effects of earlier events were carried out now, after they had waited for the record.
   *
   * @param frame the frames since the room opened
   */
  default void carriedOut(long frame, List<Effect> effects) {}
}
