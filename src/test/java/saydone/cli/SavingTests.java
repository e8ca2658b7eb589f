package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import saydone.app.NewMachine;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Wav;
import saydone.home.DataFolder;
import saydone.journal.Sessions;
import saydone.meeting.Newcomer;

/** What is printed of saving when the data folder goes in the middle of a session. */
@SuppressWarnings("NullAway.Init") // Set before each test.
final class SavingTests {

  private static final String TEMPORARY = "java.io.tmpdir";

  private Path folder;
  private RecordedSession session;
  private String usual;

  @BeforeEach
  void haveAScript(@TempDir Path temporary) throws Exception {
    folder = temporary;
    session = new RecordedSession(folder);
    usual = System.getProperty(TEMPORARY);
  }

  @AfterEach
  void asBefore() {
    System.setProperty(TEMPORARY, usual);
  }

  @Test
  void whatIsSavedInTheSecondPlaceIsNamedFoundAndBroughtHome() throws Exception {
    System.setProperty(TEMPORARY, Files.createDirectory(folder.resolve("tmp")).toString());
    DataFolder data = session.data("gone");
    Path whole = session.record("rehearsed");
    // At the end, so that what the coach says of it does not meet what the recorded patient says;
    // it takes longer than what was said when that was recorded.
    Clip recorded = Wav.read(whole);
    Wav.write(
        whole,
        Clip.of(
            Arrays.copyOf(
                recorded.samples(), (int) Pcm.frames(recorded.duration().plusSeconds(15)))));
    Ran played =
        playAndBlock(whole, data.path(), "coach: that was the last one", RecordedSession.SETS);

    assertEquals(ExitCode.ENDED_EARLY, HaltCode.OF_THE_PROGRAM.getAsInt(), "it is saved");
    assertEquals(ExitCode.OK, played.code(), played.err() + played.out());
    assertTrue(played.err().contains("Record: " + folder.resolve("tmp")), played.err());
    assertTrue(played.err().contains("history and resume find it there"), played.err());
    assertTrue(played.err().contains("The session is saved."), played.err());
    assertTrue(
        played.out().contains("The session is saved, in the temporary folder"), played.out());

    Ran away = Ran.saydone("history", "--data", data.path().toString());
    assertTrue(away.out().contains("6 of 6 repetitions"), away.out());
    assertTrue(away.err().contains("Still in the temporary folder"), away.err());

    Files.delete(data.path());
    Ran home = Ran.saydone("history", "--data", data.path().toString());
    assertTrue(home.out().contains("6 of 6 repetitions"), home.out());
    assertTrue(home.err().contains("it is in the data folder now"), home.err());
    Ran again = Ran.saydone("history", "--data", data.path().toString());
    assertEquals(home.out(), again.out());
    assertEquals("", again.err());
  }

  @Test
  void whatIsSavedNowhereIsNotSaidToBe() throws Exception {
    System.setProperty(TEMPORARY, Files.createFile(folder.resolve("tmp")).toString());
    Ran played =
        playAndBlock(session.record("rehearsed"), session.data("gone").path(), "coach: Begin.", 1);

    assertEquals(ExitCode.DATA, played.code(), played.err());
    assertEquals(ExitCode.DATA, HaltCode.OF_THE_PROGRAM.getAsInt());
    assertTrue(played.err().contains("Not saved ("), played.err());
    assertTrue(played.err().contains(" other lines."), played.err());
    assertTrue(played.err().contains("Its last lines are lost: "), played.err());
    assertFalse(played.err().contains("is saved"), played.err());
    assertFalse(played.out().contains("is saved"), played.out());
    assertTrue(played.out().contains("I cannot save your session"), played.out());
    assertFalse(played.out().contains("cue: tick"), "nothing is confirmed");
  }

