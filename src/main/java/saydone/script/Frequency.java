package saydone.script;

/**
 * How often a session is to be done, as the therapist prescribes it.
 *
 * @param times sessions in one of these spans, {@link #LEAST_TIMES} to {@link #MOST_TIMES}
 * @param per the span
 */
public record Frequency(int times, Per per) {

  /** The fewest sessions. */
  public static final int LEAST_TIMES = 1;

  /** The most sessions. */
  public static final int MOST_TIMES = 14;

  /** A span of time. */
  public enum Per {
    /** From midnight to midnight. */
    DAY,
    /** Seven days. */
    WEEK
  }

  /** Rejects a number out of bounds. */
  public Frequency {
    if (times < LEAST_TIMES || times > MOST_TIMES) {
      throw new IllegalArgumentException("no frequency: " + times);
    }
  }
}
