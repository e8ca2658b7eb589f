package saydone.player;

import java.time.Instant;
import java.util.Optional;
import saydone.audio.Room;

/**
 * What one exchange with the room gave: the chunk that was played, the chunk that was heard, and
 * the condition of the devices.
 */
final class Exchange {

  private final long firstFrame;
  private final short[] loudspeaker;
  private final short[] microphone;
  private final Room.Condition condition;
  private final boolean voiceSounds;
  private final Optional<Instant> wall;

  /** An exchange in virtual time. */
  Exchange(
      long firstFrame,
      short[] loudspeaker,
      short[] microphone,
      Room.Condition condition,
      boolean voiceSounds) {
    this(firstFrame, loudspeaker, microphone, condition, voiceSounds, Optional.empty());
  }

  Exchange(
      long firstFrame,
      short[] loudspeaker,
      short[] microphone,
      Room.Condition condition,
      boolean voiceSounds,
      Optional<Instant> wall) {
    this.firstFrame = firstFrame;
    this.loudspeaker = loudspeaker;
    this.microphone = microphone;
    this.condition = condition;
    this.voiceSounds = voiceSounds;
    this.wall = wall;
  }

  /** The frames since the room opened, before this chunk. */
  long firstFrame() {
    return firstFrame;
  }

  /** The frames since the room opened, after this chunk. */
  long endFrame() {
    return firstFrame + microphone.length;
  }

  /** The chunk that was played; read only. */
  short[] loudspeaker() {
    return loudspeaker;
  }

  /** The chunk that was heard. */
  short[] microphone() {
    return microphone;
  }

  /** The condition of the devices after it. */
  Room.Condition condition() {
    return condition;
  }

  /** What the wall clock showed after it; empty in virtual time. */
  Optional<Instant> wall() {
    return wall;
  }

  /** Whether the coach's voice sounds in the chunk that was played. */
  boolean voiceSounds() {
    return voiceSounds;
  }
}
