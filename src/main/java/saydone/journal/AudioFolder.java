package saydone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import saydone.home.DataFolderException;
import saydone.home.Layout;
import saydone.home.OwnerOnlyFiles;

/**
 * The sounds that are kept with a session, if the user asked for that: WAV files that only their
 * owner can read, sorted by what is known of them.
 *
 * <pre>
 * audio/commands/done/0012.wav           was heard, and nobody objected
 * audio/other/not_understood/0014.wav    was no command
 * audio/other/denied/0015.wav            "Did you say ...?" was answered no
 * audio/other/taken_back/0019.wav        was counted, and taken back at once
 * audio/unanswered/how_many/0024.wav     was perhaps heard, and nobody said whether it was
 * </pre>
 *
 * <p>The number is the sequence number of the journal's line that tells what was heard: {@code seq}
 * of the line, and {@code audio} in its evidence, which only a line with a kept sound has. {@code
 * saydone evaluate} reads {@code commands} and {@code other} as they are.
 *
 * <p>For one thread.
 */
public final class AudioFolder {

  /** What the program makes in it. */
  static final Layout LAYOUT =
      new Layout()
          .folder(
              "commands|other|unanswered",
              new Layout()
                  .folder("[\\p{L}\\p{M}\\p{N}'_-]+", new Layout().file("[0-9]{4,}\\.wav")));

  private final Path path;

  /** A folder that need not be there. */
  AudioFolder(Path path) {
    this.path = path;
  }

  /** Where it is; need not be there. */
  public Path path() {
    return path;
  }

  /**
   * Makes an empty file. It is not forced to disk: nobody waits for a sound.
   *
   * @param place the folder in this one, such as {@code commands/done}
   * @return the file
   * @throws IOException if it cannot be made
   */
  public Path create(String place, int number) throws IOException {
    Path folder = path.resolve(place);
    OwnerOnlyFiles.createFolders(folder);
    Path file = folder.resolve(name(number));
    OwnerOnlyFiles.touch(file);
    return file;
  }

  /**
   * Moves a file to another folder, when more is known of it.
   *
   * @throws IOException if it cannot be moved
   */
  public void move(String place, String to, int number) throws IOException {
    Path folder = path.resolve(to);
    OwnerOnlyFiles.createFolders(folder);
    Files.move(path.resolve(place).resolve(name(number)), folder.resolve(name(number)));
  }

  /** Why a file could not be made or moved, in words, without its name, which has a word in it. */
  public static String reason(IOException e) {
    return DataFolderException.reason(e);
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "%04d.wav", number);
  }
}
