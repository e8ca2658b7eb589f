package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import saydone.app.Scripts;
import saydone.session.Plan;
import saydone.session.Today;

/** How much of a script is played: --only, --short, --minutes. */
final class TodayOptionsTests {

  private final StringWriter err = new StringWriter();

  @CommandLine.Command
  private static final class Line {
    @CommandLine.Mixin private TodayOptions today = new TodayOptions();
  }

  private Today chosenOf(String script, String... arguments) throws Exception {
    Line line = new Line();
    new CommandLine(line).parseArgs(arguments);
    Plan whole = new Plan(Scripts.read(Path.of(script)).script(), Optional.empty(), false);
    return line.today.chosen(whole, 150, new PrintWriter(err, true));
  }

  private Today chosen(String... arguments) throws Exception {
    return chosenOf("scripts/foot-drop.json", arguments);
  }

  @Test
  void withoutAnOptionAllIsPlayedWithoutAWord() throws Exception {
    assertEquals(Today.ALL, chosen());
    assertEquals("", err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3,5", "5,3", "toe-raise,5", "3,ankle-eversion", "3, 5,3"})
  void exercisesAreNamedByNumberOrId(String only) throws Exception {
    assertEquals(Today.only(Set.of(2, 4)), chosen("--only", only));
    assertTrue(
        err.toString().startsWith("Today: exercises 3, 5; 20 repetitions, about "), err::toString);
  }

  @Test
  void aShortSessionIsTheFirstHalfOrWhatTheScriptSays() throws Exception {
    assertEquals(Set.of(0, 1, 2, 3, 4), chosen("--short").halved());
    assertTrue(
        err.toString().startsWith("Today: all exercises, the first half of each; 25 repetitions"),
        err::toString);
    assertEquals(
        Today.only(Set.of(0, 2)), chosenOf("scripts/balance-sit-to-stand.json", "--short"));
  }

  @ParameterizedTest
  @CsvSource({"60, 5, 0", "9, 5, 5", "5, 2, 2", "1, 1, 1"})
  void whatFitsIsPlayed(int minutes, int exercises, int halved) throws Exception {
    Today today = chosen("--minutes", String.valueOf(minutes));

    assertEquals(exercises, today.exercises().isEmpty() ? 5 : today.exercises().size());
    assertEquals(halved, today.halved().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--only=9 | --only: the script has no exercise \"9\"; its exercises are: 1 ankle-adduct",
        "--only=0 | --only: the script has no exercise \"0\"; its exercises are: 1 ankle-adduct",
        "--only=toe-rise | --only: the script has no exercise \"toe-rise\"; did you mean"
            + " \"toe-raise\"?",
        "--minutes=0 | --minutes must be at least 1, such as --minutes 10: 0",
      })
  void anythingElseIsWrongUsage(String option, String message, @TempDir Path folder) {
    Path data = folder.resolve("data");
    Ran ran = Ran.saydone("rehearse", "scripts/foot-drop.json", option, "--data", data.toString());

    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().startsWith(message), ran.err());
    assertFalse(Files.exists(data));
  }
}
