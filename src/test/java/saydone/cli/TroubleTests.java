package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import saydone.app.NewMachine;
import saydone.app.Trouble;
import saydone.home.DataFolder;
import saydone.home.WriterLock;
import saydone.meeting.Newcomer;

/** Why a session does not begin is heard, too. */
final class TroubleTests {

  /** As any name with an umlaut on a machine that knows only ASCII. */
  private static final String NO_NAME = "F\0sse.json";

  private final Path folder;
  private final Path data;

  TroubleTests(@TempDir Path folder) {
    this.folder = folder;
    data = folder.resolve("data");
  }

  @Test
  void aBrokenScriptIsHeard() throws Exception {
    Path script = Files.writeString(folder.resolve("broken.json"), "{");

    assertHeard(ExitCode.SCRIPT, Trouble.SCRIPT, "play", script.toString());
  }

  @Test
  void aDataFolderThatCannotBeUsedIsHeard() throws Exception {
    Files.writeString(data, "in the way");

    assertHeard(ExitCode.DATA, Trouble.DATA, "play");
    assertHeard(ExitCode.DATA, Trouble.DATA, "resume");
  }

  @Test
  void aDataFolderAndATemporaryFolderThatCannotBeWrittenAreHeard() throws Exception {
    Files.createDirectories(data.resolve("lock").resolve("in the way"));
    String usual = System.getProperty("java.io.tmpdir");
    System.setProperty("java.io.tmpdir", Files.createFile(folder.resolve("tmp")).toString());
    try {
      assertHeard(ExitCode.DATA, Trouble.DATA, "play");
    } finally {
      System.setProperty("java.io.tmpdir", usual);
    }
  }

  @Test
  void anotherSessionIsHeard() throws Exception {
    WriterLock held = new DataFolder(data).lock();
    try {
      assertHeard(ExitCode.DATA, Trouble.LOCKED, "play");
    } finally {
      held.close();
    }
  }

  @Test
  void nothingToGoOnWithIsHeard() throws Exception {
    assertHeard(ExitCode.USAGE, Trouble.NOTHING, "resume");
    try (NewMachine machine = new NewMachine(Newcomer.answering(), folder.resolve("silence.wav"))) {
      Ran ran =
          Ran.run(
              Main.commandLine(devices -> machine), "resume", "2026", "--data", data.toString());
      assertEquals(ExitCode.USAGE, ran.code());
      assertEquals(
          "There is no unfinished session \"2026\" in " + data + ". Start one with: saydone play",
          ran.err().strip());
      assertEquals(List.of("told of NOTHING"), machine.happened());
    }
  }

  @Test
  void aVoiceThatIsNotHereIsHeard() throws Exception {
    assertHeard(ExitCode.USAGE, Trouble.VOICE, "play", "--no-meet", "--voice", "nobody");
  }

  @Test
  void wordsThatCannotBeReadAreHeard() throws Exception {
    Files.createDirectories(data);
    Files.writeString(data.resolve("taught.json"), "{");

    assertHeard(ExitCode.DATA, Trouble.RECORD, "teach");
  }

  @Test
  void aFullMemoryIsHeardAndIsNoBug() throws IOException {
    AtomicBoolean full = new AtomicBoolean(true);
    try (NewMachine machine = new NewMachine(Newcomer.answering(), folder.resolve("silence.wav"))) {
      Ran ran =
          Ran.run(
              Main.commandLine(
                  devices -> {
                    if (full.getAndSet(false)) {
                      throw new OutOfMemoryError("Java heap space");
                    }
                    return machine;
                  }),
              "play",
              "--no-meet",
              "--data",
              data.toString());

      assertEquals(ExitCode.MEMORY, ran.code(), ran.err());
      assertTrue(ran.err().startsWith("The memory is full: "), ran.err());
      assertTrue(ran.err().contains("-Xmx512m"), ran.err());
      assertEquals(List.of("told of MEMORY"), machine.happened());
    }
  }

  @Test
  void aNameThatNoFileCanHaveHereIsHeard() throws Exception {
    assertHeard(ExitCode.USAGE, Trouble.SCRIPT, "play", NO_NAME);
    assertHeard(ExitCode.USAGE, Trouble.SCRIPT, "prescribe", NO_NAME);
    assertEquals(
        List.of("told of DATA"), told(ExitCode.USAGE, "play", "--no-meet", "--data", NO_NAME));
    assertEquals(List.of("told of DATA"), told(ExitCode.USAGE, "resume", "--data=" + NO_NAME));
  }

