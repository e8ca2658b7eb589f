package saydone.voice.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import saydone.voice.Pitch;
import saydone.voice.Utterance;
import saydone.voice.Voice;

/**
 * The voice of eSpeak NG. Its own rate counts the silence around a text: over the prompts of the
 * research jar's {@code voices --measure} it spoke 178 words a minute when told 150. When told less
 * than 80, it speaks as if told 80.
 */
final class EspeakNg {

  private static final String NAME = "espeak-ng:en-us";

  /** The figure that eSpeak NG must be told for one word a minute. */
  private static final double RATE_PER_WORD_A_MINUTE = 150.0 / 178;

  private static final int SLOWEST = 95;

  /** Its own figure for its own pitch. */
  private static final int OWN_PITCH = 50;

  /** How much that figure grows with each semitone: told 25 more, it spoke 3.9 semitones higher. */
  private static final double PITCH_PER_SEMITONE = 6.5;

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
        SLOWEST,
        Utterance.FASTEST,
        program.toString(),
        true,
        Optional.empty(),
        () ->
            new RunSynthesizer(
                NAME, (rate, pitch, sound) -> call(program, rate, pitch, sound), REMEDY));
  }

  private static List<String> call(Path program, int wordsPerMinute, Pitch pitch, Path sound) {
    return List.of(
        program.toString(),
        "--stdin",
        "-v",
        "en-us",
        "-s",
        Long.toString(Math.round(RATE_PER_WORD_A_MINUTE * wordsPerMinute)),
        "-p",
        Long.toString(Math.round(OWN_PITCH + PITCH_PER_SEMITONE * pitch.semitones())),
        "-w",
        sound.toString());
  }
}
