package saydone.player;

import java.time.Clock;
import java.util.Optional;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.audio.Room;

/**
 * Moves sound: what the mixer renders goes into the room, what the room hears comes out. Belongs to
 * one thread.
 */
final class Pump {

  private final Mixer mixer;
  private final Room room;
  private final Optional<Clock> clock;
  private long frame;

  /**
   * A pump that has moved nothing yet.
   *
   * @param clock the wall clock, if the room is paced by time
   */
  Pump(Mixer mixer, Room room, Optional<Clock> clock) {
    this.mixer = mixer;
    this.room = room;
    this.clock = clock;
  }

  /** Moves one chunk; blocks as long as the room does. */
  Exchange turn() {
    short[] loudspeaker = new short[Pcm.CHUNK_FRAMES];
    short[] microphone = new short[Pcm.CHUNK_FRAMES];
    mixer.render(loudspeaker);
    Room.Condition condition = room.exchange(loudspeaker, microphone);
    Exchange exchange =
        new Exchange(
            frame,
            loudspeaker,
            microphone,
            condition,
            mixer.voiceSounds(),
            clock.map(Clock::instant));
    frame += Pcm.CHUNK_FRAMES;
    return exchange;
  }
}
