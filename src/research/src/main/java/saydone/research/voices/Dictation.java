package saydone.research.voices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Wav;
import saydone.research.baseline.PocketSphinx;

/**
 * The program {@code pocketsphinx_batch}, as Debian ships it, with its own acoustic model,
 * dictionary and language model of general English: a listener that knows neither the voices nor
 * the texts, and writes down what it hears. It leaves a line for each sound:
 *
 * <pre>
 * which side is the week one left or right (3 -11690)
 * </pre>
 */
final class Dictation {

  private static final String PROGRAM = "pocketsphinx_batch";
  private static final String REMEDY = "On Debian: apt-get install pocketsphinx pocketsphinx-en-us";
  private static final Pattern LINE = Pattern.compile("(.*?)\\s*\\((\\d+) -?\\d+\\)");

  /** The silence around each sound, as a recognizer expects it. */
  private static final int MARGIN = (int) Pcm.frames(Duration.ofMillis(250));

  /** The dictionary in Debian's package. */
  private static final Path DICTIONARY =
      Path.of("/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict");

  private Dictation() {}

  /**
   * The program's dictionary: the pronunciations of each word, as phones without stress.
   *
   * @throws UncheckedIOException if the dictionary cannot be read
   */
  static Map<String, List<String>> dictionary() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(DICTIONARY, StandardCharsets.UTF_8)) {
        String[] entry = line.strip().split("\\s+", 2);
        if (entry.length == 2) {
          words
              .computeIfAbsent(entry[0].replaceFirst("\\(\\d+\\)$", ""), word -> new ArrayList<>())
              .add(entry[1]);
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("no dictionary at " + DICTIONARY + ". " + REMEDY, e);
    }
  }

  /** How to install the program; empty if it is installed. */
  static Optional<String> remedy() {
    return PocketSphinx.remedy(PROGRAM);
  }

  /**
   * The text that is heard in each sound, in their order; empty where nothing is heard. Takes a
   * tenth of the sounds' length, and a few seconds.
   *
   * @throws UncheckedIOException if the program cannot be run, or fails; the message says what to
   *     do
   */
  static List<String> of(List<Clip> clips) {
    return of(clips, folder -> List.of());
  }

  /**
   * The text that is heard in each sound, if only sentences of a grammar are expected.
   *
   * @param dictionary lines of a word and its phones, as in pocketsphinx's own dictionary
   * @param grammar the grammar in JSGF
   */
  static List<String> of(List<Clip> clips, List<String> dictionary, String grammar) {
    return of(
        clips,
        folder ->
            List.of(
                "-dict",
                Files.write(folder.resolve("dictionary"), dictionary).toString(),
                "-jsgf",
                Files.writeString(folder.resolve("grammar"), grammar).toString()));
  }

  /** Writes what the listener expects into a folder, and gives the program's options for it. */
  @FunctionalInterface
  private interface Expectation {
    List<String> in(Path folder) throws IOException;
  }

  private static List<String> of(List<Clip> clips, Expectation expectation) {
    try {
      Path folder = Files.createTempDirectory("saydone-dictation-");
      try {
        return heard(clips, folder, expectation.in(folder));
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static List<String> heard(List<Clip> clips, Path folder, List<String> expected)
      throws IOException {
    List<String> names = new ArrayList<>();
    for (Clip clip : clips) {
      String name = Integer.toString(names.size());
      Wav.write(folder.resolve(name + ".wav"), withMargins(clip));
      names.add(name);
    }
    Path list = Files.write(folder.resolve("list"), names);
    Path hypotheses = folder.resolve("heard");
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            PROGRAM,
            "-adcin",
            "yes",
            "-adchdr",
            "44",
            "-cepdir",
            folder.toString(),
            "-cepext",
            ".wav",
            "-ctl",
            list.toString(),
            "-hyp",
            hypotheses.toString(),
            "-logfn",
            folder.resolve("log").toString()));
    command.addAll(expected);
    run(command);
    Map<String, String> texts = new HashMap<>();
    for (String line : Files.readAllLines(hypotheses, StandardCharsets.UTF_8)) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        texts.put(parts.group(2), parts.group(1));
      }
    }
    return names.stream().map(name -> texts.getOrDefault(name, "")).toList();
  }

  private static Clip withMargins(Clip clip) {
    short[] samples = new short[clip.frames() + 2 * MARGIN];
    System.arraycopy(clip.samples(), 0, samples, MARGIN, clip.frames());
    return Clip.of(samples);
  }

  private static void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            PROGRAM + " failed with exit code " + code + ": its model is missing. " + REMEDY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(PROGRAM + " was interrupted", e);
    } finally {
      process.destroy();
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
