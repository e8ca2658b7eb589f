package saydone.cli;

import picocli.CommandLine.Option;

/** The option for the drift between the clocks of a simulated loudspeaker and microphone. */
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

  /**
   * The drift in millionths (ppm): positive if the loudspeaker's clock is slower, negative if it is
   * faster.
   */
  double millionths() {
    return millionths;
  }
}
