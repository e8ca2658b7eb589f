package saydone.evaluate.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.audio.AudioChunk;
import saydone.audio.Pcm;
import saydone.command.Evidence;
import saydone.hearing.Hearing;

/** In the place of the program stands a shell script that reads the sound and prints. */
final class PocketSphinxTests {

  private static final Set<String> PHRASES = Set.of("stop", "how many");

  private final Path folder;

  PocketSphinxTests(@TempDir Path folder) {
    this.folder = folder;
  }

  /** As seen when the program was given a stream block by block. */
  @ParameterizedTest
  @CsvSource({
    "2.840, 2.944",
    "4.850, 4.992",
    "7.730, 7.808",
    "20.090, 20.224",
    "24.560, 24.704",
    "32.070, 32.128"
  })
  void anUtteranceIsOverWithTheBlockThatCompletesTheFrameAfterIt(double end, double decided) {
    assertEquals(
        Math.round(decided * Pcm.SAMPLE_RATE_HZ), PocketSphinx.decidedFrame(end), "end " + end);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatItPrintsIsWhatWasHeard() throws IOException {
    String program =
        program(
            """
            cat >/dev/null
            echo 'how many'
            echo '<sil> 0.100 0.300 1.000000'
            echo 'how 0.310 0.500 1.000000'
            echo 'many(2) 0.510 0.900 1.000000'
            echo 'how'
            echo 'how 2.000 2.840 1.000000'
            """);

    List<Hearing> hearings = listen(program);

    assertEquals(
        List.of(
            new Hearing.Heard("how many", 1, 14_400, 14_400, 16_384, Evidence.NONE),
            new Hearing.NotUnderstood(45_440, 45_440, 47_104, Evidence.NONE)),
        hearings);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itIsGivenTheGrammarAndTheWholeStream() throws IOException {
    String program = program("cat \"$4\" >" + folder + "/grammar\nwc -c >" + folder + "/bytes\n");

    assertEquals(List.of(), listen(program));

    assertEquals("3200", Files.readString(folder.resolve("bytes")).trim());
    assertTrue(
        Files.readString(folder.resolve("grammar"))
            .contains("public <command> = how many | stop;"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProgramThatFailsIsToldWithARemedy() throws IOException {
    String program = program("cat >/dev/null; exit 3\n");

    UncheckedIOException thrown = assertThrows(UncheckedIOException.class, () -> listen(program));

    assertTrue(String.valueOf(thrown.getMessage()).matches(".*exit code 3: .*apt-get install.*"));
  }

  private String program(String script) throws IOException {
    Path file = folder.resolve("program");
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }

  /** A tenth of a second. */
  private static List<Hearing> listen(String program) {
    try (PocketSphinx listener = new PocketSphinx(program, PHRASES)) {
      for (int chunk = 0; chunk < 10; chunk++) {
        short[] samples = new short[Pcm.CHUNK_FRAMES];
        AudioChunk microphone = new AudioChunk((long) chunk * Pcm.CHUNK_FRAMES, samples);
        assertEquals(List.of(), listener.hear(samples, microphone, false));
      }
      return listener.finish();
    }
  }
}
