package saydone.hearing.decoder;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Notices when the network names a phrase in the midst of other sound, such as a television that
 * leaves no pause at the phrase's end. The phrase is looked at a moment after it was named; one
 * that may go on as a longer phrase, after a longer moment. One thread.
 */
final class Spotter {

  /** After so many hundredths of a second, it is known how the sound goes on after a phrase. */
  private static final int SETTLED = 14;

  /** After so many, the rest of a longer phrase would have been named. */
  private static final int GONE_ON = 50;

  /** After so many, the same phrase may be named again. */
  private static final int FORGOTTEN = 60;

  private Optional<String> named = Optional.empty();
  private long since;
  private int waiting;

  /**
   * Goes on by a hundredth of a second.
   *
   * @param at the hundredth, counted from the start of the stream
   * @param phrase the phrase that the network names
   * @param mayGoOn whether that phrase may go on as a longer one
   * @return the hundredth at which a phrase was named, if it is to be looked at now
   */
  OptionalLong follow(long at, Optional<String> phrase, boolean mayGoOn) {
    if (named.isPresent() && at - since >= FORGOTTEN) {
      named = Optional.empty();
    }
    if (phrase.isPresent() && !phrase.equals(named)) {
      named = phrase;
      since = at;
      waiting = mayGoOn ? GONE_ON : SETTLED;
    }
    return named.isPresent() && at - since == waiting
        ? OptionalLong.of(since)
        : OptionalLong.empty();
  }
}
