package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import saydone.app.Scripts;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.taught.Take;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DataFolder;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.profile.AnswerTime;
import saydone.profile.Profile;
import saydone.script.Exercise.Assistance;
import saydone.script.WeakSide;
import saydone.teach.TaughtFile;

final class ProfileCommandTests {

  private static final String SCRIPT = "foot-drop-seated";

  private static final String KEPT =
      "Past sessions, your settings and the words that you taught are kept. To forget the words:"
          + " saydone teach --forget";

  private final DataFolder folder;

  ProfileCommandTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void nothingIsRememberedAtFirst() {
    Ran ran = profile();
    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(
        List.of("Nothing is remembered of you.", "Words that you taught: none."), ran.lines());
    assertFalse(Files.exists(folder.path()));
  }

  @Test
  void eachThingThatIsRememberedIsALine() throws Exception {
    Profile.NONE
        .withSide(WeakSide.LEFT)
        .withLevel(SCRIPT, "toe-raise", Assistance.ACTIVE)
        .withPrecautionsSaid(SCRIPT, "1.0", Instant.parse("2026-11-22T09:00:00Z"))
        .withAnswerTime(AnswerTime.learned(Duration.ofSeconds(8)))
        .save(folder);
    teach("done", "more time");

    List<String> lines = profile().lines();
    assertEquals(5, lines.size());
    assertEquals("Weak side: left.", lines.get(0));
    assertEquals("Level of toe-raise in foot-drop-seated: active, without help.", lines.get(1));
    assertTrue(
        lines
            .get(2)
            .startsWith("Precautions of foot-drop-seated, version 1.0: said in full on 2026-11-2"),
        lines.get(2));
    assertEquals("Time for an answer: 8 seconds, learned from your answers.", lines.get(3));
    assertEquals("Words that you taught: done, more time.", lines.get(4));
  }

  @Test
  void timesAreThoseOfTheUsersZone() {
    ProfileLines told = new ProfileLines(Messages.printed(Language.ENGLISH), ZoneOffset.ofHours(1));
    assertEquals(
        List.of("Precautions of a, version 2: said in full on 2026-11-22 at 10:00."),
        told.of(Profile.NONE.withPrecautionsSaid("a", "2", Instant.parse("2026-11-22T09:00:00Z"))));
  }

  @ParameterizedTest
  @EnumSource
  void eachLevelHasItsWords(Assistance level) {
    ProfileLines told = new ProfileLines(Messages.printed(Language.ENGLISH), ZoneOffset.UTC);
    String line = told.of(Profile.NONE.withLevel("a", "b", level)).get(0);
    assertTrue(line.matches("Level of b in a: [a-z]+, [a-z ]+\\."), line);
  }

  @Test
  void theFileIsPrintedAsItIs() throws Exception {
    Profile.NONE.withSide(WeakSide.RIGHT).save(folder);
    assertEquals(
        new Ran(ExitCode.OK, Files.readString(folder.path().resolve(Profile.NAME)), ""),
        profile("--json"));
  }

  @Test
  void theSideIsRememberedAndTakenBack() {
    assertEquals(List.of("Weak side: right."), profile("--side", "right").lines());
    assertEquals(Optional.of(WeakSide.RIGHT), Profile.load(folder).weakSide());

    assertEquals(List.of("Nothing is remembered of you."), profile("--side", "none").lines());
    assertEquals(Profile.NONE, Profile.load(folder));
  }

  @Test
  void bothSidesAreRemembered() {
    assertEquals(List.of("Weak sides: both."), profile("--side", "both").lines());
    assertEquals(Optional.of(WeakSide.BOTH), Profile.load(folder).weakSide());
  }

  @Test
  void levelsAreRememberedByScript() {
    profile("--level", "a=active", "--level", "b=passive");
    profile("--level", "c=resisted", "--script", "shoulder-pendulum");

    Profile profile = Profile.load(folder);
    assertEquals(Map.of("a", Assistance.ACTIVE, "b", Assistance.PASSIVE), profile.levels(SCRIPT));
    assertEquals(Map.of("c", Assistance.RESISTED), profile.levels("shoulder-pendulum"));

    profile("--level", "a=none");
    assertEquals(Map.of("b", Assistance.PASSIVE), Profile.load(folder).levels(SCRIPT));
  }

  @Test
  void anExerciseThatIsProbablyMistypedIsToldOf() throws Exception {
    String known = Scripts.read(Path.of(Scripts.DEFAULT)).script().exercises().get(0).id();
    Ran ran = profile("--level", known + "x=passive");
    assertEquals(ExitCode.OK, ran.code());
    assertEquals(
        "It is remembered, but scripts/foot-drop.json has no exercise \""
            + known
            + "x\"; did you mean \""
            + known
            + "\"?"
            + System.lineSeparator(),
        ran.err());
    assertEquals("", profile("--level", known + "x=none").err());
    assertEquals("", profile("--level", known + "=passive").err());
    assertEquals("", profile("--level", "swim=active", "--script", "another").err());
    assertEquals("", profile("--level", known + "=PASSIVE").err());
    assertEquals(
        "It is remembered, but \""
            + known
            + "\" in scripts/foot-drop.json is not done resisted; its levels are: passive, active"
            + System.lineSeparator(),
        profile("--level", known + "=Resisted").err());
    String others = profile("--level", "swim=active").err();
    assertTrue(others.contains("; its exercises are: " + known), others);
  }

  @Test
  void theTimeForAnAnswerIsRemembered() {
    assertEquals(
        List.of("Time for an answer: 1 second, as you set it."),
        profile("--answer-seconds", "1").lines());
    assertEquals(Optional.of(AnswerTime.set(Duration.ofSeconds(1))), Profile.load(folder).answer());
  }

