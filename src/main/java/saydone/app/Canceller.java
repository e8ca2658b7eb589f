package saydone.app;

import saydone.audio.EchoCanceller;
import saydone.audio.NoEchoCanceller;
import saydone.audio.adaptive.AdaptiveEchoCanceller;
import saydone.audio.webrtc.WebRtcEchoCanceller;

/** An echo canceller: what takes the coach's voice out of the microphone's sound. */
public enum Canceller {
  /** The program's own; it leaves a voice that speaks over the coach as it is. */
  ADAPTIVE,
  /** WebRTC's, a native library. */
  WEBRTC,
  /** Nothing: the session is half duplex. */
  NONE;

  /** Opens the canceller, or one that does nothing if its library is missing. */
  public EchoCanceller open() {
    if (this == NONE) {
      return new NoEchoCanceller();
    }
    return this == ADAPTIVE
        ? new AdaptiveEchoCanceller()
        : WebRtcEchoCanceller.open().orElseGet(NoEchoCanceller::new);
  }
}
