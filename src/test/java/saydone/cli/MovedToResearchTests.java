package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Wav;

/** What measures more than a user's own folder is in the research jar, and the program says so. */
final class MovedToResearchTests {

  private final Path recordings;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  MovedToResearchTests(@TempDir Path folder) throws IOException {
    recordings = folder;
    Path words = Files.createDirectories(folder.resolve("commands").resolve("done"));
    Wav.write(words.resolve("1.wav"), burst());
  }

  /** A second with a sound in its middle: a recording without one would be left out. */
  private static Clip burst() {
    short[] samples = new short[Pcm.SAMPLE_RATE_HZ];
    for (int i = samples.length / 3; i < samples.length / 2; i++) {
      samples[i] = (short) (i % 40 < 20 ? 4000 : -4000);
    }
    return Clip.of(samples);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sphinx", "live", "pocketsphinx", "saydone,sphinx"})
  void aStockRecognizerIsComparedByTheResearchJar(String engines) {
    assertEquals(ExitCode.USAGE, execute("evaluate", recordings.toString(), "--engine", engines));
    assertTrue(err.toString().contains("saydone-research.jar evaluate"), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void anUnknownEngineListsThoseThatAreHere() {
    assertEquals(ExitCode.USAGE, execute("evaluate", recordings.toString(), "--engine", "tock"));
    assertEquals(
        "There is no engine called tock; there are saydone, bare, standby.",
        err.toString().strip());
  }

  @Test
  void anEmptyFolderIsToldOf(@TempDir Path empty) {
    assertEquals(ExitCode.USAGE, execute("evaluate", empty.toString()));
    assertTrue(err.toString().startsWith("no recordings in " + empty), err.toString());
  }

  @Test
  void anEngineOfTheProgramIsMeasuredHere() {
    assertEquals(ExitCode.OK, execute("evaluate", recordings.toString(), "--engine", "bare"));
    assertTrue(out.toString().contains("done"), out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--measure", "--measure --terms", "--measure --voice flite:slt"})
  void voicesAreMeasuredByTheResearchJar(String options) {
    assertEquals(ExitCode.USAGE, execute(("voices " + options).split(" ", -1)));
    assertTrue(err.toString().contains("saydone-research.jar voices --measure"), err.toString());
    assertEquals("", out.toString());
  }

  private int execute(String... arguments) {
    CommandLine saydone = Main.commandLine();
    saydone.setOut(new PrintWriter(out));
    saydone.setErr(new PrintWriter(err));
    return saydone.execute(arguments);
  }
}
