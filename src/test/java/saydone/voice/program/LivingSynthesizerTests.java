package saydone.voice.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Pcm;
import saydone.voice.SynthesisException;
import saydone.voice.Utterance;

/** The voice is a shell script that takes requests of the form "RATE PATH TEXT". */
@DisabledOnOs(OS.WINDOWS)
final class LivingSynthesizerTests {

  private final Path folder;
  private final Path program;
  private final LivingSynthesizer voice;

  LivingSynthesizerTests(@TempDir Path folder) throws IOException {
    this.folder = folder;
    ShellPrograms programs = new ShellPrograms(folder);
    program =
        programs.write(
            "lives",
            """
            echo $$ >>%1$s/runs
            while read -r rate path text; do
              echo "$rate $text" >>%1$s/heard
              dirname "$path" >%1$s/where
              case "$text" in
                *Die*) echo 'out of breath' >&2; exit 1;;
                *Hang*) sleep 600;;
              esac
              cp %2$s "$path"
              echo "thinking of $text"
              echo "$path"
            done
            """
                .formatted(folder, programs.tone()));
    voice = new LivingSynthesizer("test:lives", new Requests(program, false), "Mend it.");
  }

  @AfterEach
  void end() {
    voice.close();
  }

  @Test
  void oneRunSpeaksManyTexts() throws Exception {
    voice.started();
    assertEquals(Pcm.SAMPLE_RATE_HZ, voice.synthesize(new Utterance("One.", 150)).frames());
    assertEquals(Pcm.SAMPLE_RATE_HZ, voice.synthesize(new Utterance("Two.", 200)).frames());
    assertEquals(List.of("150 Ready.", "150 One.", "200 Two."), lines("heard"));
    assertEquals(1, lines("runs").size());
  }

  @Test
  void soundsAreDeletedAtOnceAndTheirFolderAtTheEnd() throws Exception {
    voice.synthesize(new Utterance("One.", 150));
    Path where = Path.of(lines("where").get(0));
    try (var files = Files.list(where)) {
      assertEquals(List.of(where.resolve("errors")), files.toList());
    }
    voice.close();
    assertFalse(Files.exists(where));
  }

  @Test
  void aProgramThatDiesIsQuotedAndStartedAgain() throws Exception {
    voice.started();
    String message = failure("Die.");
    assertTrue(message.contains(program + " ended: out of breath. Mend it."), message);
    voice.synthesize(new Utterance("One.", 150));
    assertEquals(2, lines("runs").size());
  }

  @Test
  void aProgramThatHangsIsEnded() throws Exception {
    voice.started();
    String message = failure("Hang.");
    assertTrue(message.contains("gave no answer within 800 ms and was ended"), message);
    ProcessHandle.of(Long.parseLong(lines("runs").get(0)))
        .ifPresent(run -> run.onExit().orTimeout(5, TimeUnit.SECONDS).join());
    voice.synthesize(new Utterance("One.", 150));
    assertEquals(2, lines("runs").size());
  }

  @Test
  void whoWaitedWhileItHungDoesNotWaitForASecondFailure() throws Exception {
    voice.started();
    FutureTask<String> hanging = new FutureTask<>(() -> failure("Hang."));
    new Thread(hanging).start();
    while (!lines("heard").contains("150 Hang.")) {
      Thread.onSpinWait();
    }
    String message = failure("One.");
    hanging.get();
    assertTrue(message.contains("it failed before its turn came. Mend it."), message);
    assertEquals(1, lines("runs").size());
  }

  @Test
  void anotherRateIsAnotherRunWhereTheProgramNeedsThat() throws Exception {
    try (LivingSynthesizer byRun =
        new LivingSynthesizer("test:lives", new Requests(program, true), "Mend it.")) {
      byRun.synthesize(new Utterance("One.", 150));
      byRun.synthesize(new Utterance("Two.", 150));
      byRun.synthesize(new Utterance("Three.", 200));
    }
    assertEquals(2, lines("runs").size());
  }

  @Test
  void aProgramThatDoesNotStartIsNamed() {
    Path missing = folder.resolve("missing");
    LivingSynthesizer none =
        new LivingSynthesizer("test:missing", new Requests(missing, false), "Mend it.");
    SynthesisException e = assertThrows(SynthesisException.class, none::started);
    assertTrue(String.valueOf(e.getMessage()).contains(missing + " cannot be started"));
  }

  private String failure(String text) {
    SynthesisException e =
        assertThrows(SynthesisException.class, () -> voice.synthesize(new Utterance(text, 150)));
    return String.valueOf(e.getMessage());
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  private record Requests(Path program, boolean rateByRun) implements LivingSynthesizer.Language {

    @Override
    public List<String> command(int wordsPerMinute) {
      return rateByRun
          ? List.of(program.toString(), Integer.toString(wordsPerMinute))
          : List.of(program.toString());
    }

    @Override
    public String request(String text, int wordsPerMinute, Path sound) {
      return wordsPerMinute + " " + sound + " " + text;
    }

    @Override
    public String answer(Path sound) {
      return sound.toString();
    }
  }
}
