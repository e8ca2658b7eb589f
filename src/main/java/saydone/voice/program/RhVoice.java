package saydone.voice.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.file.RegularFile;
import saydone.voice.Pitch;
import saydone.voice.Utterance;
import saydone.voice.Voice;

/**
 * The English voices of RHVoice, which its program {@code RHVoice-test} speaks. That program cannot
 * list its voices, and takes another one, of any language, in place of one that it does not know.
 * So the voices are looked for where it has them, each in a folder of its own with a file {@code
 * voice.info}:
 *
 * <pre>
 * name=Bdl
 * language=English
 * </pre>
 *
 * <p>Gets plain text only: with SSML as its input, it crashes (1.8.0). It says a text at half to
 * double its ordinary rate.
 */
final class RhVoice {

  private static final String ENGINE = "RHVoice";

  private static final String REMEDY =
      "On Debian: apt-get install --reinstall rhvoice rhvoice-english; or choose another: saydone"
          + " voices.";

  /**
   * How many words a minute its voices say by default, with pauses between sentences, over the
   * prompts of the research jar's {@code voices --measure}; the last two by how much slower than
   * bdl they said two sentences. The voice best understood at 150 words a minute comes first.
   */
  private static final Map<String, Integer> ORDINARY_RATES = new LinkedHashMap<>();

  static {
    ORDINARY_RATES.put("bdl", 194);
    ORDINARY_RATES.put("clb", 182);
    ORDINARY_RATES.put("alan", 187);
    ORDINARY_RATES.put("slt", 192);
    ORDINARY_RATES.put("evgeniy-eng", 139);
    ORDINARY_RATES.put("lyubov", 141);
  }

  private static final int USUAL_RATE = 190;

  private static final Logger LOG = LoggerFactory.getLogger(RhVoice.class);

  private RhVoice() {}

  static List<Voice> voices(Machine machine) {
    return machine
        .program("RHVoice-test")
        .map(program -> voices(program, folder(machine, program)))
        .orElse(List.of());
  }

  /** Where its voices are: beside the program, if nothing else was set. */
  private static Path folder(Machine machine, Path program) {
    return machine
        .variable("RHVOICE_DATA_PATH")
        .map(Path::of)
        .orElseGet(() -> program.resolveSibling("../share/RHVoice").normalize())
        .resolve("voices");
  }

  private static List<Voice> voices(Path program, Path folder) {
    List<String> here = english(folder);
    List<String> ids =
        Stream.concat(
                ORDINARY_RATES.keySet().stream().filter(here::contains),
                here.stream().filter(id -> !ORDINARY_RATES.containsKey(id)))
            .toList();
    return ids.isEmpty()
        ? List.of(
            Hindered.voice(
                "rhvoice",
                ENGINE,
                program,
                "has no English voice in "
                    + folder
                    + ". On Debian: apt-get install rhvoice-english; or choose another: saydone"
                    + " voices."))
        : ids.stream().map(id -> voice(program, id)).toList();
  }

  /** The English voices in a folder, by name. */
  private static List<String> english(Path folder) {
    try (Stream<Path> voices = Files.list(folder)) {
      return voices
          .filter(RhVoice::isEnglish)
          .map(voice -> voice.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("{} cannot be read", folder, e);
      return List.of();
    }
  }

  private static boolean isEnglish(Path voice) {
    try {
      byte[] info = RegularFile.read(voice.resolve("voice.info"), 1);
      return new String(info, StandardCharsets.UTF_8).lines().anyMatch("language=English"::equals);
    } catch (IOException e) {
      LOG.debug("{} is no voice", voice, e);
      return false;
    }
  }

  private static Voice voice(Path program, String id) {
    String name = "rhvoice:" + id;
    int ordinary = ORDINARY_RATES.getOrDefault(id, USUAL_RATE);
    return new Voice(
        name,
        ENGINE,
        "en-US",
        Math.max((ordinary + 1) / 2, Utterance.SLOWEST),
        Math.min(2 * ordinary, Utterance.FASTEST),
        program.toString(),
        true,
        Optional.empty(),
        () ->
            new RunSynthesizer(
                name, (rate, pitch, sound) -> call(program, id, rate, pitch, sound), REMEDY));
  }

  private static List<String> call(
      Path program, String id, int wordsPerMinute, Pitch pitch, Path sound) {
    double percent = 100.0 * wordsPerMinute / ORDINARY_RATES.getOrDefault(id, USUAL_RATE);
    return List.of(
        program.toString(),
        "-p",
        id,
        "-r",
        String.format(Locale.ROOT, "%.0f", percent),
        "-t",
        String.format(Locale.ROOT, "%.0f", 100 * pitch.factor()),
        "-o",
        sound.toString());
  }
}
