package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import saydone.app.ChosenCoach;
import saydone.app.CoachVoice;
import saydone.app.Settings;
import saydone.hearing.Strictness;
import saydone.home.DataFolder;
import saydone.player.ChosenManner;
import saydone.player.ChosenStrictness;
import saydone.player.CoachManner;
import saydone.voice.Pitch;
import saydone.voice.program.Machine;

/** What is chosen by options for the coach, and what of it is remembered. */
final class RememberedOptionsTests {

  private final DataFolder folder;
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();

  RememberedOptionsTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void optionsAreRememberedEachByItself() throws Exception {
    remembered("--rate", "140", "--pitch", "-4");
    CoachVoice later = remembered("--voice", "KEVIN16", "--volume", "60").voice();
    CoachManner both = new CoachManner(OptionalInt.of(140), OptionalInt.of(60), OptionalInt.of(-4));
    assertEquals(both, later.manner());
    assertEquals(
        new Settings(Optional.of("freetts:kevin16"), both, Optional.empty()),
        Settings.load(folder));
    assertEquals(both, remembered().voice().manner());
  }

  @Test
  void whatCannotBeRememberedHoldsForThisSession() throws Exception {
    Files.createFile(folder.path());

    assertEquals(
        OptionalInt.of(140), remembered("--rate", "140").voice().manner().wordsPerMinute());
  }

  @Test
  void howSureTheCoachMustBeIsRememberedWhenItIsSaid() throws Exception {
    remembered("--rate", "140", "--hearing", "strict");
    ChosenStrictness later = remembered().strictness();
    assertEquals(Strictness.STRICT, later.start());
    later.changed().accept(Strictness.BALANCED);
    assertEquals(Strictness.BALANCED, remembered().strictness().start());
    assertEquals(Strictness.LENIENT, remembered("--hearing", "lenient").strictness().start());
    assertEquals(OptionalInt.of(140), Settings.load(folder).manner().wordsPerMinute());
  }

  @Test
  void whatIsChosenByVoiceIsRememberedAsByOptions() throws Exception {
    ChosenManner manner = remembered("--rate", "140", "--hearing", "strict").manner();
    assertEquals(OptionalInt.of(140), manner.start().wordsPerMinute());

    OptionalInt none = OptionalInt.empty();
    manner.changed().accept(new CoachManner(OptionalInt.of(115), none, none));
    manner.changed().accept(new CoachManner(none, OptionalInt.of(70), none));
    manner.changed().accept(new CoachManner(none, none, OptionalInt.of(2)));
    assertEquals(
        new CoachManner(OptionalInt.of(115), OptionalInt.of(70), OptionalInt.of(2)),
        Settings.load(folder).manner());
    assertEquals(Optional.of(Strictness.STRICT), Settings.load(folder).hearing());
  }

  @Test
  void whoChoseNoVoiceHasTheBestOneThatIsHere() throws Exception {
    assertEquals("freetts:kevin16", remembered().voice().voice().name());
    Path program =
        Files.writeString(
            Files.createDirectories(folder.path().resolve("bin")).resolve("RHVoice-test"), "");
    assertTrue(program.toFile().setExecutable(true));
    Path bdl = Files.createDirectories(folder.path().resolve("share/RHVoice/voices/bdl"));
    Files.writeString(bdl.resolve("voice.info"), "name=Bdl\nlanguage=English\n");
    environment.put("PATH", folder.path().resolve("bin").toString());

    assertEquals("rhvoice:bdl", remembered().voice().voice().name());
    assertEquals(Settings.NONE, Settings.load(folder));
    environment.put("SAYDONE_VOICE", "freetts:kevin16");
    assertEquals("freetts:kevin16", remembered().voice().voice().name());
    environment.put("SAYDONE_VOICE", "nobody");
    assertEquals("rhvoice:bdl", remembered().voice().voice().name());
    assertTrue(err.toString().contains("There is no voice \"nobody\"."), err.toString());
    assertTrue(err.toString().contains("It was named by SAYDONE_VOICE."), err.toString());
    assertFalse(err.toString().contains("The voices here"), err.toString());
  }

  @Test
  void aPitchThatTheVoiceCannotHaveIsToldAndKeptForOthers() throws Exception {
    Path bin = Files.createDirectories(folder.path().resolve("bin"));
    assertTrue(Files.createFile(bin.resolve("piper")).toFile().setExecutable(true));
    Files.createFile(bin.resolve("en_US-test.onnx"));
    Files.createFile(bin.resolve("en_US-test.onnx.json"));
    environment.put("PATH", bin.toString());
    environment.put("SAYDONE_PIPER_MODELS", bin.toString());
    environment.put("SAYDONE_VOICE", "piper:en_US-test");

    assertFalse(remembered("--pitch", "2").manner().changesPitch());
    assertEquals(
        List.of("piper:en_US-test cannot change its pitch; other voices will have it."),
        err.toString().lines().toList());
    environment.clear();
    assertTrue(remembered().manner().changesPitch());
    assertEquals(new Pitch(2), remembered().manner().start().pitch());
  }

  @Test
  void withoutOptionsNothingIsWritten() throws Exception {
    remembered();
    assertFalse(Files.exists(file()));
  }

  @Test
  void aRememberedVoiceThatIsGoneGivesWayToTheEmbeddedOne() throws Exception {
    new Settings(Optional.of("nobody"), CoachManner.ORDINARY, Optional.empty()).save(folder);
    CoachVoice voice = remembered().voice();
    assertEquals("freetts:kevin16", voice.voice().name());
    assertTrue(err.toString().contains("There is no voice \"nobody\""), err.toString());
    assertFalse(err.toString().contains("The voices here"), err.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "--voice, nobody, There is no voice \"nobody\". The voices here: freetts:kevin16",
    "--rate, 79, --rate must be 80 to 450 words a minute: 79",
    "--volume, 101, --volume must be 10 to 100 percent: 101",
    "--pitch, -7, --pitch must be -6 to 6 semitones: -7",
    "--rate, fast, Invalid value for option '--rate'"
  })
  void aWrongChoiceIsWrongUsage(String option, String value, String message) {
    CommandLine saydone = Main.commandLine();
    saydone.setErr(new PrintWriter(err));
    int code = saydone.execute("rehearse", "scripts/foot-drop.json", option, value);
    assertEquals(ExitCode.USAGE, code);
    String last = err.toString().lines().reduce("", (before, line) -> line);
    assertTrue(last.startsWith(message), err.toString());
  }

  private Path file() {
    return folder.path().resolve(Settings.NAME);
  }

  private ChosenCoach remembered(String... arguments) throws Exception {
    RememberedOptions options = new RememberedOptions();
    new CommandLine(new Holder(options))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(arguments);
    return ChosenCoach.remembering(
        options.chosen(),
        folder,
        new Machine("Linux", folder.path(), environment),
        new PrintWriter(err, true)::println);
  }

  @CommandLine.Command
  private record Holder(@CommandLine.Mixin RememberedOptions options) {}
}
