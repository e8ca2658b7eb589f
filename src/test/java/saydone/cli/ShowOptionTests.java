package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import saydone.dialogue.Dialogue;

/** What a talk prints. */
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
}