  @Test
  void whereTheDataFolderCannotBeWrittenASessionBeginsElsewhereAndSaysSo() throws Exception {
    System.setProperty(TEMPORARY, Files.createDirectory(folder.resolve("tmp")).toString());
    DataFolder data = session.data("blocked");
    Files.createDirectories(data.path().resolve("lock"));
    Ran played = playSilence(data.path());

    assertEquals(ExitCode.ENDED_EARLY, played.code(), played.err());
    assertTrue(
        played
            .out()
            .contains("I cannot save in your data folder. I save in the temporary folder instead."),
        played.out());
    assertTrue(played.err().contains("Record: " + folder.resolve("tmp")), played.err());

    String session = Sessions.in(data).latest().orElseThrow().name();
    try (NewMachine machine = new NewMachine(Newcomer.answering(), folder.resolve("one.wav"))) {
      Ran resumed =
          Ran.run(
              Main.commandLine(devices -> machine),
              "resume",
              session,
              "--data",
              data.path().toString());
      assertEquals(ExitCode.ENDED_EARLY, resumed.code(), resumed.err());
    }

    Files.delete(data.path().resolve("lock"));
    Ran home = Ran.saydone("history", "--data", data.path().toString());
    assertTrue(home.out().contains("0 of 6 repetitions"), home.out());
    assertEquals(
        "The session "
            + session
            + " lay in the temporary folder; it is in the data folder now."
            + System.lineSeparator(),
        home.err());
    assertEquals(1, Sessions.in(data).newestFirst().size());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whereTheDataFolderCannotBeMadeASessionBeginsElsewhere() throws Exception {
    System.setProperty(TEMPORARY, Files.createDirectory(folder.resolve("tmp")).toString());
    DataFolder data = new DataFolder(Path.of("/proc/saydone"));
    Ran played = playSilence(data.path());

    assertEquals(ExitCode.ENDED_EARLY, played.code(), played.err());
    assertTrue(played.out().contains("I save in the temporary folder instead."), played.out());
    Ran history = Ran.saydone("history", "--data", data.path().toString());
    assertTrue(history.out().contains("0 of 6 repetitions"), history.out());
  }

  /** Plays a session in which the patient says nothing for a while. */
  private Ran playSilence(Path data) throws IOException {
    Path silence = folder.resolve("silence.wav");
    Wav.write(silence, Clip.silence(Duration.ofSeconds(30)));
    return Ran.saydone(
        "play",
        session.script.toString(),
        "--side",
        "left",
        "--from",
        silence.toString(),
        "--data",
        data.toString());
  }

  /** The coach has told of it; the reason that is heard where nothing begins would be false. */
  @ParameterizedTest
  @ValueSource(strings = {"play", "resume"})
  void whatALiveSessionCouldNotSaveIsPrintedAndNotToldAgain(String command) throws Exception {
    DataFolder data = session.data("live");
    GivenSessions.record(data, Instant.parse("2026-11-24T10:00:00Z"));
    System.setProperty(TEMPORARY, Files.createFile(folder.resolve("tmp")).toString());
    List<String> line = new ArrayList<>(List.of(command, "--show", "transcript"));
    if (command.equals("play")) {
      line.addAll(List.of("--no-meet", "--side", "left", session.script.toString()));
    }
    try (NewMachine machine = new NewMachine(Newcomer.answering(), folder.resolve("silence.wav"))) {
      Ran played =
          runAndBlock(
              Main.commandLine(devices -> machine), new Blocking(data.path(), "coach: ", 1), line);

      assertEquals(ExitCode.DATA, played.code(), played.err());
      assertEquals(List.of("session"), machine.happened());
      assertTrue(played.err().contains("Not saved ("), played.err());
      assertTrue(played.err().contains("Its last lines are lost: "), played.err());
    }
  }

  /** Plays a recording; when a line was printed so often, a file takes the folder's place. */
  private Ran playAndBlock(Path recording, Path data, String line, int times) {
    return runAndBlock(
        Main.commandLine(),
        new Blocking(data, line, times),
        List.of("play", session.script.toString(), "--from", recording.toString()));
  }

  private static Ran runAndBlock(CommandLine commandLine, Blocking out, List<String> line) {
    StringWriter err = new StringWriter();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(line);
    all.addAll(List.of("--data", out.data.toString()));
    int code = commandLine.execute(all.toArray(String[]::new));
    if (out.failure != null) {
      throw new AssertionError(out.failure);
    }
    return new Ran(code, out.toString(), err.toString());
  }

  /** Takes what is printed, and blocks a folder at a line. */
  private static final class Blocking extends StringWriter {

    private final Path data;
    private final String line;
    private final int times;
    private boolean done;
    private @Nullable IOException failure;

    Blocking(Path data, String line, int times) {
      this.data = data;
      this.line = line;
      this.times = times;
    }

    @Override
    public void flush() {
      super.flush();
      if (!done && toString().split(Pattern.quote(line), -1).length > times) {
        done = true;
        try {
          block();
        } catch (IOException e) {
          failure = e;
        }
      }
    }

    private void block() throws IOException {
      assertEquals(ExitCode.DATA, HaltCode.OF_THE_PROGRAM.getAsInt(), "it may hang while it saves");
      // In one step, as another thread may be writing into it.
      Files.move(data, data.resolveSibling(data.getFileName() + " moved away"));
      Files.createFile(data);
    }
  }
}
