package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.app.NewMachine;
import saydone.app.Trouble;
import saydone.home.DataFolder;
import saydone.home.WriterLock;
import saydone.meeting.Newcomer;

/** Why a session does not begin is heard, too. */
final class TroubleTests {

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
    try (NewMachine machine = new NewMachine(Newcomer.answering(), folder.resolve("silence.wav"))) {
      String[] line = new String[arguments.length + 2];
      System.arraycopy(arguments, 0, line, 0, arguments.length);
      line[arguments.length] = "--data";
      line[arguments.length + 1] = data.toString();
      Ran ran = Ran.run(Main.commandLine(devices -> machine), line);
      assertEquals(code, ran.code(), ran.err());
      return machine.happened();
    }
  }
}
