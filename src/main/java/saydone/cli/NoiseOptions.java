package saydone.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import saydone.audio.AudioFileException;
import saydone.audio.Clip;
import saydone.audio.Wav;

/** A noise and its level, which go together. */
@SuppressWarnings("NullAway.Init")
final class NoiseOptions {

  private static final int LEAST_DB = -30;
  private static final int MOST_DB = 60;

  @Option(
      names = "--noise",
      required = true,
      paramLabel = "WAV",
      description = "A noise in the room.")
  private Path file;

  @Option(
      names = "--snr",
      required = true,
      paramLabel = "DB",
      description = "The level of the words above the noise, in decibels.")
  private double snrDb;

  /**
   * Reads the noise.
   *
   * @throws AudioFileException if it cannot be read
   */
  Clip sound() throws AudioFileException {
    return Wav.read(file);
  }

  /**
   * The level of the words above the noise, in dB.
   *
   * @throws CommandException if it is out of range
   */
  double snrDb() {
    Conventions.within("--snr", snrDb, LEAST_DB, MOST_DB, "decibels");
    return snrDb;
  }
}
