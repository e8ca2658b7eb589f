package saydone.hearing.taught;

import java.util.Arrays;
import saydone.hearing.network.LogMelFilterbank;

/**
 * One utterance as the network takes it: a frame of {@link LogMelFilterbank} every 10 milliseconds,
 * with some of the room before and after. Immutable. It cannot be played as sound, though much of
 * what was said could be guessed from it.
 */
public final class Take {

  private final float[][] frames;
  private final int first;
  private final int last;

  /**
   * Copies the frames.
   *
   * @param frames at least one, each of {@link LogMelFilterbank#BANDS} values
   * @param first the first of them that belongs to what was said
   * @param last the last one
   * @throws IllegalArgumentException if these do not lie within the frames, or a frame has another
   *     size or a value that is not finite
   */
  public Take(float[][] frames, int first, int last) {
    if (first < 0 || last < first || last >= frames.length) {
      throw new IllegalArgumentException(
          "said from " + first + " to " + last + " in " + frames.length + " frames");
    }
    this.frames = new float[frames.length][];
    for (int i = 0; i < frames.length; i++) {
      if (frames[i].length != LogMelFilterbank.BANDS) {
        throw new IllegalArgumentException("frame " + i + " has " + frames[i].length + " bands");
      }
      for (float value : frames[i]) {
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException("frame " + i + " holds " + value);
        }
      }
      this.frames[i] = frames[i].clone();
    }
    this.first = first;
    this.last = last;
  }

  /** How many frames it has. */
  public int frames() {
    return frames.length;
  }

  /** A copy of a frame. */
  public float[] frame(int number) {
    return frames[number].clone();
  }

  /** The first frame of what was said. */
  public int first() {
    return first;
  }

  /** The last frame of what was said. */
  public int last() {
    return last;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Take take
        && first == take.first
        && last == take.last
        && Arrays.deepEquals(frames, take.frames);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * first + last) + Arrays.deepHashCode(frames);
  }

  @Override
  public String toString() {
    return "Take[frames=" + frames.length + ", first=" + first + ", last=" + last + "]";
  }
}
