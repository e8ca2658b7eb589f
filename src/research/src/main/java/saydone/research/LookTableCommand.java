package saydone.research;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import saydone.audio.Wav;
import saydone.evaluate.Conditions;
import saydone.evaluate.Recordings;
import saydone.hearing.decoder.Ears;
import saydone.research.fitting.LookTable;

/** {@code look-table}: writes what the recognizer measures in each recording, look by look. */
@Command(
    name = "look-table",
    mixinStandardHelpOptions = true,
    description = {
      "Writes every look of the recognizer at a folder of recordings, for fit-decision.",
      "FOLDER is as for evaluate."
    })
@SuppressWarnings("NullAway.Init")
final class LookTableCommand implements Callable<Integer> {

  /** The options of a noise: its file, and the level of the words above it. */
  private static final class Noise {

    @Option(names = "--noise", required = true, paramLabel = "WAV", description = "A noise.")
    private Path file;

    @Option(
        names = "--snr",
        paramLabel = "DB",
        defaultValue = "10",
        description = "The level of the words above the noise (default: ${DEFAULT-VALUE}).")
    private double snrDb;
  }

  @Parameters(paramLabel = "FOLDER", description = "The recordings.")
  private Path folder;

  @Parameters(paramLabel = "TABLE.tsv", description = "What is written.")
  private Path table;

  @ArgGroup(exclusive = false)
  private @Nullable Noise noise;

  @Option(names = "--room", paramLabel = "IR.wav", description = "The impulse response of a room.")
  private @Nullable Path room;

  @Option(
      names = "--ear",
      paramLabel = "NAME",
      defaultValue = "both",
      description =
          "What the recognizer judges by: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Ears ears = Ears.BOTH;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "200",
      description = "At most so many recordings of each label (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the order, the levels and the phrases (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws IOException {
    Conditions conditions = Conditions.quiet(seed);
    if (noise != null) {
      conditions = conditions.withNoise(Wav.read(noise.file), noise.snrDb);
    }
    if (room != null) {
      conditions = conditions.withRoom(Wav.read(room));
    }
    LookTable.write(Recordings.in(folder), table, conditions, ears, most);
    return ExitCode.OK;
  }
}
