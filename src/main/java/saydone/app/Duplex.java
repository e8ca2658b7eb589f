package saydone.app;

import saydone.audio.EchoCanceller;
import saydone.audio.NoEchoCanceller;
import saydone.audio.adaptive.AdaptiveEchoCanceller;

/** Whether a session hears while the coach speaks. */
public enum Duplex {
  /** It does: an echo canceller takes the coach's voice out of the microphone's sound. */
  FULL,
  /** It does not. */
  HALF;

  /** Opens the canceller, or one that does nothing for half duplex. */
  public EchoCanceller openEchoCanceller() {
    return this == HALF ? new NoEchoCanceller() : new AdaptiveEchoCanceller();
  }
}
