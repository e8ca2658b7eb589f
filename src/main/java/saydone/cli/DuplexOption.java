package saydone.cli;

import picocli.CommandLine.Option;
import saydone.audio.EchoCanceller;
import saydone.audio.NoEchoCanceller;
import saydone.audio.adaptive.AdaptiveEchoCanceller;
import saydone.audio.webrtc.WebRtcEchoCanceller;

/** How a session listens while the coach speaks. */
final class DuplexOption {

  /** What takes the coach out of the microphone. */
  enum Canceller {
    /** Our own; leaves a voice over the coach as it is. */
    ADAPTIVE,
    /** WebRTC's, a native library. */
    WEBRTC,
    /** Nothing. */
    NONE
  }

  @Option(
      names = "--echo-canceller",
      paramLabel = "NAME",
      defaultValue = "adaptive",
      description =
          "What takes the coach out of the microphone: ${COMPLETION-CANDIDATES}; without one, or where its library is"
              + " missing, the session is half duplex (default: ${DEFAULT-VALUE}).")
  private Canceller canceller = Canceller.ADAPTIVE;

  @Option(
      names = "--half-duplex",
      description = "Hear nothing while the coach speaks; the same as --echo-canceller none.")
  private boolean halfDuplex;

  /** Opens what was chosen, or nothing where it is missing. */
  EchoCanceller openEchoCanceller() {
    if (halfDuplex || canceller == Canceller.NONE) {
      return new NoEchoCanceller();
    }
    return canceller == Canceller.ADAPTIVE
        ? new AdaptiveEchoCanceller()
        : WebRtcEchoCanceller.open().orElseGet(NoEchoCanceller::new);
  }

  /** What the program says at its start. */
  static String described(EchoCanceller opened) {
    return "Echo canceller: "
        + opened.name()
        + (opened.fullDuplex()
            ? " (full duplex)"
            : " (half duplex: say commands when the coach is silent)");
  }
}
