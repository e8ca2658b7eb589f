package saydone.session;

import java.time.Duration;
import java.util.Optional;
import saydone.message.Messages;
import saydone.script.Dose;
import saydone.script.Side;

/**
 * A session at one moment, to be read only: its state and what follows from it. A {@link Step} is a
 * situation in which something happens. Code that is given a situation cannot say, record or change
 * anything.
 */
interface Situation {

  Plan plan();

  Messages messages();

  State state();

  /** The session time. */
  Duration now();

  default Phase phase() {
    return state().phase();
  }

  default Progress progress() {
    return state().progress();
  }

  default Delivery delivery() {
    return state().delivery();
  }

  default Memory memory() {
    return state().memory();
  }

  default Health health() {
    return state().health();
  }

  default Dose dose(Turn turn) {
    return plan().dose(turn);
  }

  /** Whether the coach speaks of keys rather than of words. */
  default boolean keys() {
    return plan().keys() || !health().hears();
  }

  /** The course of the session, which says what comes next. */
  default Course course() {
    return new Course(plan(), progress());
  }

  /** What of the session is left to do. */
  default Remainder remainder() {
    return new Remainder(plan(), progress());
  }

  /** The words of the coach. */
  default Wording wording() {
    Optional<Side> working =
        phase().base() instanceof Introducing introducing
            ? introducing.turn().side()
            : progress().side();
    return new Wording(plan(), messages(), keys(), progress().affected(), working);
  }

  /** The phase that an interruption holds. */
  default Phase held() {
    return phase().kept();
  }

  /** The session time since which the phase is held; now if it is not held yet. */
  default Duration since() {
    return phase().heldSince().orElse(now());
  }

  /** A situation in which nothing happens. */
  record Still(Plan plan, Messages messages, State state, Duration now) implements Situation {}
}
