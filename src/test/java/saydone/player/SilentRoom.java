package saydone.player;

import saydone.audio.Room;

/** A room in which nothing is heard. */
final class SilentRoom implements Room {

  @Override
  public Condition exchange(short[] loudspeaker, short[] microphone) {
    return Condition.WORKING;
  }

  @Override
  public void close() {}
}
