package saydone.cli;

import picocli.CommandLine.Option;

/** How the clocks of a simulated loudspeaker and microphone differ. */
final class ClockDriftOption {

  @Option(
      names = "--clock-drift",
      paramLabel = "PPM",
      defaultValue = "0",
      description =
          "With --echo: by how many millionths the loudspeaker's clock is slower than the"
              + " microphone's, negative if it is faster; separate devices differ by up to 100"
              + " (default: ${DEFAULT-VALUE}).")
  private double millionths;

  /** The drift of the delay between them. */
  double millionths() {
    return millionths;
  }
}
