package saydone.profile;

import java.time.Duration;

/**
 * How long the patient takes to answer.
 *
 * @param time whole seconds, from {@link Profile#QUICKEST_SECONDS} to {@link
 *     Profile#SLOWEST_SECONDS}
 * @param source where it comes from
 */
public record AnswerTime(Duration time, Source source) {

  /** Where a time comes from. */
  public enum Source {
    /** From her answers. */
    LEARNED,
    /** Somebody set it by hand; then no answer changes it. */
    SET
  }

  /** Rejects a time that is not in whole seconds, or is out of bounds. */
  public AnswerTime {
    if (!time.equals(rounded(time))) {
      throw new IllegalArgumentException("no time for an answer: " + time);
    }
  }

  /** A time that was learned; it is rounded up to whole seconds, and kept within the bounds. */
  public static AnswerTime learned(Duration time) {
    return new AnswerTime(rounded(time), Source.LEARNED);
  }

  /** A time that was set by hand; it is rounded up to whole seconds, and kept within the bounds. */
  public static AnswerTime set(Duration time) {
    return new AnswerTime(rounded(time), Source.SET);
  }

  private static Duration rounded(Duration time) {
    long up = time.plusSeconds(1).minusNanos(1).toSeconds();
    return Duration.ofSeconds(
        Math.max(Profile.QUICKEST_SECONDS, Math.min(Profile.SLOWEST_SECONDS, up)));
  }
}
