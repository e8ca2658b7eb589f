package saydone.player;

import saydone.session.Event;
import saydone.session.Transition;

/**
 * Watches a session as it goes, as a transcript or a simulated patient does. Called on the
 * session's thread.
 */
@FunctionalInterface
public interface SessionObserver {

  /**
   * One event was worked on, and its effects were carried out.
   *
   * @param frame the frames since the room opened
   * @param event what came
   * @param transition the state after it and the effects
   */
  void observe(long frame, Event event, Transition transition);
}