  @Test
  void aHomeThatNoFolderCanBeHereIsHeard() throws Exception {
    String home = System.getProperty("user.home");
    System.setProperty("user.home", NO_NAME);
    try {
      assertEquals(List.of("told of DATA"), told(ExitCode.USAGE, "play"));
    } finally {
      System.setProperty("user.home", home);
    }
  }

  @Test
  void aFolderWhoseNameWasLostIsHeard() throws Exception {
    try (NewMachine machine = new NewMachine(Newcomer.answering(), folder.resolve("silence.wav"))) {
      CommandLine commandLine = Main.commandLine(devices -> machine);
      commandLine.setExecutionStrategy(
          parsed -> {
            Conventions.checkFolder("/home/M\uFFFDller", parsed.commandSpec().commandLine());
            return ExitCode.OK;
          });
      assertEquals(ExitCode.USAGE, Ran.run(commandLine, "play").code());
      assertEquals(ExitCode.USAGE, Ran.run(commandLine, "history").code());
      assertEquals(List.of("told of DATA"), machine.happened());
    }
  }

  @Test
  void whereNobodyListensANameIsToldOnPaper() throws Exception {
    String recording = folder.resolve("silence.wav").toString();
    assertEquals(List.of(), heard(ExitCode.USAGE, "play", NO_NAME, "--from", recording));
    assertEquals(List.of(), heard(ExitCode.USAGE, "prescribe", NO_NAME, "--silent"));
    assertEquals(List.of(), heard(ExitCode.USAGE, "prescribe", NO_NAME, "--yes"));
    assertEquals(List.of(), told(ExitCode.USAGE, "check", NO_NAME));
    assertEquals(List.of(), heard(ExitCode.USAGE, "play", NO_NAME, "--unknown"));
  }

  @Test
  void aPrescriptionThatCannotBeTakenIsHeard() throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("new.json"), GivenSessions.CHANGED.replace("Lift both heels.", "抬起脚跟。"));
    assertHeard(ExitCode.SCRIPT, Trouble.SCRIPT, "prescribe", script.toString());

    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    assertHeard(ExitCode.SCRIPT, Trouble.SCRIPT, "prescribe", broken.toString());

    Path damaged = Files.writeString(folder.resolve("from-anna.zip"), "PK, and nothing more");
    assertHeard(ExitCode.ARCHIVE, Trouble.FILE, "prescribe", damaged.toString());
    assertEquals(List.of(), heard(ExitCode.ARCHIVE, "prescribe", damaged.toString(), "--silent"));
    assertEquals(List.of(), heard(ExitCode.ARCHIVE, "import", damaged.toString()));
  }

  @Test
  void whoOnlyReadsIsToldOnPaper() throws Exception {
    Files.createDirectories(data);
    Files.writeString(data.resolve("taught.json"), "{");

    assertEquals(List.of(), heard(ExitCode.DATA, "teach", "--list"));
  }

  @Test
  void wrongUsageAndARecordingAreToldOnPaper() throws Exception {
    assertEquals(List.of(), heard(ExitCode.USAGE, "play", "--minutes", "0"));
    Path script = Files.writeString(folder.resolve("broken.json"), "{");
    assertEquals(
        List.of(),
        heard(
            ExitCode.SCRIPT,
            "play",
            script.toString(),
            "--from",
            folder.resolve("silence.wav").toString()));
  }

  private void assertHeard(int code, Trouble trouble, String... arguments) throws IOException {
    assertEquals(
        List.of("told of " + trouble),
        heard(code, arguments).stream().filter(each -> !each.equals("session")).toList());
  }

  private List<String> heard(int code, String... arguments) throws IOException {
    return told(
        code,
        Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
            .toArray(String[]::new));
  }

  /** The same with no data folder but the user's own, or one that is named. */
  private List<String> told(int code, String... arguments) throws IOException {
    try (NewMachine machine = new NewMachine(Newcomer.answering(), folder.resolve("silence.wav"))) {
      Ran ran = Ran.run(Main.commandLine(devices -> machine), arguments);
      assertEquals(code, ran.code(), ran.err());
      return machine.happened();
    }
  }
}