  @Test
  void theTimeForAnAnswerIsTakenBack() {
    profile("--answer-seconds", "9");

    assertEquals(
        List.of("Nothing is remembered of you."), profile("--answer-seconds", "none").lines());
    assertEquals(Profile.NONE, Profile.load(folder));
  }

  @Test
  void allIsChangedAtOnceAndPrintedAsJson() {
    Ran ran = profile("--side", "left", "--level", "a=active", "--answer-seconds", "9", "--json");
    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(
        Profile.NONE
            .withSide(WeakSide.LEFT)
            .withLevel(SCRIPT, "a", Assistance.ACTIVE)
            .withAnswerTime(AnswerTime.set(Duration.ofSeconds(9))),
        Profile.load(folder));
    assertEquals(Profile.load(folder).json(), ran.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--level a=activ | --level a=activ: \"activ\" is no level; did you mean \"active\"?",
        "--level a=x | --level a=x: \"x\" is no level; write one of passive, assisted, active,"
            + " resisted, or none",
        "--level a | --level a: write the id of an exercise, an equals sign and a level, such as"
            + " toe-raise=active",
        "--level =active | --level =active: write the id of an exercise, an equals sign and a"
            + " level, such as toe-raise=active",
        "--level Toe=active | --level Toe=active: write the id of an exercise, an equals sign and a"
            + " level, such as toe-raise=active",
        "--level a=active --script A | --script A: write the id of a script, such as"
            + " foot-drop-seated",
        "--script a | --script goes with --level, such as --level toe-raise=active",
        "--answer-seconds 0 | --answer-seconds must be 1 to 60 seconds, or none: 0",
        "--answer-seconds 61 | --answer-seconds must be 1 to 60 seconds, or none: 61",
        "--answer-seconds soon | --answer-seconds must be 1 to 60 seconds, or none: soon",
        "--forget --side left | --forget goes alone: leave out the other options, or leave it out",
        "--forget --json | --forget goes alone: leave out the other options, or leave it out",
      })
  void aWrongOptionIsToldOfAndChangesNothing(String options, String message) throws Exception {
    Profile.NONE.withSide(WeakSide.RIGHT).save(folder);
    Ran ran = profile(options.split(" "));
    assertEquals(new Ran(ExitCode.USAGE, "", message + System.lineSeparator()), ran);
    assertEquals(Profile.NONE.withSide(WeakSide.RIGHT), Profile.load(folder));
  }

  @Test
  void aSideThatIsNoneIsWrongUsage() {
    Ran ran = profile("--side", "middle");
    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().contains("[LEFT, RIGHT, BOTH, NONE]"), ran.err());
  }

  @Test
  void whatIsForgottenIsSaidAndTheTaughtWordsAreKept() throws Exception {
    Profile.NONE
        .withSide(WeakSide.LEFT)
        .withAnswerTime(AnswerTime.set(Duration.ofSeconds(8)))
        .save(folder);
    teach("done");

    Ran ran = profile("--forget");
    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertEquals(
        List.of(
            "Forgotten:",
            "Weak side: left.",
            "Time for an answer: 8 seconds, as you set it.",
            KEPT),
        ran.lines());
    assertFalse(Files.exists(folder.path().resolve(Profile.NAME)));
    assertEquals(List.of("done"), TaughtFile.load(folder).names());
  }

  @Test
  void nothingIsForgottenWhereNothingIsRemembered() {
    assertEquals(List.of("Nothing is remembered of you.", KEPT), profile("--forget").lines());
  }

  @Test
  void aDamagedFileIsNeitherShownNorReplaced() throws Exception {
    folder.keep(Profile.NAME, "rubbish");
    for (List<String> options : List.of(List.<String>of(), List.of("--side", "left"))) {
      Ran ran = profile(options.toArray(String[]::new));
      assertEquals(ExitCode.DATA, ran.code());
      assertTrue(
          ran.err().startsWith("What is remembered of you cannot be read: " + folder.path()),
          ran.err());
      assertTrue(ran.err().contains("profile.json:1:1: "), ran.err());
      assertTrue(ran.err().contains("saydone profile --forget"), ran.err());
    }
    assertEquals("rubbish", Files.readString(folder.path().resolve(Profile.NAME)));
  }

  @Test
  void aDamagedFileCanBeForgotten() throws Exception {
    folder.keep(Profile.NAME, "rubbish");
    Ran ran = profile("--forget");
    assertEquals(ExitCode.OK, ran.code(), ran.err());
    assertTrue(
        ran.lines().get(1).startsWith("The file was damaged: profile.json:1:1: "), ran.out());
    assertFalse(Files.exists(folder.path().resolve(Profile.NAME)));
  }

  @Test
  void aFolderThatCannotBeUsedIsToldOf() throws Exception {
    Files.writeString(folder.path(), "in the way");
    for (String[] options : List.of(new String[] {"--side", "left"}, new String[] {"--forget"})) {
      Ran ran = profile(options);
      assertEquals(ExitCode.DATA, ran.code());
      assertTrue(ran.err().contains(folder.path().toString()), ran.err());
    }
  }

  private void teach(String... phrases) throws Exception {
    TaughtPhrases taught = TaughtPhrases.NONE;
    for (String phrase : phrases) {
      Take take = new Take(new float[20][LogMelFilterbank.BANDS], 5, 15);
      taught = taught.with(new TaughtPhrase(phrase, List.of(take)));
    }
    TaughtFile.save(folder, taught);
  }

  private Ran profile(String... options) {
    return Ran.saydone(
        Stream.concat(Stream.of("profile", "--data", folder.path().toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}
