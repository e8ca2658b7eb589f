package saydone.dialogue;

import java.util.Optional;
import saydone.voice.SynthesisException;

/**
 * Tells the user how the microphone is when that has changed, and how to go on by keys while it
 * gives nothing.
 */
final class MicrophoneNotes {

  private final Speaker coach;
  private MicrophoneState told = MicrophoneState.WORKS;
  private Optional<String> keys = Optional.empty();
  private boolean toldKeys;

  /** Says messages of the catalogue. */
  @FunctionalInterface
  interface Speaker {

    /**
     * Says one to its end.
     *
     * @throws SynthesisException if the voice fails
     */
    void speak(String key) throws SynthesisException;
  }

  MicrophoneNotes(Speaker coach) {
    this.coach = coach;
  }

  /** Chooses what is said whenever the user cannot be heard: how to go on by keys. */
  void setKeys(String key) {
    toldKeys &= keys.equals(Optional.of(key));
    keys = Optional.of(key);
  }

  /** How the microphone is, as far as the user was told. */
  MicrophoneState told() {
    return told;
  }

  /** Says how the microphone is, and how to go on by keys if it gives nothing. */
  void tellOf(MicrophoneState state) throws SynthesisException {
    told = state;
    coach.speak(told.key());
    tellKeys();
  }

  /** Says why nothing was heard of the user: there is no microphone, or it is muted or off. */
  void tellWhyNothingIsHeard(MicrophoneState now) throws SynthesisException {
    told = now.hears() ? told : now;
    coach.speak(now.hears() ? MicrophoneState.MUTED.key() : now.key());
  }

  /**
   * Says that the microphone was lost, muted or found.
   *
   * @return whether it said so
   */
  boolean tellIfChanged(MicrophoneState now) throws SynthesisException {
    if (now == told) {
      return false;
    }
    told = now;
    toldKeys &= !now.hears();
    coach.speak(now.key());
    return true;
  }

  /** The same, and then how to go on by keys; returns whether anything was said. */
  boolean tellIfChangedAndKeys(MicrophoneState now) throws SynthesisException {
    boolean news = tellIfChanged(now);
    return tellKeys() || news;
  }

  /** Says how to go on by keys, once for each way, while the user cannot be heard. */
  private boolean tellKeys() throws SynthesisException {
    if (told.hears() || toldKeys || keys.isEmpty()) {
      return false;
    }
    toldKeys = true;
    coach.speak(keys.get());
    return true;
  }
}
