package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import saydone.profile.Profile;

/** What the menu does with other commands, and with what is answered. */
final class MenuCommandTests {

  @Test
  void notTodayIsKeptUntilMidnightThoughNobodyStandsBy(@TempDir Path folder) throws Exception {
    VirtualHome home = new VirtualHome(folder, "data", List.of("not today"));
    Instant midnight = midnight();

    assertEquals(ExitCode.NOT_TODAY, home.run("menu"));

    Optional<Instant> until = Profile.load(home.data()).quietUntil();
    // It may have become midnight meanwhile.
    assertTrue(List.of(midnight, midnight()).contains(until.orElseThrow()), until.toString());
  }

  private static Instant midnight() {
    ZoneId zone = ZoneId.systemDefault();
    return LocalDate.now(zone).plusDays(1).atStartOfDay(zone).toInstant();
  }

  @Test
  void whoWasToldOfAScriptThatIsLeftOutIsNotToldAgain(@TempDir Path folder) throws Exception {
    VirtualHome home = new VirtualHome(folder, "data", List.of("good night")).withBrokenScript();
    VirtualHome told = new VirtualHome(folder, "told", List.of("good night")).withBrokenScript();

    home.run("menu");
    told.run("menu", MenuCommand.SCRIPTS_TOLD);

    assertEquals(1, home.printed().size(), home.printed().toString());
    assertEquals(List.of(), told.printed());
  }

  /** A screen reader would say each line of it to the menu, which asks on. */
  @Test
  void whereABugIsInAnotherCommandIsPrintedAtTheEnd(@TempDir Path folder) throws Exception {
    VirtualHome home =
        new VirtualHome(folder, "data", List.of("check the microphone", "good night"))
            .failingAtTalk(2);

    assertEquals(ExitCode.GOOD_NIGHT, home.run("menu"));
    assertEquals(List.of(0, 0, 1), home.linesBeforeTalks());
    assertEquals(
        List.of(
            "This is a bug in Saydone; at the end it is printed where.",
            "This went wrong meanwhile; please report it with these lines:",
            "java.lang.IllegalStateException"),
        home.printed().subList(0, 3));
    assertTrue(home.printed().get(3).startsWith("at saydone.cli.VirtualHome."));
  }

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
