package saydone.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sounds of all {@link Cue}s: those in the jar, or the user's own in their place. Immutable.
 */
public final class Cues {

  /** The longest that a user's own cue may last: the coach waits for it before speaking. */
  public static final Duration LONGEST = Duration.ofSeconds(2);

  private static final String SHORT =
      "may last "
          + LONGEST.toMillis()
          + " ms. Cut it, for example with: sox IN.wav OUT.wav trim 0 2";

  /** Two seconds in any format. */
  private static final long MOST_BYTES = 16L << 20;

  /** The highest true peak of a user's own cue. */
  private static final double PEAK_DBTP = -1;

  private final Map<Cue, Clip> clips;
  private final Set<Cue> replaced;

  private Cues(Map<Cue, Clip> clips, Set<Cue> replaced) {
    this.clips = clips;
    this.replaced = replaced;
  }

  /**
   * Reads all cues from the jar, in a few milliseconds.
   *
   * @throws IllegalStateException if the jar was built without one of them
   */
  public static Cues load() {
    Map<Cue, Clip> clips = new EnumMap<>(Cue.class);
    for (Cue cue : Cue.values()) {
      clips.put(cue, load("/saydone/audio/" + cue.fileName()));
    }
    return new Cues(clips, EnumSet.noneOf(Cue.class));
  }

  /**
   * Reads all cues, and replaces those for which the user's folder has a file with the cue's name,
   * such as {@code tick.wav}. At its loudest 400 ms, each is made as loud as the cue that it
   * replaces, as far as its peak allows. If a file cannot be used, the cue keeps its sound.
   *
   * @param folder need not be there
   * @param problems takes an exception for each file that cannot be used, with its path and the
   *     remedy
   */
  public static Cues load(Path folder, Consumer<AudioFileException> problems) {
    Cues own = load();
    Map<Cue, Clip> clips = new EnumMap<>(own.clips);
    Set<Cue> replaced = EnumSet.noneOf(Cue.class);
    for (Path file : files(folder, problems, SoundFiles::isSeen)) {
      try {
        Cue cue = cueOf(file);
        clips.put(cue, asLoudAs(own.clip(cue), read(file), file));
        if (!replaced.add(cue)) {
          throw new AudioFileException(
              file + " replaces a cue that another file replaces, too. Delete one of them.");
        }
      } catch (AudioFileException e) {
        problems.accept(e);
      }
    }
    return new Cues(clips, replaced);
  }

  /** The sound of a cue. */
  public Clip clip(Cue cue) {
    return Objects.requireNonNull(clips.get(cue));
  }

  /** Whether the sound of a cue is the user's own. */
  public boolean replaced(Cue cue) {
    return replaced.contains(cue);
  }

  /** The user's files that could be cues, and are left out because they are hidden. */
  public static List<Path> leftOut(Path folder) {
    return files(folder, problem -> {}, SoundFiles::isHiddenWav);
  }

  private static List<Path> files(
      Path folder, Consumer<AudioFileException> problems, Predicate<Path> which) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(which).sorted().toList();
    } catch (IOException e) {
      problems.accept(
          new AudioFileException(
              "The folder of your own cues, " + folder + ", cannot be looked into: " + e, e));
      return List.of();
    }
  }

  /** Reads a file that may be a cue; does not begin to read one that is far too long for one. */
  private static Clip read(Path file) throws AudioFileException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new AudioFileException(
            file + " is larger than " + (MOST_BYTES >> 20) + " MB; a cue " + SHORT);
      }
    } catch (AudioFileException e) {
      throw e;
    } catch (IOException e) {
      throw new AudioFileException(
          "The sound file " + file + " cannot be opened; check its permissions: " + e, e);
    }
    return Wav.read(file);
  }

  private static Cue cueOf(Path file) throws AudioFileException {
    String name = file.getFileName().toString();
    Optional<Cue> named =
        Arrays.stream(Cue.values())
            .filter(cue -> cue.fileName().equalsIgnoreCase(name))
            .findFirst();
    if (named.isEmpty()) {
      throw new AudioFileException(
          file
              + " replaces no cue. Name it "
              + Arrays.stream(Cue.values()).map(Cue::fileName).collect(Collectors.joining(", "))
              + ".");
    }
    return named.get();
  }

  private static Clip asLoudAs(Clip own, Clip given, Path file) throws AudioFileException {
    if (given.duration().compareTo(LONGEST) > 0) {
      throw new AudioFileException(
          file + " lasts " + given.duration().toMillis() + " ms; a cue " + SHORT);
    }
    short[] samples = given.samples();
    double loudness = Loudness.loudestLufs(samples, Pcm.SAMPLE_RATE_HZ);
    if (loudness == Double.NEGATIVE_INFINITY) {
      throw new AudioFileException(file + " is silent. Put a sound in its place, or delete it.");
    }
    double wanted = Loudness.loudestLufs(own.samples(), Pcm.SAMPLE_RATE_HZ) - loudness;
    double allowed = PEAK_DBTP - Loudness.truePeakDbtp(samples, Pcm.SAMPLE_RATE_HZ);
    double gain = Math.pow(10, Math.min(wanted, allowed) / 20);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Pcm.saturate((int) Math.round(gain * samples[i]));
    }
    return Clip.of(samples);
  }

  private static Clip load(String resource) {
    try (InputStream in = Cues.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + resource);
      }
      return Wav.read(new BufferedInputStream(in), resource);
    } catch (IOException e) {
      throw new IllegalStateException("the program was built with a damaged " + resource, e);
    }
  }
}
