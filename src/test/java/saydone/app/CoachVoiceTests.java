package saydone.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Wav;
import saydone.player.CoachManner;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;
import saydone.voice.catalogue.VoiceCatalogue;
import saydone.voice.program.ShellPrograms;

/** The process that speaks is a shell script. */
@DisabledOnOs(OS.WINDOWS)
final class CoachVoiceTests {

  private static final Voice BROKEN =
      new Voice(
          "flite:slt",
          "Test",
          "en-US",
          "nowhere",
          () -> {
            throw new SynthesisException("It is not at home.");
          });

  private final ShellPrograms programs;

  CoachVoiceTests(@TempDir Path folder) {
    programs = new ShellPrograms(folder);
  }

  @Test
  void theEmbeddedVoiceSpeaksElsewhere() throws Exception {
    CoachVoice embedded = CoachVoice.embedded(CoachManner.ORDINARY);

    assertSpeaksElsewhere(embedded);
    assertEquals(
        embedded.voice().name(), embedded.speakingElsewhere(List.of("never")).voice().name());
  }

  @Test
  void soDoesItWhereItStandsInForAnother() throws Exception {
    VoiceCatalogue both = new VoiceCatalogue(List.of(VoiceCatalogue.builtIn().embedded(), BROKEN));

    assertSpeaksElsewhere(new CoachVoice(both, BROKEN, CoachManner.ORDINARY));
  }

  private void assertSpeaksElsewhere(CoachVoice coach) throws Exception {
    Path tone = programs.tone();
    Path program = programs.write("speaks", "cp %s \"$3\"\n".formatted(tone));
    try (Synthesizer speaking = coach.speakingElsewhere(List.of(program.toString())).open()) {
      assertArrayEquals(
          Wav.read(tone).samples(), speaking.synthesize(new Utterance("one", 150)).samples());
    }
  }
}
