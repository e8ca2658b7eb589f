package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;
import saydone.voice.catalogue.VoiceCatalogue;
import saydone.voice.program.SeparateVoice;

/** The whole program, started to say something. */
final class SpeakCommandTests {

  private static final Utterance UTTERANCE = new Utterance("I listen for wake up again.", 150);

  /** So that nobody speaks but the process. */
  private static final Voice NOT_HERE =
      VoiceCatalogue.builtIn()
          .embedded()
          .openedBy(
              () -> {
                throw new SynthesisException("It is not here.");
              });

  /** It sounds a little different each time. */
  @Test
  void aProcessOfItsOwnSaysTheSame() throws Exception {
    Clip there;
    Clip here;
    try (Synthesizer separate = SeparateVoice.of(NOT_HERE, program()).open();
        Synthesizer embedded = VoiceCatalogue.builtIn().embedded().open()) {
      there = separate.synthesize(UTTERANCE);
      here = embedded.synthesize(UTTERANCE);
    }
    assertEquals(here.frames(), there.frames(), 0.02 * here.frames());
  }

  @Test
  void itIsNotShownToUsers() {
    assertTrue(
        Ran.saydone("--help").lines().stream().noneMatch(line -> line.startsWith("  speak ")));
  }

  private static List<String> program() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "speak");
  }
}
