package saydone.session;

/**
 * The session's timers. Each runs at most once at a time; starting one that runs starts it anew.
 */
public enum Timer {
  /** The next beat of a tempo, a countdown or a rest. */
  BEAT,
  /** Nothing was heard for a while. */
  REMINDER,
  /** A question that interrupted the exercise got no answer. */
  ANSWER
}
