package saydone.audio;

/** A block of consecutive mono samples at {@link Pcm#SAMPLE_RATE_HZ}, and its place in time. */
public final class AudioChunk {

  private final long firstFrame;
  private final short[] samples;

  /**
   * A chunk that owns these samples: the caller does not change them afterwards.
   *
   * @param firstFrame the number of frames since the room opened, before the first sample
   * @throws IllegalArgumentException if {@code firstFrame} is negative
   */
  public AudioChunk(long firstFrame, short[] samples) {
    if (firstFrame < 0) {
      throw new IllegalArgumentException("firstFrame must not be negative: " + firstFrame);
    }
    this.firstFrame = firstFrame;
    this.samples = samples;
  }

  /** The number of frames since the room opened, before the first sample. */
  public long firstFrame() {
    return firstFrame;
  }

  /** The frame after the last sample. */
  public long endFrame() {
    return firstFrame + samples.length;
  }

  /** The samples themselves, not a copy: read only. */
  public short[] samples() {
    return samples;
  }
}
