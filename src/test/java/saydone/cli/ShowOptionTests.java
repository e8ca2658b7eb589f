package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import saydone.app.NewMachine;
import saydone.dialogue.Dialogue;
import saydone.meeting.Newcomer;

/** What a talk and a session print. */
class ShowOptionTests {

  @Command
  private static final class Talking {
    @Mixin private final ShowOption show = new ShowOption();
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "--show heard, 'heard: done\n'",
    "--show transcript, 'coach: Say done.\nheard: done\n'"
  })
  void aTalkPrintsWhatWasAskedFor(String options, String printed) {
    Talking talking = new Talking();
    CommandLine commandLine = new CommandLine(talking).setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.parseArgs(options.isEmpty() ? new String[0] : options.split(" ", -1));
    StringWriter out = new StringWriter();
    Dialogue.Listener listener = talking.show.dialogue(new PrintWriter(out));
    listener.says("Say done.");
    listener.heard("done");

    assertEquals(printed, out.toString().replace(System.lineSeparator(), "\n"));
  }

  /** A screen reader says each line into the room. */
  @ParameterizedTest
  @CsvSource({"--volume=90, false", "--show=heard, false", "--show=transcript, true"})
  void aSessionPrintsItsNameAndItsEndUnlessMoreWasAskedFor(
      String option, boolean all, @TempDir Path folder) throws Exception {
    RecordedSession session = new RecordedSession(folder);
    Ran ran;
    try (NewMachine machine = new NewMachine(Newcomer.answering(), folder.resolve("silence.wav"))) {
      ran =
          Ran.run(
              Main.commandLine(devices -> machine),
              "play",
              session.script.toString(),
              "--no-meet",
              option,
              "--data",
              session.data("data").path().toString());
    }
    List<String> messages = ran.err().lines().toList();

    assertEquals(ExitCode.ENDED_EARLY, ran.code(), ran.err());
    assertEquals(all, ran.out().contains("coach: "), ran.out());
    assertEquals(all, !ran.out().isEmpty(), ran.out());
    assertEquals(3, messages.size(), ran.err());
    assertEquals(!all, messages.get(0).equals("Session: Short."), ran.err());
    assertTrue(messages.get(1).startsWith("Record: "), ran.err());
    assertEquals("Nothing was counted. Begin again: saydone play", messages.get(2));
  }
}
