package saydone.voice.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.voice.Voice;

/**
 * The neural voices of Piper, if the user has the program and a model: {@code NAME.onnx} beside
 * {@code NAME.onnx.json}, with a NAME such as {@code en_US-lessac-medium}. Models are looked for in
 * the folder that {@code SAYDONE_PIPER_MODELS} names, else in {@code ~/.local/share/piper} ({@code
 * $XDG_DATA_HOME/piper}).
 *
 * <p>The program is kept running, because loading a model takes long. It reads one JSON object a
 * line and answers with the path of the file that it wrote:
 *
 * <pre>
 * {"text": "Sit tall.", "output_file": "/tmp/saydone-1/1.wav"}
 * /tmp/saydone-1/1.wav
 * </pre>
 *
 * <p>This is Piper as released in 2023, a program in C++. A later Piper in Python takes no
 * requests, and cannot be used. Written from its manual; not run with a model so far.
 */
final class Piper {

  private static final Logger LOG = LoggerFactory.getLogger(Piper.class);

  private static final String ENGINE = "Piper";
  private static final String MODEL = ".onnx";

  /** The rough rate of its English models by default, in words a minute; not measured. */
  private static final double USUAL_RATE = 170;

  private static final String REMEDY =
      "Try it: echo '{\"text\": \"Hello.\", \"output_file\": \"hello.wav\"}' | piper --json-input"
          + " --model MODEL.onnx; or choose another: saydone voices.";

  private Piper() {}

  static List<Voice> voices(Machine machine) {
    return machine.program("piper").map(program -> voices(program, machine)).orElse(List.of());
  }

  private static List<Voice> voices(Path program, Machine machine) {
    Path folder = models(machine);
    List<Voice> voices =
        modelsIn(folder).stream().flatMap(model -> voice(program, model).stream()).toList();
    return voices.isEmpty()
        ? List.of(
            Hindered.voice(
                "piper",
                ENGINE,
                program,
                "has no English model: put one, such as en_US-lessac-medium.onnx with its"
                    + " .onnx.json, into "
                    + folder
                    + ", or name another folder in SAYDONE_PIPER_MODELS."))
        : voices;
  }

  private static Path models(Machine machine) {
    return machine
        .variable("SAYDONE_PIPER_MODELS")
        .map(Path::of)
        .orElseGet(() -> machine.data().resolve("piper"))
        .toAbsolutePath();
  }

  private static List<Path> modelsIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("en.*\\.onnx"))
          .sorted()
          .toList();
    } catch (IOException e) {
      LOG.warn("{} cannot be looked into for voices: {}", folder, e.toString());
      return List.of();
    }
  }

  private static Optional<Voice> voice(Path program, Path model) {
    String file = model.getFileName().toString();
    String id = file.substring(0, file.length() - MODEL.length());
    String name = "piper:" + id;
    String language = id.replaceFirst("-.*", "").replace('_', '-');
    Voice voice =
        new Voice(
            name,
            ENGINE,
            language,
            model.toString(),
            () -> new LivingSynthesizer(name, new Requests(program, model), REMEDY).started());
    Path description = model.resolveSibling(file + ".json");
    return Optional.of(
        Files.exists(description)
            ? voice
            : voice.hinderedBy(description + " is missing; it comes with the model."));
  }

  /**
   * The requests to Piper and its answers. The rate is an argument, so that another rate needs a
   * new run.
   */
  private record Requests(Path program, Path model) implements LivingSynthesizer.Language {

    @Override
    public List<String> command(int wordsPerMinute) {
      return List.of(
          program.toString(),
          "--quiet",
          "--json-input",
          "--model",
          model.toString(),
          "--length_scale",
          String.format(Locale.ROOT, "%.3f", USUAL_RATE / wordsPerMinute));
    }

    /** The text is not escaped, as plain text has neither quotes nor backslashes. */
    @Override
    public String request(String text, int wordsPerMinute, Path sound) {
      String path = sound.toString().replace("\\", "\\\\").replace("\"", "\\\"");
      return "{\"text\": \"" + text + "\", \"output_file\": \"" + path + "\"}";
    }

    @Override
    public String answer(Path sound) {
      return sound.toString();
    }
  }
}
