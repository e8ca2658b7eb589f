package saydone.speech.program;

import java.nio.file.Path;
import java.util.List;
import saydone.speech.Voice;

/**
 * eSpeak NG, which keeps to the rate that it is told: over the prompts of {@code saydone voices
 * --measure}, 98 words a minute when told 100, 153 at 150 and 273 at 250.
 */
final class EspeakNg {

  private static final String NAME = "espeak-ng:en-us";

  private static final String REMEDY =
      "On Debian: apt-get install --reinstall espeak-ng; or choose another: saydone voices.";

  private EspeakNg() {}

  static List<Voice> voices(Machine machine) {
    return machine.program("espeak-ng").map(EspeakNg::voice).map(List::of).orElse(List.of());
  }

  private static Voice voice(Path program) {
    return new Voice(
        NAME,
        "eSpeak NG",
        "en-US",
        program.toString(),
        () -> new RunSynthesizer(NAME, (rate, sound) -> call(program, rate, sound), REMEDY));
  }

  private static List<String> call(Path program, int wordsPerMinute, Path sound) {
    return List.of(
        program.toString(),
        "--stdin",
        "-v",
        "en-us",
        "-s",
        Integer.toString(wordsPerMinute),
        "-w",
        sound.toString());
  }
}
