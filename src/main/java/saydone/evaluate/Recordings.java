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

/**
 * A folder of labelled recordings:
 *
 * <pre>
 * commands/stop/anna-1.wav        the word "stop", said once
 * commands/how_many/anna-1.wav    the phrase "how many"
 * other/cough/7.wav               a sound that is no command; "cough" is its kind
 * </pre>
 *
 * @param commands the recordings of phrases, by path
 * @param others the recordings of other sounds, by path
 */
public record Recordings(List<Recording> commands, List<Recording> others) {

  /** No recordings. */
  public static final Recordings NONE = new Recordings(List.of(), List.of());

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
  }

  /**
   * Lists the recordings of a folder.
   *
   * @throws IOException if it cannot be read or holds no recordings
   */
  public static Recordings in(Path folder) throws IOException {
    Recordings recordings =
        new Recordings(
            list(folder.resolve("commands"), true), list(folder.resolve("other"), false));
    if (recordings.commands.isEmpty() && recordings.others.isEmpty()) {
      throw new IOException(
          "no recordings in "
              + folder
              + ": expected commands/<word>/*.wav or other/<kind>/*.wav in it");
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
    List<Recording> others = new ArrayList<>(files(folder, kind));
    for (Path sub : sorted(folder, Files::isDirectory)) {
      others.addAll(files(sub, kind + "/" + sub.getFileName()));
    }
    if (others.isEmpty()) {
      throw new IOException(
          "no recordings in " + folder + ": expected *.wav or <kind>/*.wav in it");
    }
    return new Recordings(List.of(), others);
  }

  /** These recordings and others. */
  public Recordings and(Recordings more) {
    return new Recordings(
        Stream.concat(commands.stream(), more.commands.stream()).toList(),
        Stream.concat(others.stream(), more.others.stream()).toList());
  }

  /** How many there are. */
  public int size() {
    return commands.size() + others.size();
  }

  private static List<Recording> list(Path folder, boolean phrases) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Recording> recordings = new ArrayList<>();
    for (Path sub : sorted(folder, Files::isDirectory)) {
      String name = sub.getFileName().toString();
      recordings.addAll(files(sub, phrases ? name.replace('_', ' ') : name));
    }
    return recordings;
  }

  private static List<Recording> files(Path folder, String label) throws IOException {
    return sorted(folder, path -> path.toString().endsWith(".wav")).stream()
        .map(file -> new Recording(label, file))
        .toList();
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
        others);
  }

  /** Only the recordings whose file is wanted. */
  public Recordings where(Predicate<Path> wanted) {
    return new Recordings(
        commands.stream().filter(recording -> wanted.test(recording.file())).toList(),
        others.stream().filter(recording -> wanted.test(recording.file())).toList());
  }
}
