package saydone.session;

/**
 * The session's timers. Each runs at most once at a time; starting one that runs starts it anew.
 */
public enum Timer {
  /** The next beat of a tempo, a countdown or a rest. */
  BEAT(false, true),
  /** Nothing was heard for a while. */
  REMINDER(true, false),
  /** A question got no answer, or a moment that was left for a word has passed. */
  ANSWER(true, false);

  private final boolean waitsForSpeech;
  private final boolean waitsForCoach;

  Timer(boolean waitsForSpeech, boolean waitsForCoach) {
    this.waitsForSpeech = waitsForSpeech;
    this.waitsForCoach = waitsForCoach;
  }

  /**
   * Whether the timer tells that the patient says nothing. Then it does not run out while she is
   * saying something, even if it is due: what she has begun may be her answer.
   */
  public boolean waitsForSpeech() {
    return waitsForSpeech;
  }

  /**
   * Whether the timer sets the pace of the coach's own words. Then a beat that is due while the
   * coach speaks begins when it has spoken: a slow voice stretches the pace, and never lags behind.
   */
  boolean waitsForCoach() {
    return waitsForCoach;
  }
}
