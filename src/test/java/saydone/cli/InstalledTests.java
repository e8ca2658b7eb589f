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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import saydone.voice.program.Machine;

/** What is installed beside the program says the same as the program. */
final class InstalledTests {

  private static final Path LINUX = Path.of("src/installer/linux");
  private static final Path MANUAL = LINUX.resolve("saydone.1");
  private static final Path BUILD = Path.of("src/installer/build.xml");
  private static final Path COPYRIGHT = Path.of("src/installer/deb/copyright");
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
  void thePackageHasTheLicenceOfEachPart() throws IOException {
    Set<String> bundled = licences();
    Set<String> copied = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    found("<licence name=\"(\\S+)\" file=\"[^\"]*/(\\S+)\"/>", Files.readString(BUILD))
        .forEach(
            licence -> {
              named.add(licence.group(1));
              copied.add(licence.group(2));
            });

    assertTrue(copied.containsAll(bundled), () -> "copied: " + copied + ", bundled: " + bundled);
    assertEquals(
        named,
        found("(?m)^License: Apache-2.0 and (.*)$", Files.readString(COPYRIGHT))
            .flatMap(licences -> Stream.of(licences.group(1).split(" and ", -1)))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void thePackageNamesWhomTheNoticeNames() throws IOException {
    String copyright = Files.readString(COPYRIGHT);
    List<String> holders =
        found("(?m)^ +Copyright ([0-9][^.;,(]*)", Files.readString(Path.of("NOTICE")))
            .map(holder -> holder.group(1).strip())
            .toList();

    assertTrue(holders.size() > 15, holders::toString);
    holders.forEach(holder -> assertTrue(copyright.contains("\n " + holder), holder));
  }

  /** Two clicks start the exercises, without a word to type and without a window. */
  @Test
  void theMenuEntryStartsTheExercisesByVoice() throws IOException {
    List<String> lines = Files.readAllLines(LINUX.resolve("saydone.desktop"));

    assertTrue(
        lines.containsAll(
            List.of("Name=Saydone: start my exercises", "Exec=saydone", "Terminal=false")),
        lines::toString);
  }

  /** At the login, headphones may not be connected yet. */
  @Test
  void standbyIsStartedAgainUnlessThatIsOfNoUse() throws IOException {
    List<String> lines = Files.readAllLines(LINUX.resolve("saydone-standby.service"));

    assertTrue(lines.contains("Restart=on-failure"), lines::toString);
    assertTrue(
        lines.contains("RestartPreventExitStatus=" + ExitCode.USAGE + " " + ExitCode.DATA),
        lines::toString);
  }

  /**
   * What lies beside the program on Debian is in the recipe for other systems with packages; what
   * makes the image is not.
   */
  @Test
  void theRecipeForRpmHasTheSameFiles() throws IOException {
    String recipe = Files.readString(Path.of("src/installer/rpm/saydone.spec"));
    try (Stream<Path> files = Files.list(LINUX)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> !Set.of("finish-image", "launcher").contains(file))
          .forEach(file -> assertTrue(recipe.contains("/" + file), file));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flatpak/io.github.saydone.yml",
        "macos/make-dmg",
        "rpm/saydone.spec",
        "windows/make-msi.cmd"
      })
  void aRecipeThatNobodyRanSaysSo(String recipe) throws IOException {
    String text = Files.readString(Path.of("src/installer").resolve(recipe));

    assertTrue(text.contains("Untested: nobody has run this yet."), recipe);
    assertTrue(
        Files.readString(Path.of("src/site/markdown/installing.md"))
            .contains("`src/installer/" + recipe + "`"),
        recipe);
  }

  /** The files of the licences that {@code saydone.jar} carries. */
  private static Set<String> licences() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/META-INF/licenses"))) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
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
    return found("(?m)^\\.TP\n\\.B (\\S+)$", section).map(found -> found.group(1)).toList();
  }

  private static Stream<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }
}
