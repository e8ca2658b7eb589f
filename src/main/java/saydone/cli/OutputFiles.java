package saydone.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import saydone.audio.WavWriter;
import saydone.file.NotAFileException;
import saydone.file.RegularFile;
import saydone.home.DataFolderException;
import saydone.player.rehearsal.Transcript;

/** The files that options name to be written; one that cannot be written is wrong usage. */
final class OutputFiles {

  /** Where everything may be written, and nothing is kept. */
  private static final Path NOWHERE = Path.of("/dev/null");

  private OutputFiles() {}

  /**
   * A sound file with one channel.
   *
   * @throws CommandException if it cannot be made
   */
  static WavWriter wav(Path file) {
    try {
      check(file);
      return new WavWriter(file, 1);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * A transcript.
   *
   * @throws CommandException if it cannot be made
   */
  static Transcript transcript(Path file) {
    try {
      check(file);
      return Transcript.to(file);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Refuses a pipe, for whose reader the program would wait. */
  static void check(Path file) throws NotAFileException, IOException {
    if (!file.equals(NOWHERE)) {
      RegularFile.checkIfThere(file);
    }
  }

  /** Two options of one command must not write into the same file. */
  static void checkApart(String option, Path file, String other, Path otherFile) {
    if (isSame(file, otherFile)) {
      throw new CommandException(
          ExitCode.USAGE, option + " and " + other + " name the same file: " + file);
    }
  }

  /** Whether two names are of one file; a device is no file. */
  static boolean isSame(Path one, Path other) {
    if (one.equals(NOWHERE)) {
      return false;
    }
    try {
      return (Files.exists(one) && Files.exists(other))
          ? Files.isSameFile(one, other)
          : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    } catch (IOException e) {
      throw unwritable(one, e);
    }
  }

  /** That an archive could not be written, or that something of its name is there. */
  static CommandException notMade(Path archive, IOException cause) {
    boolean there =
        cause instanceof FileAlreadyExistsException || cause instanceof DirectoryNotEmptyException;
    return there
        ? new CommandException(
            ExitCode.USAGE, archive + " is there already; choose another name, or move it", cause)
        : unwritable(archive, cause);
  }

  /** That a file could not be written. */
  static CommandException unwritable(Path file, IOException cause) {
    return new CommandException(
        ExitCode.USAGE,
        file
            + " cannot be written; check its folder, its permissions and the disk: "
            + DataFolderException.reason(cause),
        cause);
  }
}
