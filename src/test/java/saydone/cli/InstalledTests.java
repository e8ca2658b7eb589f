package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import saydone.voice.program.Machine;

/** What is installed beside the program says the same as the program. */
final class InstalledTests {

  private static final Path MANUAL = Path.of("src/installer/linux/saydone.1");
  private static final Path CONTROL = Path.of("src/installer/deb/control/control");

  @Test
  void theManualNamesEachCommand() throws IOException {
    String commands = section("COMMANDS");
    Set<String> named = new TreeSet<>(terms(commands));

    assertEquals(new TreeSet<>(shown()), named);
  }

  @Test
  void theManualNamesEachExitCode() throws IOException {
    Set<String> codes = Main.commandLine().getCommandSpec().usageMessage().exitCodeList().keySet();

    assertEquals(List.copyOf(codes), terms(section("EXIT STATUS")));
  }

  @Test
  void theCompletionKnowsEachCommandAndItsOptions() {
    Ran ran = Ran.saydone("generate-completion");

    assertEquals(CommandLine.ExitCode.OK, ran.code());
    for (String command : shown()) {
      assertTrue(ran.out().contains("function _picocli_saydone_" + command + "()"), command);
    }
    assertTrue(ran.out().contains("'--short'"), "an option of play");
    assertFalse(ran.out().contains("<U+"), "it is given as it is");
  }

  @Test
  void whoMakesTheCompletionIsNotShownToUsers() {
    assertFalse(Ran.saydone("--help").out().contains("generate-completion"));
  }

  @Test
  void thePackageRecommendsTheVoiceThatIsUnderstoodBest() throws IOException {
    CommandLine voices =
        new CommandLine(new VoicesCommand(new Machine("Linux", Path.of("/"), Map.of())));
    String advice = Ran.run(voices, "--data", "target/none").lines().get(1);
    String recommended =
        Files.readAllLines(CONTROL).stream()
            .filter(line -> line.startsWith("Recommends: "))
            .collect(Collectors.joining());

    for (String name : advice.split("apt-get install ", -1)[1].split(" ", -1)) {
      assertTrue(List.of(recommended.split("[ ,]+", -1)).contains(name), name);
    }
  }

  /** The commands that {@code saydone --help} lists. */
  private static List<String> shown() {
    return Main.commandLine().getSubcommands().entrySet().stream()
        .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
        .map(command -> command.getKey())
        .toList();
  }

  /** A section of the manual. */
  private static String section(String title) throws IOException {
    return Stream.of(Files.readString(MANUAL).split("(?m)^\\.SH ", -1))
        .filter(section -> section.startsWith(title + "\n"))
        .collect(Collectors.joining());
  }

  /** What a section explains, in the order in which it does. */
  private static List<String> terms(String section) {
    return Pattern.compile("(?m)^\\.TP\n\\.B (\\S+)$")
        .matcher(section)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
