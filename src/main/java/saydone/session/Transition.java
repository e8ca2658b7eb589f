package saydone.session;

import java.util.List;

/**
 * What an event leads to.
 *
 * @param state the next state
 * @param effects what the player does now, in this order
 */
public record Transition(State state, List<Effect> effects) {

  /** Copies the list. */
  public Transition {
    effects = List.copyOf(effects);
  }
}
