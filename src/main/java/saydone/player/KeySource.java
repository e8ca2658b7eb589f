package saydone.player;

import java.time.Duration;
import java.util.Optional;

/** Keys, a pedal or a switch, asked once a chunk on the session's thread; never blocks. */
@FunctionalInterface
public interface KeySource {

  /** No keys. */
  KeySource NONE = Optional::empty;

  /**
   * A key that was pressed, or that repeats itself because it is held.
   *
   * @param key letters in either case, enter as a line feed or a carriage return
   * @param at when, by a clock of the source that never goes back. The session may learn of it much
   *     later, and of several at once.
   */
  record Press(char key, Duration at) {}

  /** The next key. */
  Optional<Press> poll();

  /**
   * When these keys came from somebody else, by the same clock: a key that did something there may
   * still be held. Empty if nobody had them before, and each key that waits is meant.
   */
  default Optional<Duration> handedOver() {
    return Optional.empty();
  }
}
