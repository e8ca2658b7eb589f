package saydone.session;

/**
 * A sound without words that the session asks for. The player has a cue of the same name for each.
 */
public enum Signal {
  /** A repetition was counted. */
  TICK,
  /** Something was said that is no active command. */
  NOT_UNDERSTOOD,
  /** The player listens for an answer, or listens again. */
  LISTENING,
  /** The player listens for nothing but "wake up". */
  NOT_LISTENING,
  /** The session is paused. */
  PAUSED,
  /** A rest or the get-ready time is over. */
  REST_OVER,
  /** An exercise is over. */
  EXERCISE_OVER,
  /** The session is over. */
  SESSION_OVER,
  /** The microphone was lost. */
  MICROPHONE_LOST
}
