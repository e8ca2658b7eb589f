package saydone.cli;

import picocli.CommandLine.Option;
import saydone.app.Canceller;
import saydone.audio.EchoCanceller;

/** The options for how a session listens while the coach speaks. */
final class DuplexOption {

  @Option(
      names = "--echo-canceller",
      paramLabel = "NAME",
      defaultValue = "adaptive",
      description =
          "What takes the coach out of the microphone: ${COMPLETION-CANDIDATES}; without one, or"
              + " where its library is missing, the session is half duplex (default:"
              + " ${DEFAULT-VALUE}).")
  private Canceller canceller = Canceller.ADAPTIVE;

  @Option(
      names = "--half-duplex",
      description = "Hear nothing while the coach speaks; the same as --echo-canceller none.")
  private boolean halfDuplex;

  /** The echo canceller that was chosen. */
  Canceller canceller() {
    return halfDuplex ? Canceller.NONE : canceller;
  }

  /**
   * Opens the echo canceller that was chosen, or one that does nothing if its library is missing.
   */
  EchoCanceller openEchoCanceller() {
    return canceller().open();
  }

  /** The line that the program prints about the echo canceller at its start. */
  static String described(EchoCanceller opened) {
    return "Echo canceller: "
        + opened.name()
        + (opened.fullDuplex()
            ? " (full duplex)"
            : " (half duplex: say commands when the coach is silent)");
  }
}
