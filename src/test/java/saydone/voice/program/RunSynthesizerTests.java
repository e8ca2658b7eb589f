package saydone.voice.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.language.Language;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Utterance;

/** The voices are shell scripts. */
@DisabledOnOs(OS.WINDOWS)
final class RunSynthesizerTests {

  private static final Utterance UTTERANCE = new Utterance("Lift – the heel.", 140);

  private final Path folder;
  private final ShellPrograms programs;

  RunSynthesizerTests(@TempDir Path folder) {
    this.folder = folder;
    programs = new ShellPrograms(folder);
  }

  @Test
  void theTextGoesToStandardInputAndTheSoundComesBack() throws Exception {
    Path program =
        programs.write(
            "speaks",
            """
            cat >%1$s/heard
            echo "$@" >%1$s/arguments
            cp %2$s "$1"
            """
                .formatted(folder, programs.tone()));
    Clip clip = ShellPrograms.voice(program).synthesize(UTTERANCE);
    assertEquals(Pcm.SAMPLE_RATE_HZ, clip.frames());
    assertEquals("Lift, the heel.\n", Files.readString(folder.resolve("heard")));
    assertFalse(Files.readString(folder.resolve("arguments")).contains("heel"));
    assertTrue(Files.readString(folder.resolve("arguments")).contains("140"));
  }

  @Test
  void theTextIsTheOneForVoicesThatTakeNoPhones() throws Exception {
    Path program =
        programs.write(
            "speaks",
            """
            cat >%1$s/heard
            cp %2$s "$1"
            """
                .formatted(folder, programs.tone()));
    ShellPrograms.voice(program)
        .synthesize(Pronouncer.of(Language.ENGLISH).utterance("dorsiflexion", 150));
    assertEquals("dorsa flection\n", Files.readString(folder.resolve("heard")));
  }

  @Test
  void onlyTheUserCanReadTheSoundAndItIsDeleted() throws Exception {
    Path program =
        programs.write(
            "speaks",
            """
            dirname "$1" >%1$s/where
            ls -ld "$(dirname "$1")" >%1$s/permissions
            cp %2$s "$1"
            """
                .formatted(folder, programs.tone()));
    ShellPrograms.voice(program).synthesize(UTTERANCE);
    String permissions = Files.readString(folder.resolve("permissions")).substring(1, 10);
    assertEquals(
        PosixFilePermissions.fromString("rwx------"), PosixFilePermissions.fromString(permissions));
    assertFalse(Files.exists(Path.of(Files.readString(folder.resolve("where")).strip())));
  }

  @Test
  void aProgramThatIsMissingIsNamedWithTheRemedy() {
    String message = failure(folder.resolve("missing"));
    assertTrue(message.startsWith("test:missing cannot speak \"Lift – the heel.\": "), message);
    assertTrue(message.contains(folder.resolve("missing") + " cannot be started"), message);
    assertTrue(message.endsWith("Mend it."), message);
  }

  @Test
  void aProgramThatDiesIsQuoted() throws IOException {
    String message = failure(programs.write("dies", "echo 'no such voice' >&2; exit 3\n"));
    assertTrue(message.contains("ended with code 3: no such voice. Mend it."), message);
  }

  /** What the coach says may tell what she heard. */
  @Test
  void theLogHasNoWordOfTheText() throws IOException {
    Path repeats = programs.write("repeats", "read it; echo \"no $it\" >&2; exit 3\n");
    String logged = failed(repeats).withoutText();

    assertEquals(
        "test:repeats cannot speak a text of 16 characters: "
            + repeats
            + " ended with code 3, with words of the text, which only --debug shows. Mend it.",
        logged);
    assertTrue(failure(repeats).contains("ended with code 3: no Lift"), failure(repeats));
    assertTrue(
        failed(programs.write("dies", "echo 'no such voice' >&2; exit 3\n"))
            .withoutText()
            .contains("ended with code 3: no such voice. Mend it."));
  }

  @Test
  void rubbishIsNoSound() throws IOException {
    String message = failure(programs.write("rubbish", "echo rubbish | tee \"$1\"\n"));
    assertTrue(message.contains("left no WAV file but something else"), message);
  }

  @Test
  void aProgramThatLeavesNothingSaysNothing() throws IOException {
    assertTrue(failure(programs.write("idle", "cat >/dev/null\n")).contains("left no sound"));
  }

  @Test
  void silenceIsNoSpeech() throws IOException {
    String message =
        failure(programs.write("silent", "cp %s \"$1\"\n".formatted(programs.silence())));
    assertTrue(message.contains("left only silence"), message);
  }

  @Test
  void aProgramThatHangsIsEndedWithAllThatItStartedAndLeavesNothing() throws Exception {
    Path program =
        programs.write(
            "hangs",
            """
            dirname "$1" >%1$s/where
            sleep 600 &
            echo $! >%1$s/child
            wait
            """
                .formatted(folder));
    long before = System.nanoTime();
    String message = failure(program);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    assertTrue(message.contains("gave no answer within 800 ms and was ended"), message);
    assertTrue(millis < 5_000, millis + " ms");
    long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
    ProcessHandle.of(child)
        .ifPresent(handle -> handle.onExit().orTimeout(5, TimeUnit.SECONDS).join());
    assertFalse(Files.exists(Path.of(Files.readString(folder.resolve("where")).strip())));
  }

  @Test
  void whatNobodyCanPronounceIsNotAskedFor() throws IOException {
    Path program = programs.write("never", "touch %s/asked\n".formatted(folder));
    assertThrows(
        SynthesisException.class,
        () -> ShellPrograms.voice(program).synthesize(new Utterance("***", 150)));
    assertFalse(Files.exists(folder.resolve("asked")));
  }

  private static String failure(Path program) {
    return String.valueOf(failed(program).getMessage());
  }

  private static SynthesisException failed(Path program) {
    return assertThrows(
        SynthesisException.class, () -> ShellPrograms.voice(program).synthesize(UTTERANCE));
  }
}
