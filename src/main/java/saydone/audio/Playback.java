package saydone.audio;

/** What became of a piece of voice that the {@link Mixer} was given. */
public sealed interface Playback {

  /** The number under which the piece was given. */
  long id();

  /** The frame of the mixer's stream, counted from its first chunk, at which it happened. */
  long frame();

  /** The piece's first sample was rendered at this frame. */
  record Started(long id, long frame) implements Playback {}

  /** The piece was rendered to its end; this is the frame after its last sample. */
  record Finished(long id, long frame) implements Playback {}

  /** The piece was silenced from this frame on, perhaps before it had started. */
  record Cut(long id, long frame) implements Playback {}
}
