package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import saydone.app.OpeningRoom;

/** What all commands share, and how wrong command lines are refused. */
final class MainTests {

  private final Path folder;

  MainTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "sing, Unmatched argument at index 0: 'sing'",
    "--loud, Unknown option: '--loud'",
    "check, Missing required parameter: 'SCRIPT'",
    "evaluate, Missing required parameter: 'FOLDER'",
  })
  void aWrongCommandLineIsWrongUsage(String argument, String message) {
    Ran ran = Ran.saydone(argument);
    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.lastMessage().startsWith(message), ran.err());
    assertFalse(ran.err().contains("Usage:"), ran.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rehearse {0} --wav {none}/a.wav | {none}/a.wav cannot be written; check its folder",
        "rehearse {0} --transcript {none}/a.txt | {none}/a.txt cannot be written; check its folder",
        "rehearse {0} --wav {here} | {here} cannot be written; check its folder",
        "rehearse {0} --wav {here}/a --transcript {here}/a | --wav and --transcript name the same",
        "rehearse {0} --wav /dev/zero | /dev/zero cannot be written; check its folder",
        "rehearse {0} --noise {none}.wav --snr 3 | There is no sound file {none}.wav",
        "rehearse {0} --noise {0} --snr NaN | Invalid value for option '--snr'",
        "rehearse {0} --echo 3 | The room cannot be like this: gain must be 0.0 to 2.0",
        "rehearse {0} --echo NaN | Invalid value for option '--echo'",
        "rehearse {0} --begin yesterday | --begin yesterday is no time; write day and time, such"
            + " as",
        "rehearse {0} --begin 1969-12-31T10:00 | --begin 1969-12-31T10:00 is too far away; write a",
        "rehearse {0} --begin +10000-01-01T10:00 | --begin +10000-01-01T10:00 is too far away;",
        "rehearse {0} --begin -999999999-01-01T00:00 | 01-01T00:00 is too far away; write a year",
        "rehearse {0} --begin +999999999-12-31T23:59 | 12-31T23:59 is too far away; write a year",
        "rehearse {0} --patient-voice {none} | --patient-voice {none} is no folder",
        "rehearse {0} --speech {0} | --speech {0} is no folder",
        "rehearse {0} --minutes 0 | --minutes must be at least 1",
        "rehearse {0} --rate 79 | --rate must be 80 to 450 words a minute: 79",
        "rehearse {0} --volume 101 | --volume must be 10 to 100 percent: 101",
        "cues tick --wav {none}/a.wav | {none}/a.wav cannot be written; check its folder",
        "cues tick --wav {here} | {here} cannot be written; check its folder",
        "play --from {none}.wav | There is no sound file {none}.wav",
        "play --from /dev/zero | /dev/zero is a pipe or a device",
      })
  void aValueThatCannotBeMeantIsWrongUsage(String line, String message) {
    String none = folder.resolve("none").toString();
    List<String> arguments =
        Stream.concat(
                Stream.of(line.split(" ", -1)).map(each -> filled(each, none)),
                Stream.of("--data", folder.resolve("data").toString()))
            .toList();
    Ran ran = Ran.saydone(arguments.toArray(String[]::new));

    assertEquals(ExitCode.USAGE, ran.code(), ran.err());
    assertTrue(ran.err().contains(filled(message, none)), ran.err());
    assertFalse(Files.exists(folder.resolve("data").resolve("sessions")));
  }

  private String filled(String text, String none) {
    return text.replace("{0}", "scripts/foot-drop.json")
        .replace("{none}", none)
        .replace("{here}", folder.toString());
  }

  @Test
  void anOptionIsShownWithItsInvisibleCharacters() {
    Ran ran = Ran.saydone("cues", "ti\u001b[2Jck\n\u202e");

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(
        ran.err().startsWith("There is no cue \"ti<U+001B>[2Jck<U+000A><U+202E>\". The cues: "),
        ran.err());
  }

  @Test
  void theReportOfABugHasNoWordsWithoutDebug() {
    IllegalStateException bug =
        new IllegalStateException("she said done", new IllegalArgumentException("and left"));
    CommandLine broken =
        Main.commandLine(
            devices -> {
              throw bug;
            });
    String data = folder.resolve("data").toString();
    Ran ran = Ran.run(broken, "play", "--data", data);
    Ran debug = Ran.run(broken, "play", "--debug", "--data", data);

    assertEquals(ExitCode.BUG, ran.code());
    assertTrue(ran.err().contains("java.lang.IllegalStateException"), ran.err());
    assertTrue(ran.err().contains("Caused by: java.lang.IllegalArgumentException"), ran.err());
    assertTrue(ran.err().contains("\tat saydone.cli.MainTests."), ran.err());
    assertFalse(ran.err().contains("said done"), ran.err());
    assertFalse(ran.err().contains("and left"), ran.err());
    assertTrue(debug.err().contains("IllegalStateException: she said done"), debug.err());
  }

  @Test
  void whatIsLoggedOfAFailureHasNoWordsWithoutDebug() {
    LogRecord record = new LogRecord(Level.SEVERE, "Hearing failed");
    record.setThrown(new IllegalStateException("she said done"));
    LateTraces traces = new LateTraces();
    String line = new LogFormatter(false, Optional.of(traces)).format(record);
    StringWriter printed = new StringWriter();
    traces.printOn(new PrintWriter(printed));
    String logged = printed.toString();

    assertEquals("SEVERE: Hearing failed" + System.lineSeparator(), line);
    assertTrue(logged.contains("SEVERE: Hearing failed"), logged);
    assertTrue(logged.contains("java.lang.IllegalStateException"), logged);
    assertTrue(logged.contains("\tat saydone.cli.MainTests."), logged);
    assertFalse(logged.contains("she said"), logged);
    assertTrue(
        new LogFormatter(true, Optional.of(traces)).format(record).contains("she said done"));
    traces.printOn(new PrintWriter(printed));
    assertEquals(logged, printed.toString());
  }

  @Test
  void ofManyFailuresTheFirstAreToldAndTheOthersCounted() {
    LateTraces traces = new LateTraces();
    for (int number = 1; number <= LateTraces.MOST + 3; number++) {
      traces.keep("failure " + number + System.lineSeparator());
    }
    StringWriter printed = new StringWriter();
    traces.printOn(new PrintWriter(printed));
    List<String> lines = printed.toString().lines().toList();

    assertEquals(LateTraces.MOST + 2, lines.size());
    assertEquals("failure 1", lines.get(1));
    assertEquals("and 3 more.", lines.get(LateTraces.MOST + 1));
  }

  /** A screen reader may speak it into a session. */
  @Test
  void whatIsLoggedIsOneLineWithoutDebug() {
    LogRecord record = new LogRecord(Level.WARNING, "The disk is \u001b[2Jslow.\n");
    String end = System.lineSeparator();

    assertEquals(
        "WARNING: The disk is <U+001B>[2Jslow.<U+000A>" + end,
        new LogFormatter(false, Optional.empty()).format(record));
    assertEquals(2, new LogFormatter(true, Optional.empty()).format(record).lines().count());
  }

  @Test
  void withoutACommandOneIsAskedFor() {
    Ran ran = Ran.saydone();
    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals("Say which command, for example: saydone play", ran.lastMessage());
    assertTrue(ran.err().startsWith("All options: saydone --help"), ran.err());
  }

  @Test
  void everyCommandHasHelp() {
    Set<String> commands = new TreeSet<>(Main.commandLine().getSubcommands().keySet());
    assertEquals(26, commands.size());
    for (String command : commands) {
      Ran ran = Ran.saydone(command, "--help");
      assertEquals(CommandLine.ExitCode.OK, ran.code());
      assertTrue(ran.out().startsWith("Usage: saydone " + command + " "), ran.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"play", "resume"})
  void theCoachBeginsWithoutTheOtherCommandsAndSaysTheSame(String command) {
    CommandLine alone =
        Main.commandLine(Main.needed(command, "--keys"), OpeningRoom::new, Person.atTerminal());

    assertEquals(Set.of(command), alone.getSubcommands().keySet());
    assertEquals(Ran.saydone(command, "--help"), Ran.run(alone, command, "--help"));
    assertEquals(Ran.saydone(command, "--keyz"), Ran.run(alone, command, "--keyz"));
    assertEquals(
        Ran.saydone(command, "a", "b", "--debug"), Ran.run(alone, command, "a", "b", "--debug"));
  }

  @Test
  void otherwiseAllCommandsAreThere() {
    assertEquals(26, Main.needed().size());
    assertEquals(26, Main.needed("plya").size());
    assertEquals(26, Main.needed("--help").size());
    assertEquals(26, Main.needed("menu").size());
  }

  @Test
  void aBrokenScriptIsToldOfBeforeAnythingIsRecorded() throws Exception {
    Path script = Files.writeString(folder.resolve("broken.json"), "{\"schemaVersion\": 1}");
    Path data = folder.resolve("data");
    Ran ran = Ran.saydone("rehearse", script.toString(), "--data", data.toString());
    assertEquals(ExitCode.SCRIPT, ran.code());
    assertTrue(ran.err().lines().count() > 1, ran.err());
    assertTrue(ran.err().lines().allMatch(line -> line.startsWith(script.toString())), ran.err());
    assertFalse(Files.exists(data));
  }

  @Test
  void aBrokenPatientIsToldOf() throws Exception {
    Path patient = Files.writeString(folder.resolve("patient.json"), "{\"schemaVersion\": 7}");
    Ran ran = Ran.saydone("rehearse", "scripts/foot-drop.json", "--patient", patient.toString());
    assertEquals(ExitCode.SCRIPT, ran.code());
    assertTrue(ran.err().startsWith(patient.toString()), ran.err());
  }
}
