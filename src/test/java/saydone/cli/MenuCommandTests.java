package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the menu does with other commands. */
final class MenuCommandTests {

  /** The menu asks on after the check, and hears what a screen reader says. */
  @Test
  void theFiguresOfAMicrophoneCheckArePrintedOnlyForWhoReadsAlong() {
    assertFalse(printsFigures(MenuCommand.microphoneCheck(false)));
    assertTrue(printsFigures(MenuCommand.microphoneCheck(true)));
  }

  private static boolean printsFigures(List<String> line) {
    CommandLine.ParseResult parsed =
        Main.commandLine().parseArgs(line.toArray(String[]::new)).subcommand();
    return ((MicCommand) parsed.commandSpec().userObject()).printsFigures();
  }
}
