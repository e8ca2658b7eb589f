package saydone.voice.program;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saydone.voice.Voice;

/**
 * The voices of the program {@code say} of macOS. When asked for its voices with {@code -v ?}, it
 * prints one a line:
 *
 * <pre>
 * Alex                en_US    # Most people recognize me by my voice.
 * Samantha (Enhanced) en_US    # Hello! My name is Samantha.
 * </pre>
 *
 * <p>Written from its manual; not run on macOS so far.
 */
final class MacSay {

  private static final String ENGINE = "macOS say";
  private static final Duration LISTING = Duration.ofSeconds(5);
  private static final Pattern LINE = Pattern.compile("(\\S.*?)\\s+(en)[_-]([A-Z]{2})\\s+#.*");

  private static final String REMEDY =
      "Try the voice in System Settings, Accessibility, Spoken Content; or choose another: saydone"
          + " voices.";

  private MacSay() {}

  static List<Voice> voices(Machine machine) {
    return machine.mac() ? machine.program("say").map(MacSay::voices).orElse(List.of()) : List.of();
  }

  private static List<Voice> voices(Path program) {
    try {
      return Listing.of(List.of(program.toString(), "-v", "?"), LISTING).stream()
          .flatMap(line -> voice(program, line).stream())
          .toList();
    } catch (ProgramException e) {
      return List.of(Hindered.voice("say", ENGINE, program, e.clause() + ". " + REMEDY));
    }
  }

  private static Optional<Voice> voice(Path program, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String id = parts.group(1);
    String name = "say:" + id;
    return Optional.of(
        new Voice(
            name,
            ENGINE,
            parts.group(2) + "-" + parts.group(3),
            program.toString(),
            () ->
                new RunSynthesizer(
                    name, (rate, pitch, sound) -> call(program, id, rate, sound), REMEDY)));
  }

  private static List<String> call(Path program, String id, int wordsPerMinute, Path sound) {
    return List.of(
        program.toString(),
        "-v",
        id,
        "-r",
        Integer.toString(wordsPerMinute),
        "--file-format=WAVE",
        "--data-format=LEI16@22050",
        "-o",
        sound.toString(),
        "-f",
        "-");
  }
}
