package saydone.voice.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Clip;
import saydone.audio.Wav;
import saydone.language.Language;
import saydone.voice.Pitch;
import saydone.voice.Pronouncer;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;

/** The processes are shell scripts. */
@DisabledOnOs(OS.WINDOWS)
final class SeparateVoiceTests {

  private static final Utterance UTTERANCE =
      Pronouncer.of(Language.ENGLISH).utterance("dorsiflexion", 140, new Pitch(-2));
  private static final Clip SPOKEN_HERE = Clip.of(new short[] {1, 2, 3});

  private final Path folder;
  private final ShellPrograms programs;
  private final List<String> asked = new ArrayList<>();
  private int opened;
  private int closed;

  private final Voice voice =
      new Voice(
          "test:here",
          "Test",
          "en-US",
          "inside",
          () -> {
            opened++;
            return new Synthesizer() {
              @Override
              public Clip synthesize(Utterance utterance) {
                asked.add(utterance.textForPhones());
                return SPOKEN_HERE;
              }

              @Override
              public String name() {
                return "test:here";
              }

              @Override
              public void close() {
                closed++;
              }
            };
          });

  SeparateVoiceTests(@TempDir Path folder) {
    this.folder = folder;
    programs = new ShellPrograms(folder);
  }

  @Test
  void theProcessSpeaksAndNothingIsLoadedHere() throws Exception {
    Path program =
        programs.write(
            "speaks",
            """
            cat >%1$s/heard
            echo "$@" >%1$s/arguments
            cp %2$s "$4"
            """
                .formatted(folder, programs.tone()));
    Voice separate = SeparateVoice.of(voice, List.of(program.toString(), "speak"));

    try (Synthesizer speaking = separate.open()) {
      assertArrayEquals(
          Wav.read(programs.tone()).samples(), speaking.synthesize(UTTERANCE).samples());
      assertEquals("test:here", speaking.name());
    }
    assertEquals("test:here", separate.name());
    assertEquals("dorsiflexion", Files.readString(folder.resolve("heard")));
    String arguments = Files.readString(folder.resolve("arguments"));
    assertEquals(
        "speak --rate=140 --semitones=-2", arguments.substring(0, arguments.indexOf(" /")));
    assertEquals(0, opened);
  }

  @Test
  void whatWasSpokenIsDeleted() throws Exception {
    Path program =
        programs.write(
            "speaks",
            "dirname \"$3\" >%s/where; cp %s \"$3\"\n".formatted(folder, programs.tone()));
    spoken(program);
    assertFalse(Files.exists(Path.of(Files.readString(folder.resolve("where")).strip())));
  }

  @Test
  void whereTheProcessFailsTheVoiceIsLoadedHereOnce() throws Exception {
    Path program = programs.write("dies", "exit 1\n");
    try (Synthesizer speaking = SeparateVoice.of(voice, List.of(program.toString())).open()) {
      assertEquals(SPOKEN_HERE, speaking.synthesize(UTTERANCE));
      assertEquals(SPOKEN_HERE, speaking.synthesize(UTTERANCE));
    }
    assertEquals(List.of("dorsiflexion", "dorsiflexion"), asked);
    assertEquals(1, opened);
    assertEquals(1, closed);
  }

  @Test
  void whereItHangsLeavesNothingOrRubbishTheVoiceSpeaksHere() throws Exception {
    assertEquals(SPOKEN_HERE, spoken(programs.write("hangs", "exec sleep 600\n")));
    assertEquals(SPOKEN_HERE, spoken(programs.write("idle", "cat >/dev/null\n")));
    assertEquals(SPOKEN_HERE, spoken(programs.write("rubbish", "echo rubbish >\"$3\"\n")));
    assertEquals(SPOKEN_HERE, spoken(folder.resolve("missing")));
  }

  @Test
  void aTextThatIsLongerThanAPipeIsSpokenHere() throws Exception {
    Path program = programs.write("never", "touch %s/begun\n".formatted(folder));
    String text = "ä ".repeat(Run.MOST_INPUT_BYTES / 3) + "ä";
    try (Synthesizer speaking = separate(program)) {
      assertEquals(SPOKEN_HERE, speaking.synthesize(new Utterance(text, 150)));
    }
    assertFalse(Files.exists(folder.resolve("begun")));
  }

  private Clip spoken(Path program) throws Exception {
    try (Synthesizer speaking = separate(program)) {
      return speaking.synthesize(UTTERANCE);
    }
  }

  private Synthesizer separate(Path program) {
    return new SeparateVoice(voice, List.of(program.toString()), Duration.ofSeconds(1));
  }
}
