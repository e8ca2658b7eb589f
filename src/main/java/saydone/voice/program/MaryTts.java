package saydone.voice.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import saydone.voice.Voice;

/**
 * MaryTTS with the voice cmu-slt-hsmm, where the user has built the optional jar ({@code
 * src/marytts}). The jar is the one that {@code SAYDONE_MARYTTS} names, else the one in {@code
 * ~/.local/share/saydone} ({@code $XDG_DATA_HOME/saydone}). It runs on the same Java as this
 * program, is kept running and takes {@link CodedLine}s, with the rate in percent of the voice's
 * own.
 */
final class MaryTts {

  private static final String NAME = "marytts:cmu-slt-hsmm";
  private static final String ENGINE = "MaryTTS";
  private static final String JAR = "saydone-marytts.jar";

  /** The voice's rate by default, in words a minute with the pauses of a sentence; measured. */
  private static final double USUAL_RATE = 206;

  private static final String REMEDY =
      "Build it again: mvn -f src/marytts/pom.xml package; or choose another: saydone voices.";

  private MaryTts() {}

  static List<Voice> voices(Machine machine) {
    Optional<Path> told =
        machine.variable("SAYDONE_MARYTTS").map(Path::of).map(Path::toAbsolutePath);
    Path jar = told.orElseGet(() -> machine.data().resolve("saydone").resolve(JAR));
    if (Files.isRegularFile(jar)) {
      return List.of(voice(jar));
    }
    return told.map(
            missing ->
                List.of(
                    Hindered.voice(
                        NAME, ENGINE, missing, "is not there, although SAYDONE_MARYTTS names it.")))
        .orElse(List.of());
  }

  private static Voice voice(Path jar) {
    return new Voice(
        NAME,
        ENGINE,
        "en-US",
        jar.toString(),
        () -> new LivingSynthesizer(NAME, new Requests(jar), REMEDY).started());
  }

  /** The requests to the program and its answers. */
  private record Requests(Path jar) implements LivingSynthesizer.Language {

    @Override
    public List<String> command(int wordsPerMinute) {
      Path java = Path.of(System.getProperty("java.home", ""), "bin", "java");
      return List.of(java.toString(), "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString());
    }

    @Override
    public String request(String text, int wordsPerMinute, Path sound) {
      long percent = Math.round(100 * wordsPerMinute / USUAL_RATE);
      return CodedLine.request(percent, sound, text);
    }

    @Override
    public String answer(Path sound) {
      return CodedLine.answer(sound);
    }
  }
}
