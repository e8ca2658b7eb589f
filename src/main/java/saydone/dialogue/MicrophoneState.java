package saydone.dialogue;

import saydone.audio.Room;

/** Whether the user can be heard at all, and if not, why. */
public enum MicrophoneState {
  /** The microphone gives sound. */
  WORKS("microphone.found"),
  /** It gives nothing that a room sounds like. */
  MUTED("microphone.muted"),
  /** There is none. */
  LOST("microphone.lost");

  private final String key;

  MicrophoneState(String key) {
    this.key = key;
  }

  /** The state of the microphone of a room. */
  static MicrophoneState of(Room.Condition condition) {
    if (!condition.microphone()) {
      return LOST;
    }
    return condition.muted() ? MUTED : WORKS;
  }

  /** Whether the user can be heard. */
  public boolean hears() {
    return this == WORKS;
  }

  /** The key of the message that says so; a session says the same. */
  String key() {
    return key;
  }
}
