package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Wav;

/** The recordings are buzzes, which nobody takes for a word. */
final class EvaluateCommandTests {

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  EvaluateCommandTests(@TempDir Path folder) throws IOException {
    this.folder = folder;
    record("commands/stop/anna.wav");
    record("commands/how_many/anna.wav");
  }

  private void record(String name) throws IOException {
    short[] samples = new short[Pcm.SAMPLE_RATE_HZ];
    for (int i = samples.length / 3; i < samples.length / 2; i++) {
      samples[i] = (short) (i % 40 < 20 ? 4000 : -4000);
    }
    write(name, samples);
  }

  private Path write(String name, short[] samples) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Wav.write(file, Clip.of(samples));
    return file;
  }

  @Test
  void recordingsInCapitalsAreHeardAndWhatIsLeftOutIsSaid() throws IOException {
    Files.move(folder.resolve("commands/stop/anna.wav"), folder.resolve("commands/stop/ANNA.WAV"));
    Files.writeString(folder.resolve("commands/stop/._ANNA.WAV"), "no sound");
    Files.writeString(folder.resolve("commands/stop/ben.mp3"), "no sound");

    assertEquals(ExitCode.OK, evaluate("--active", "stop,how many"));
    assertTrue(out.toString().contains(": 2 said: "), out.toString());
    assertEquals(
        List.of(
            "Left out: "
                + folder.resolve("commands/stop/._ANNA.WAV")
                + ": a hidden file, which has no sound; delete it",
            "Left out: "
                + folder.resolve("commands/stop/ben.mp3")
                + ": not a WAV file; convert it, for example with sox",
            "2 of 4 recordings are left out."),
        err.toString().lines().toList());
  }

  @Test
  void aFolderOfHiddenFilesSaysWhyItHasNone() throws IOException {
    Path hidden = Files.createDirectories(folder.resolve("talk"));
    Files.writeString(hidden.resolve("._a.wav"), "no sound");
    Ran ran = Ran.saydone("evaluate", "--other", hidden.toString(), "--active", "stop");

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().contains("._a.wav (a hidden file"), ran.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--jobs 0 | --jobs must be 1 to 64 streams at once: 0",
        "--jobs 65 | --jobs must be 1 to 64 streams at once: 65",
        "--gain NaN | Invalid value for option '--gain'",
        "--gain 1e300 | --gain must be -100 to 100 decibels: 9223372036854775807",
        "--over-echo -101 | --over-echo must be -100 to 100 decibels: -101",
        "--echo Infinity | Invalid value for option '--echo'",
        "--echo 3 | gain must be 0.0 to 2.0: 3.0",
        "--echo 1 --echo-delay -1 | delay in milliseconds must be 0.0 to 1000.0: -1.0",
        "--clock-drift NaN | Invalid value for option '--clock-drift'",
        "--room none.wav | There is no sound file none.wav",
        "--noise none.wav --snr 10 | There is no sound file none.wav",
      })
  void aNumberThatNobodyMeansIsWrongUsage(String options, String message) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", folder.toString()));
    arguments.addAll(List.of(options.split(" ", -1)));
    Ran ran = Ran.saydone(arguments.toArray(String[]::new));

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.lastMessage().startsWith(message), ran.err());
  }

  private int evaluate(String... options) {
    CommandLine saydone = Main.commandLine();
    saydone.setOut(new PrintWriter(out));
    saydone.setErr(new PrintWriter(err));
    List<String> arguments = new ArrayList<>(List.of("evaluate", folder.toString()));
    arguments.addAll(List.of("--engine", "bare"));
    arguments.addAll(List.of(options));
    return saydone.execute(arguments.toArray(String[]::new));
  }

  private JsonNode json() throws IOException {
    return new JsonMapper().readTree(out.toString());
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "--active=how_many, did you mean \"how many\"?",
    "--active=Stop, did you mean \"stop\"?",
    "'--active=done,stpo', did you mean \"stop\"?",
    "--active=qqqq, write English words",
    "--active=, a phrase is empty",
    "'--active=done,,stop', a phrase is empty",
    "--set=countin, did you mean \"counting\"?",
    "--set=Paused, did you mean \"paused\"?",
    "--set=qqqq, 'there are '"
  })
  void anUnknownPhraseOrPhaseIsWrongUsage(String option, String remedy) {
    assertEquals(ExitCode.USAGE, evaluate(option));
    assertTrue(err.toString().contains(remedy), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void aFolderWithAnotherSpellingIsWrongUsage() throws IOException {
    record("commands/Stop/bert.wav");
    assertEquals(ExitCode.USAGE, evaluate("--active", "how many"));
    assertTrue(err.toString().contains(folder.resolve("commands/Stop").toString()));
    assertTrue(err.toString().contains("did you mean \"stop\"?"), err.toString());
  }

  @Test
  void phrasesAreNamedInOneWay() {
    assertEquals(ExitCode.USAGE, evaluate("--active", "stop", "--set", "counting"));
    assertTrue(err.toString().contains("mutually exclusive"), err.toString());
  }

  @Test
  void aSetIsWhatASessionListensForInThatPhase() throws IOException {
    assertEquals(ExitCode.OK, evaluate("--set", "counting", "--json"), err::toString);
    List<String> active = texts(json().get("active"));
    assertTrue(active.containsAll(List.of("done", "that's it", "stop", "how many")));
    assertFalse(active.contains("yes"));
    assertEquals(2, json().at("/all/right/of").asInt());
  }

  @Test
  void aRecordingThatWouldMakeTheTableWrongIsNamed() throws IOException {
    Path empty = write("commands/stop/empty.wav", new short[0]);
    Path silent = write("commands/stop/silent.wav", new short[8000]);
    assertEquals(ExitCode.OK, evaluate());
    assertTrue(err.toString().contains("Left out: " + empty + ": 0 s long"), err.toString());
    assertTrue(err.toString().contains("Left out: " + silent + ": no sound"), err.toString());
    assertTrue(err.toString().contains("2 of 4 recordings are left out."), err.toString());
    assertTrue(out.toString().contains("2 left out"), out.toString());
  }

  @Test
  void nothingButSuchRecordingsIsNoTable() throws IOException {
    write("commands/stop/anna.wav", new short[8000]);
    assertEquals(ExitCode.USAGE, evaluate("--active", "stop"));
    assertTrue(err.toString().contains("every recording is left out"), err.toString());
  }

  @Test
  void whatWasMissedIsListedByFile() throws IOException {
    String line = folder.resolve("commands/stop/anna.wav") + "\tstop\t-";
    assertEquals(ExitCode.OK, evaluate());
    assertFalse(out.toString().contains(line), out.toString());
    assertEquals(ExitCode.OK, evaluate("--missed"));
    assertTrue(out.toString().lines().anyMatch(line::equals), out.toString());
  }

  @Test
  void jsonAlwaysListsIt() throws IOException {
    assertEquals(ExitCode.OK, evaluate("--json"), err::toString);
    assertEquals(2, json().get("misses").size());
    assertEquals("how many", json().at("/misses/0/said").asText());
    assertEquals("", json().at("/misses/0/heard").asText());
    assertEquals(0, json().get("leftOut").size());
  }

  @Test
  void otherFoldersAreALineEach() throws IOException {
    record("elsewhere/talk/1.wav");
    Path talk = folder.resolve("elsewhere/talk");
    record("elsewhere/music/1.wav");
    Path music = folder.resolve("elsewhere/music");
    assertEquals(
        ExitCode.OK,
        evaluate("--other", talk.toString(), "--other", music.toString()),
        err::toString);
    assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("talk ")));
    assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("music ")));
  }

  @Test
  void otherFoldersNeedNoFolderOfWords() throws IOException {
    record("elsewhere/talk/1.wav");
    Path talk = folder.resolve("elsewhere/talk");
    CommandLine saydone = Main.commandLine();
    saydone.setOut(new PrintWriter(out));
    saydone.setErr(new PrintWriter(err));
    int code =
        saydone.execute(
            "evaluate", "--engine", "bare", "--set", "resting", "--other", talk.toString());
    assertEquals(ExitCode.OK, code, err::toString);
    assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("talk ")));
  }

  @Test
  void onlyJsonIsOnStdoutToTheEndOfTheProgram() throws IOException, InterruptedException {
    // A session's ear loads a native library, which prints a line while it is unloaded.
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "evaluate",
                folder.toString(),
                "--json")
            .redirectError(folder.resolve("errors").toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.OK, process.waitFor(), printed);
    JsonMapper strict =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    assertEquals(2, strict.readTree(printed).get("misses").size(), printed);
  }
}
