package saydone.app;

import saydone.audio.EchoCanceller;
import saydone.audio.NoEchoCanceller;
import saydone.audio.adaptive.AdaptiveEchoCanceller;
import saydone.audio.webrtc.WebRtcEchoCanceller;

/** What takes the coach out of the microphone. */
public enum Canceller {
  /** Our own; leaves a voice over the coach as it is. */
  ADAPTIVE,
  /** WebRTC's, a native library. */
  WEBRTC,
  /** Nothing: the session is half duplex. */
  NONE;

  /** Opens it, or the one that does nothing where its library is missing. */
  public EchoCanceller open() {
    if (this == NONE) {
      return new NoEchoCanceller();
    }
    return this == ADAPTIVE
        ? new AdaptiveEchoCanceller()
        : WebRtcEchoCanceller.open().orElseGet(NoEchoCanceller::new);
  }
}
