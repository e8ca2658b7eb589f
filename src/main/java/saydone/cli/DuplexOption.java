package saydone.cli;

import picocli.CommandLine.Option;
import saydone.app.Duplex;
import saydone.audio.EchoCanceller;

/** The option for how a session listens while the coach speaks. */
final class DuplexOption {

  @Option(names = "--half-duplex", description = "Hear nothing while the coach speaks.")
  private boolean halfDuplex;

  /** What was chosen. */
  Duplex duplex() {
    return halfDuplex ? Duplex.HALF : Duplex.FULL;
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
