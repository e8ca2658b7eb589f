package saydone.player;

import java.time.Duration;
import saydone.audio.Pcm;
import saydone.session.State;

/**
 * The moment in which a sense is asked.
 *
 * @param exchange what the room gave last
 * @param state the session's state
 * @param vocabulary what may be said in that state
 */
record Now(Exchange exchange, State state, Vocabulary vocabulary) {

  /** The frames since the room opened. */
  long frame() {
    return exchange.endFrame();
  }

  /** The time since the room opened. */
  Duration time() {
    return Pcm.duration(frame());
  }
}
