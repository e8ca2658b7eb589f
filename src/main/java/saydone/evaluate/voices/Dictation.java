package saydone.evaluate.voices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saydone.audio.Clip;
import saydone.audio.Wav;
import saydone.evaluate.baseline.PocketSphinx;

/**
 * The program {@code pocketsphinx_batch}, as Debian ships it, with its own acoustic model,
 * dictionary and language model of general English: writes down what it hears. A listener who knows
 * neither the voices nor the texts. It leaves a line for each sound:
 *
 * <pre>
 * which side is the week one left or right (3 -11690)
 * </pre>
 */
final class Dictation {

  private static final String PROGRAM = "pocketsphinx_batch";
  private static final String REMEDY = "On Debian: apt-get install pocketsphinx pocketsphinx-en-us";
  private static final Pattern LINE = Pattern.compile("(.*?)\\s*\\((\\d+) -?\\d+\\)");

  private Dictation() {}

  /** What to do before it can be used; empty if nothing. */
  static Optional<String> remedy() {
    return PocketSphinx.remedy(PROGRAM);
  }

  /**
   * What is heard in each sound, in their order; an empty text where nothing is. Takes as long as a
   * tenth of them lasts, and a few seconds.
   *
   * @throws UncheckedIOException if the program cannot be run, or fails; the message says what to
   *     do
   */
  static List<String> of(List<Clip> clips) {
    try {
      Path folder = Files.createTempDirectory("saydone-dictation-");
      try {
        return heard(clips, folder);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static List<String> heard(List<Clip> clips, Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (Clip clip : clips) {
      String name = Integer.toString(names.size());
      Wav.write(folder.resolve(name + ".wav"), clip);
      names.add(name);
    }
    Path list = Files.write(folder.resolve("list"), names);
    Path hypotheses = folder.resolve("heard");
    run(
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
    Map<String, String> texts = new HashMap<>();
    for (String line : Files.readAllLines(hypotheses, StandardCharsets.UTF_8)) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        texts.put(parts.group(2), parts.group(1));
      }
    }
    return names.stream().map(name -> texts.getOrDefault(name, "")).toList();
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
