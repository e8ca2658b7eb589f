package saydone.session;

import java.time.Duration;

/**
 * The clock of a hold: quiet at first, then it speaks the last three seconds.
 *
 * @param secondsLeft whole seconds that are left
 */
record HoldClock(int secondsLeft) {

  /** The time between two numbers. */
  static final Duration SECOND = Duration.ofSeconds(1);

  private static final int COUNTDOWN = 3;

  /** The clock at the start of a hold: its whole seconds, at least one. */
  static HoldClock of(Duration hold) {
    return new HoldClock((int) Math.max(1, hold.toSeconds()));
  }

  /** The time to the next number, or to the end. */
  Duration untilNext() {
    return SECOND.multipliedBy(secondsLeft > COUNTDOWN ? secondsLeft - COUNTDOWN : 1);
  }

  /** The clock when {@link #untilNext} is over. */
  HoldClock next() {
    return new HoldClock(secondsLeft > COUNTDOWN ? COUNTDOWN : secondsLeft - 1);
  }

  /** Whether the hold goes on. */
  boolean running() {
    return secondsLeft > 0;
  }
}
