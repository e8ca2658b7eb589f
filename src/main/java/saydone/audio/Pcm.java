package saydone.audio;

import java.time.Duration;

/**
 * The one sample format inside the program: mono, 16 bits signed, 16,000 frames a second. A
 * <em>frame</em> is one sample instant, as in Java Sound; a <em>chunk</em> is the block of frames
 * that a room exchanges at once.
 */
public final class Pcm {

  /** Frames a second. */
  public static final int SAMPLE_RATE_HZ = 16_000;

  /** Frames of one chunk: 10 milliseconds. */
  public static final int CHUNK_FRAMES = SAMPLE_RATE_HZ / 100;

  private Pcm() {}

  /** The number of whole frames in a duration. */
  public static long frames(Duration duration) {
    return duration.toMillis() * SAMPLE_RATE_HZ / 1000;
  }

  /**
   * The sample nearest to a value whose full scale is 1.0, saturated where it does not fit.
   *
   * @param value any value; NaN becomes 0
   */
  public static short sample(float value) {
    return saturate(Math.round(value * 32_768f));
  }

  /** The sample nearest to a sum of samples: saturated where it does not fit. */
  public static short saturate(int sum) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum));
  }

  /** The duration of a number of frames, to the millisecond below. */
  public static Duration duration(long frames) {
    return Duration.ofMillis(frames * 1000 / SAMPLE_RATE_HZ);
  }
}
