package saydone.audio;

import java.time.Duration;

/**
 * A finished piece of sound, such as a spoken sentence or a cue: mono samples at {@link
 * Pcm#SAMPLE_RATE_HZ}. Immutable.
 */
public final class Clip {

  private static final Clip EMPTY = new Clip(new short[0]);

  private final short[] samples;

  private Clip(short[] samples) {
    this.samples = samples;
  }

  /** A clip with a copy of these samples. */
  public static Clip of(short[] samples) {
    return samples.length == 0 ? EMPTY : new Clip(samples.clone());
  }

  /** A clip of silence. */
  public static Clip silence(Duration duration) {
    return new Clip(new short[Math.toIntExact(Pcm.frames(duration))]);
  }

  /** The number of frames. */
  public int frames() {
    return samples.length;
  }

  /** The length in time. */
  public Duration duration() {
    return Pcm.duration(samples.length);
  }

  /** The sample at a frame, 0 to {@link #frames()} - 1. */
  public short sample(int frame) {
    return samples[frame];
  }

  /** A copy of all samples. */
  public short[] samples() {
    return samples.clone();
  }
}
