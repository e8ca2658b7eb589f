package saydone.session;

/**
 * The session's timers. Each runs at most once at a time; starting one that runs starts it anew.
 */
public enum Timer {
  /** The next beat of a tempo, a countdown or a rest. */
  BEAT(false),
  /** Nothing was heard for a while. */
  REMINDER(true),
  /** A question that interrupted the exercise got no answer. */
  ANSWER(true);

  private final boolean waitsForSpeech;

  Timer(boolean waitsForSpeech) {
    this.waitsForSpeech = waitsForSpeech;
  }

  /**
   * Whether the timer tells that the patient says nothing. Then it does not run out while she is
   * saying something, even if it is due: what she has begun may be her answer.
   */
  public boolean waitsForSpeech() {
    return waitsForSpeech;
  }
}
