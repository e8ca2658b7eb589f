package saydone.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.audio.SoundFiles;

/**
 * A folder of labelled recordings:
 *
 * <pre>
 * commands/stop/anna-1.wav        the word "stop", said once
 * commands/how_many/anna-1.wav    the phrase "how many"
 * other/cough/7.wav               a sound that is no command; "cough" is its kind
 * </pre>
 *
 * <p>Names may end in {@code .WAV}, too. Hidden files and folders, and sounds in other formats, are
 * passed over and listed.
 *
 * @param commands the recordings of phrases, by path
 * @param others the recordings of other sounds, by path
 * @param passedOver what is no recording by its name, but could be taken for one
 */
public record Recordings(
    List<Recording> commands, List<Recording> others, List<PassedOver> passedOver) {

  /** No recordings. */
  public static final Recordings NONE = new Recordings(List.of(), List.of());

  /** Recordings of which nothing was passed over. */
  public Recordings(List<Recording> commands, List<Recording> others) {
    this(commands, others, List.of());
  }

  /**
   * A file or a folder that was passed over.
   *
   * @param why what it is
   */
  public record PassedOver(Path file, String why) {}

  /**
   * One sound file.
   *
   * @param label the phrase that is said in it, or the kind of the sound
   * @param file where it is
   */
  public record Recording(String label, Path file) {}

  /** Copies the lists. */
  public Recordings {
    commands = List.copyOf(commands);
    others = List.copyOf(others);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Lists the recordings of a folder.
   *
   * @throws IOException if it cannot be read or holds no recordings
   */
  public static Recordings in(Path folder) throws IOException {
    List<PassedOver> passedOver = new ArrayList<>();
    Recordings recordings =
        new Recordings(
            list(folder.resolve("commands"), true, passedOver),
            list(folder.resolve("other"), false, passedOver),
            passedOver);
    if (recordings.commands.isEmpty() && recordings.others.isEmpty()) {
      throw new IOException(
          "no recordings in "
              + folder
              + ": expected commands/<word>/*.wav or other/<kind>/*.wav in it"
              + told(passedOver));
    }
    return recordings;
  }

  /**
   * Lists a folder of sounds that are no command: the files in it are of a kind with the folder's
   * name, those in a folder in it of a kind with that name.
   *
   * <pre>
   * talk/1.wav              of the kind "talk"
   * talk/television/1.wav   of the kind "talk/television"
   * </pre>
   *
   * @throws IOException if it cannot be read or holds no recordings
   */
  public static Recordings other(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("There is no folder " + folder + ".");
    }
    String kind = folder.toAbsolutePath().normalize().getFileName().toString();
    List<PassedOver> passedOver = new ArrayList<>();
    List<Recording> others = new ArrayList<>(files(folder, kind, passedOver));
    for (Path sub : folders(folder, passedOver)) {
      others.addAll(files(sub, kind + "/" + sub.getFileName(), passedOver));
    }
    if (others.isEmpty()) {
      throw new IOException(
          "no recordings in "
              + folder
              + ": expected *.wav or <kind>/*.wav in it"
              + told(passedOver));
    }
    return new Recordings(List.of(), others, passedOver);
  }

  /** These recordings and others. */
  public Recordings and(Recordings more) {
    return new Recordings(
        Stream.concat(commands.stream(), more.commands.stream()).toList(),
        Stream.concat(others.stream(), more.others.stream()).toList(),
        Stream.concat(passedOver.stream(), more.passedOver.stream()).toList());
  }

  /** How many there are. */
  public int size() {
    return commands.size() + others.size();
  }

  private static List<Recording> list(Path folder, boolean phrases, List<PassedOver> passedOver)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Recording> recordings = new ArrayList<>();
    for (Path sub : folders(folder, passedOver)) {
      String name = sub.getFileName().toString();
      recordings.addAll(files(sub, phrases ? name.replace('_', ' ') : name, passedOver));
    }
    return recordings;
  }

  private static List<Path> folders(Path folder, List<PassedOver> passedOver) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Path sub : sorted(folder, Files::isDirectory)) {
      if (SoundFiles.isHidden(sub)) {
        passedOver.add(new PassedOver(sub, "a hidden folder"));
      } else {
        folders.add(sub);
      }
    }
    return folders;
  }

  private static List<Recording> files(Path folder, String label, List<PassedOver> passedOver)
      throws IOException {
    List<Recording> recordings = new ArrayList<>();
    for (Path file : sorted(folder, path -> !Files.isDirectory(path))) {
      if (SoundFiles.isWav(file)) {
        recordings.add(new Recording(label, file));
      } else if (SoundFiles.isHiddenWav(file)) {
        passedOver.add(new PassedOver(file, SoundFiles.HIDDEN));
      } else if (SoundFiles.isOtherSound(file)) {
        passedOver.add(new PassedOver(file, SoundFiles.NOT_WAV));
      }
    }
    return recordings;
  }

  private static String told(List<PassedOver> passedOver) {
    return passedOver.isEmpty()
        ? ""
        : "; left out: "
            + passedOver.stream()
                .map(each -> each.file() + " (" + each.why() + ")")
                .collect(Collectors.joining(", "));
  }

  private static List<Path> sorted(Path folder, Predicate<Path> which) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(which).sorted().toList();
    }
  }

  /** The phrases that are said. */
  public Set<String> phrases() {
    return commands.stream().map(Recording::label).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Only the recordings of these phrases, and all other sounds. */
  public Recordings ofPhrases(Collection<String> phrases) {
    return new Recordings(
        commands.stream().filter(recording -> phrases.contains(recording.label())).toList(),
        others,
        passedOver);
  }

  /** Only the recordings whose file is wanted. */
  public Recordings where(Predicate<Path> wanted) {
    return new Recordings(
        commands.stream().filter(recording -> wanted.test(recording.file())).toList(),
        others.stream().filter(recording -> wanted.test(recording.file())).toList(),
        passedOver);
  }
}
