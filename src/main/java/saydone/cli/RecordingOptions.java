package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saydone.app.Recording;
import saydone.audio.AudioFileException;

/** The options to play on a recording in place of this machine's devices. */
@SuppressWarnings("NullAway.Init")
final class RecordingOptions {

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE.wav",
      description = {
        "Play on a recording of a microphone instead, faster than real time and without a sound"
            + " card, to reproduce what went wrong. Keys are not read, and no choice is remembered."
            + " The same file, script and options give the same session each time, as long as the"
            + " data folder holds the same before.",
        "A coach that is heard in the recording is taken out only where the coach now says the same"
            + " at the same moment. If the recording ends first, the session is saved unfinished."
      })
  private Path file;

  @Option(
      names = "--wav",
      paramLabel = "OUT",
      description = "With --from: write a sound file, the coach left and the recording right.")
  private @Nullable Path wav;

  /**
   * Opens the recording.
   *
   * @throws CommandException if it cannot be read, or the sound file cannot be written
   */
  Recording open() {
    if (wav != null && OutputFiles.isSame(wav, file)) {
      throw new CommandException(
          ExitCode.USAGE, "--wav would write over the recording; name another file: " + wav);
    }
    try {
      if (wav != null) {
        OutputFiles.check(wav);
      }
      return Recording.of(file, Optional.ofNullable(wav));
    } catch (AudioFileException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw OutputFiles.unwritable(wav == null ? file : wav, e);
    }
  }

  /** Says that the session did not end. */
  void tellOfItsEnd(PrintWriter err) {
    err.println("The recording " + file + " ended before the session did.");
  }
}
