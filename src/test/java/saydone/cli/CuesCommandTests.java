package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import saydone.audio.Cue;
import saydone.audio.Wav;
import saydone.language.Language;
import saydone.message.Messages;

final class CuesCommandTests {

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  CuesCommandTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void eachCueIsNamedAndPlayed() throws Exception {
    assertEquals(ExitCode.OK, execute());
    String[] lines = out.toString().split("\\R", -1);
    assertEquals(Cue.values().length + 1, lines.length);
    assertEquals("tick: Tick. A repetition was counted.", lines[0]);
    assertTrue(Wav.read(wav()).duration().toSeconds() >= 2L * Cue.values().length);
  }

  @Test
  void onlyThoseThatAreAskedFor() {
    assertEquals(ExitCode.OK, execute("listening"));
    assertTrue(out.toString().startsWith("listening: "), out.toString());
    assertEquals(1, out.toString().lines().count());
  }

  @Test
  void aWrongNameListsTheCues() {
    assertEquals(ExitCode.USAGE, execute("tock"));
    assertTrue(
        err.toString().startsWith("There is no cue \"tock\". The cues: tick, not-understood, "),
        err.toString());
  }

  @Test
  void aBadSoundOfTheUsersIsToldOfAndTheBuiltInOneIsPlayed() throws Exception {
    Path cues = Files.createDirectories(folder.resolve("data").resolve("cues"));
    Files.writeString(cues.resolve("tick.wav"), "rubbish");
    assertEquals(ExitCode.DATA, execute("tick"));
    assertTrue(err.toString().startsWith(cues.resolve("tick.wav") + " is not a sound file"));
    assertTrue(Files.exists(wav()));
  }

  @Test
  void everyCueHasAText() {
    Messages messages = Messages.of(Language.ENGLISH);
    for (Cue cue : Cue.values()) {
      assertTrue(messages.text("cue." + cue).endsWith("."));
    }
  }

  private int execute(String... names) {
    CommandLine saydone = Main.commandLine();
    saydone.setOut(new PrintWriter(out));
    saydone.setErr(new PrintWriter(err));
    String[] arguments = {
      "cues", "--wav", wav().toString(), "--data", folder.resolve("data").toString()
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + names.length);
    System.arraycopy(names, 0, all, arguments.length, names.length);
    return saydone.execute(all);
  }

  private Path wav() {
    return folder.resolve("cues.wav");
  }
}
