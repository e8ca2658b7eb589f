package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import saydone.hearing.Strictness;
import saydone.journal.DataFolder;
import saydone.player.ChosenManner;
import saydone.player.ChosenStrictness;
import saydone.player.CoachManner;

final class SettingsTests {

  private static final Settings CHOSEN =
      new Settings(
          Optional.of("flite:rms"),
          new CoachManner(OptionalInt.of(140), OptionalInt.of(60)),
          Optional.of(Strictness.STRICT));

  private final DataFolder folder;
  private final StringWriter err = new StringWriter();

  SettingsTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void whatWasChosenIsReadAgain() throws Exception {
    CHOSEN.save(folder);
    assertEquals(CHOSEN, Settings.load(folder));
  }

  @Test
  void whatWasNotChosenIsLeftOut() throws Exception {
    Settings.NONE.save(folder);
    assertEquals("{\n  \"schemaVersion\" : 1\n}\n", Files.readString(file()));
    assertEquals(Settings.NONE, Settings.load(folder));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheUserCanReadIt() throws Exception {
    CHOSEN.save(folder);
    assertEquals(
        PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"schemaVersion\": 2}",
        "{\"schemaVersion\": 1, \"voice\": 7}",
        "{\"schemaVersion\": 1, \"wordsPerMinute\": 9000}",
        "{\"schemaVersion\": 1, \"volumePercent\": 50.5}",
      })
  void aDamagedFileIsPassedOver(String content) throws Exception {
    Files.createDirectories(folder.path());
    Files.writeString(file(), content);
    assertEquals(Settings.NONE, Settings.load(folder));
  }

  @Test
  void optionsAreRememberedEachByItself() throws Exception {
    parsed("--rate", "140").remembering(folder, new PrintWriter(err));
    CoachVoice later =
        parsed("--voice", "KEVIN16", "--volume", "60")
            .remembering(folder, new PrintWriter(err))
            .voice();
    CoachManner both = new CoachManner(OptionalInt.of(140), OptionalInt.of(60));
    assertEquals(both, later.manner());
    assertEquals(
        new Settings(Optional.of("freetts:kevin16"), both, Optional.empty()),
        Settings.load(folder));
    assertEquals(both, parsed().remembering(folder, new PrintWriter(err)).voice().manner());
  }

  @Test
  void howSureTheCoachMustBeIsRememberedWhenItIsSaid() throws Exception {
    parsed("--rate", "140", "--hearing", "strict").remembering(folder, new PrintWriter(err));
    ChosenStrictness later = parsed().remembering(folder, new PrintWriter(err)).strictness();
    assertEquals(Strictness.STRICT, later.start());
    later.changed().accept(Strictness.BALANCED);
    assertEquals(
        Strictness.BALANCED,
        parsed().remembering(folder, new PrintWriter(err)).strictness().start());
    assertEquals(
        Strictness.LENIENT,
        parsed("--hearing", "lenient")
            .remembering(folder, new PrintWriter(err))
            .strictness()
            .start());
    assertEquals(OptionalInt.of(140), Settings.load(folder).manner().wordsPerMinute());
  }

  @Test
  void whatIsChosenByVoiceIsRememberedAsByOptions() throws Exception {
    ChosenManner manner =
        parsed("--rate", "140", "--hearing", "strict")
            .remembering(folder, new PrintWriter(err))
            .manner();
    assertEquals(OptionalInt.of(140), manner.start().wordsPerMinute());

    manner.changed().accept(new CoachManner(OptionalInt.of(115), OptionalInt.empty()));
    manner.changed().accept(new CoachManner(OptionalInt.empty(), OptionalInt.of(70)));
    assertEquals(
        new CoachManner(OptionalInt.of(115), OptionalInt.of(70)), Settings.load(folder).manner());
    assertEquals(Optional.of(Strictness.STRICT), Settings.load(folder).hearing());
  }

  @Test
  void withoutOptionsNothingIsWritten() throws Exception {
    parsed().remembering(folder, new PrintWriter(err));
    assertFalse(Files.exists(file()));
  }

  @Test
  void aRememberedVoiceThatIsGoneGivesWayToTheEmbeddedOne() throws Exception {
    new Settings(Optional.of("nobody"), CoachManner.ORDINARY, Optional.empty()).save(folder);
    CoachVoice voice = parsed().remembering(folder, new PrintWriter(err)).voice();
    assertEquals("freetts:kevin16", voice.voice().name());
    assertTrue(err.toString().contains("There is no voice \"nobody\""), err.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "--voice, nobody, There is no voice \"nobody\". The voices here: freetts:kevin16",
    "--rate, 79, --rate must be 80 to 450 words a minute: 79",
    "--volume, 101, --volume must be 10 to 100 percent: 101",
    "--rate, fast, Invalid value for option '--rate'"
  })
  void aWrongChoiceIsWrongUsage(String option, String value, String message) {
    CommandLine saydone = Main.commandLine();
    saydone.setErr(new PrintWriter(err));
    int code = saydone.execute("rehearse", "scripts/foot-drop.json", option, value);
    assertEquals(ExitCode.USAGE, code);
    assertTrue(err.toString().startsWith(message), err.toString());
  }

  @Test
  void theVoicesAreListedWithTheChosenOneMarked() {
    StringWriter out = new StringWriter();
    CommandLine saydone = Main.commandLine();
    saydone.setOut(new PrintWriter(out));
    assertEquals(ExitCode.OK, saydone.execute("voices", "--data", folder.path().toString()));
    assertTrue(
        out.toString()
            .startsWith(
                "freetts:kevin16: FreeTTS, en-US, 80 to 450 words a minute, inside the program,"
                    + " chosen"),
        out.toString());
  }

  private Path file() {
    return folder.path().resolve(Settings.NAME);
  }

  private static RememberedOptions parsed(String... arguments) {
    RememberedOptions options = new RememberedOptions();
    new CommandLine(new Holder(options))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(arguments);
    return options;
  }

  @CommandLine.Command
  private record Holder(@CommandLine.Mixin RememberedOptions options) {}
}
