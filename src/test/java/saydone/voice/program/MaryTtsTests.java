package saydone.voice.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Clip;
import saydone.language.Language;
import saydone.voice.SpeechLexicon;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;

/** The jar in these tests is a real program, but no voice. */
final class MaryTtsTests {

  private final Path folder;

  MaryTtsTests(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<Voice> voices(Map<String, String> environment) {
    return MaryTts.voices(new Machine("Linux", folder, environment));
  }

  @Test
  void nobodyMissesAJarThatWasNotBuilt() {
    assertEquals(List.of(), voices(Map.of()));
  }

  @Test
  void theJarIsFoundWhereProgramsKeepTheirOwn() throws Exception {
    Path jar =
        Files.createDirectories(folder.resolve(".local/share/saydone"))
            .resolve("saydone-marytts.jar");
    LineSpeaker.writeJar(jar);
    Voice voice = voices(Map.of()).get(0);
    assertEquals("marytts:cmu-slt-hsmm", voice.name());
    assertEquals(jar.toString(), voice.origin());
  }

  @Test
  void theProgramSpeaksAndIsToldHowFast() throws Exception {
    Path jar = folder.resolve("mary.jar");
    LineSpeaker.writeJar(jar);
    Voice voice = voices(Map.of("SAYDONE_MARYTTS", jar.toString())).get(0);
    try (Synthesizer speaks = voice.open(SpeechLexicon.of(Language.ENGLISH))) {
      Clip slow = speaks.synthesize(new Utterance("Sit tall.", 120));
      Clip fast = speaks.synthesize(new Utterance("Sit tall.", 240));
      assertEquals(2.0, (double) fast.frames() / slow.frames(), 0.1, "twice the percents");
    }
  }

  @Test
  void aJarThatIsNamedAndMissingIsListedWithTheReason() {
    Path jar = folder.resolve("nowhere.jar");
    Voice voice = voices(Map.of("SAYDONE_MARYTTS", jar.toString())).get(0);
    assertEquals(
        jar + " is not there, although SAYDONE_MARYTTS names it.", voice.obstacle().orElseThrow());
  }

  @Test
  void aFileThatIsNoJarSaysWhatToDo() throws Exception {
    Path jar = Files.writeString(folder.resolve("mary.jar"), "no jar");
    Voice voice = voices(Map.of("SAYDONE_MARYTTS", jar.toString())).get(0);
    SynthesisException failed =
        assertThrows(
            SynthesisException.class, () -> voice.open(SpeechLexicon.of(Language.ENGLISH)));
    String message = String.valueOf(failed.getMessage());
    assertTrue(message.contains("mvn -f src/marytts/pom.xml package"), message);
  }
}
