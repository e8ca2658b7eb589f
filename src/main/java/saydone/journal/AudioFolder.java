package saydone.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saydone.home.OwnerOnlyFiles;

/**
 * The sounds that are kept with a session, where the user asked for it: WAV files, sorted by what
 * is known of them, that only their owner can read.
 *
 * <pre>
 * audio/commands/done/0001.wav           was heard, and nobody objected
 * audio/other/not_understood/0002.wav    was no command
 * audio/other/denied/0003.wav            "Did you say ...?" was answered no
 * audio/other/taken_back/0004.wav        was counted, and taken back at once
 * audio/unanswered/how_many/0005.wav     was perhaps heard, and nobody said whether it was
 * </pre>
 *
 * <p>A number is used once in a session; the journal has it in the evidence of what was heard.
 * {@code saydone evaluate} reads {@code commands} and {@code other} as they are.
 *
 * <p>For one thread.
 */
public final class AudioFolder {

  private static final Pattern NAME = Pattern.compile("([0-9]{4,9})\\.wav");

  private final Path path;
  private int last;

  private AudioFolder(Path path, int last) {
    this.path = path;
    this.last = last;
  }

  /** With what earlier sittings of the session left there. */
  static AudioFolder at(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return new AudioFolder(path, 0);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return new AudioFolder(path, files.mapToInt(AudioFolder::number).max().orElse(0));
    }
  }

  private static int number(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  /** Where it is; need not be there. */
  public Path path() {
    return path;
  }

  /** A number that no sound of the session has. */
  public int takeNumber() {
    last++;
    return last;
  }

  /**
   * Makes an empty file.
   *
   * @param place the folder in this one, such as {@code commands/done}
   * @return the file
   * @throws IOException if it cannot be made
   */
  public Path create(String place, int number) throws IOException {
    Path folder = path.resolve(place);
    OwnerOnlyFiles.createFolders(folder);
    Path file = folder.resolve(name(number));
    OwnerOnlyFiles.create(file, new byte[0]);
    return file;
  }

  /**
   * Moves a file, as more is known of it.
   *
   * @throws IOException if it cannot be moved
   */
  public void move(String place, String to, int number) throws IOException {
    Path folder = path.resolve(to);
    OwnerOnlyFiles.createFolders(folder);
    Files.move(path.resolve(place).resolve(name(number)), folder.resolve(name(number)));
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "%04d.wav", number);
  }
}
