package saydone.player;

import java.util.Optional;

/** Keys, a pedal or a switch, asked once a chunk on the session's thread; never blocks. */
@FunctionalInterface
public interface KeySource {

  /** No keys. */
  KeySource NONE = Optional::empty;

  /** The next key that was pressed; letters in either case, enter as a line feed. */
  Optional<Character> poll();
}
