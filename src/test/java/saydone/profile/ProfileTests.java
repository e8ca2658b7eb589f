package saydone.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.reminder.ReminderPlan;
import saydone.script.Exercise.Assistance;
import saydone.script.WeakSide;

final class ProfileTests {

  private static final String SCRIPT = "foot-drop-seated";
  private static final Instant SAID = Instant.parse("2026-11-22T09:00:00Z");

  static final Profile FULL =
      Profile.NONE
          .withSide(WeakSide.LEFT)
          .withLevel(SCRIPT, "toe-raise", Assistance.ASSISTED)
          .withLevel(SCRIPT, "ankle-eversion", Assistance.ACTIVE)
          .withPrecautionsSaid(SCRIPT, "1.0", SAID)
          .withAnswerTime(AnswerTime.learned(Duration.ofSeconds(8)))
          .withReminders(
              new ReminderPlan(
                  List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                  List.of(LocalTime.of(10, 0), LocalTime.of(16, 0))))
          .withQuiet(Instant.parse("2026-11-22T18:00:00Z"));

  private final DataFolder folder;

  ProfileTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void whatIsRememberedIsReadAgain() throws Exception {
    FULL.save(folder);
    assertEquals(FULL, Profile.load(folder));
    assertEquals(FULL.json(), Files.readString(file()));
  }

  @Test
  void theFileIsTheSampleOfThePatientsPage() throws Exception {
    String page = Files.readString(Path.of("src/site/markdown/patients.md"));
    assertTrue(page.contains("```json\n" + FULL.json() + "```\n"), FULL.json());
  }

  @Test
  void theFileIsTheSampleAboveItsFormat() throws Exception {
    String source = Files.readString(Path.of("src/main/java/saydone/profile/ProfileFormat.java"));
    assertTrue(source.replace("\n * ", "\n").contains(FULL.json()), FULL.json());
  }

  @Test
  void whatIsNotRememberedIsLeftOut() throws Exception {
    Profile.NONE.save(folder);
    assertEquals("{\n  \"schemaVersion\" : 1\n}\n", Files.readString(file()));
    assertEquals(Profile.NONE, Profile.load(folder));
  }

  @Test
  void nothingIsRememberedBeforeTheFirstTime() throws Exception {
    assertEquals(Profile.NONE, Profile.load(folder));
    assertFalse(Files.exists(folder.path()));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheUserCanReadIt() throws Exception {
    FULL.save(folder);
    assertEquals(
        PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file()));
  }

  @Test
  void whatANewerVersionAddedIsPassedOver() throws Exception {
    folder.keep(Profile.NAME, "{\"schemaVersion\": 1, \"weakSide\": \"left\", \"mood\": 7}");
    assertEquals(Profile.NONE.withSide(WeakSide.LEFT), Profile.read(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "rubbish", "{}", "[]", "{\"schemaVersion\": 2, \"weakSide\": \"left\"}"})
  void aDamagedFileIsPassedOver(String content) throws Exception {
    folder.keep(Profile.NAME, content);
    assertEquals(Profile.NONE, Profile.load(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"weakSide\": \"lefft\"| weakSide: \"lefft\" is not known here; did you mean \"left\"?",
        "\"weakSide\": null| weakSide: null is not known here; write one of \"left\", \"right\","
            + " \"both\"",
        "\"levels\": 7| levels: 7 is not an object; write an object with the levels of each script,"
            + " or leave it out",
        "\"levels\": {\"a\": []}| levels.a: a list is not an object; write an object with the level"
            + " of each exercise, such as {\"toe-raise\": \"active\"}",
        "\"levels\": {\"a\": {\"b\": \"actve\"}}"
            + "| levels.a.b: \"actve\" is not known here; did you mean \"active\"?",
        "\"levels\": {\"A b\": {}}| levels[\"A b\"]: is no id; write lower-case letters, digits and"
            + " hyphens, at most 64",
        "\"precautions\": {\"a\": {\"said\": \"2026-11-22T09:00:00Z\"}}"
            + "| precautions.a.scriptVersion: missing; write a text in double quotes, such as"
            + " \"1.0\"",
        "\"precautions\": {\"a\": {\"said\": \"soon\", \"scriptVersion\": \"1.0\"}}"
            + "| precautions.a.said: \"soon\" is no date and time; write one in UTC, such as"
            + " \"2026-11-22T18:00:00Z\"",
        "\"answerSeconds\": 0| answerSeconds: 0 is less than 1 seconds; write 1 to 60 seconds, such"
            + " as 8",
        "\"answerSeconds\": 61| answerSeconds: 61 is more than 60 seconds; write 1 to 60 seconds,"
            + " such as 8",
        "\"answerSeconds\": 8, \"answerSource\": \"sett\"| answerSource: \"sett\" is not known"
            + " here; did you mean \"set\"?",
        "\"answerSource\": \"set\"| answerSource: stands without answerSeconds; write both, or"
            + " neither",
      })
  void whatIsWrongInItIsToldWithPlaceAndRemedy(String field, String message) throws Exception {
    folder.keep(Profile.NAME, "{\n  \"schemaVersion\": 1,\n  " + field + "\n}\n");
    DamagedFileException damaged =
        assertThrows(DamagedFileException.class, () -> Profile.read(folder));
    String told = String.valueOf(damaged.getMessage());
    assertTrue(told.startsWith("profile.json:3:"), told);
    assertTrue(told.startsWith(damaged.place() + ": "), told);
    assertTrue(told.endsWith(": " + message), told);
  }

  @Test
  void aProfileIsAValueThatStaysAsItIs() {
    Profile other =
        FULL.withSide(WeakSide.RIGHT).withLevel(SCRIPT, "toe-raise", Assistance.PASSIVE);

    assertEquals(Optional.of(WeakSide.LEFT), FULL.weakSide());
    assertEquals(Assistance.ASSISTED, FULL.levels(SCRIPT).get("toe-raise"));
    assertEquals(Optional.of(WeakSide.RIGHT), other.weakSide());
    assertEquals(
        Map.of("toe-raise", Assistance.PASSIVE, "ankle-eversion", Assistance.ACTIVE),
        other.levels(SCRIPT));
    assertThrows(
        UnsupportedOperationException.class, () -> FULL.levels(SCRIPT).remove("toe-raise"));
  }

  @Test
  void eachScriptHasLevelsOfItsOwn() {
    Profile profile = FULL.withLevel("shoulder-pendulum", "pendulum", Assistance.PASSIVE);

    assertEquals(FULL.levels(SCRIPT), profile.levels(SCRIPT));
    assertEquals(Map.of("pendulum", Assistance.PASSIVE), profile.levels("shoulder-pendulum"));
    assertEquals(Map.of(), profile.levels("balance"));
  }

  @Test
  void aLevelAndTheSideCanBeTakenBack() {
    Profile profile = FULL.withoutSide().withoutLevel(SCRIPT, "toe-raise");

    assertEquals(Optional.empty(), profile.weakSide());
    assertEquals(Map.of("ankle-eversion", Assistance.ACTIVE), profile.levels(SCRIPT));
    assertEquals(Map.of(), profile.withoutLevel(SCRIPT, "ankle-eversion").levels());
    assertEquals(FULL, FULL.withoutLevel("balance", "sit-to-stand"));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 2026-11-22T09:00:00Z, true",
    "1.0, 2026-11-29T08:59:59Z, true",
    "1.0, 2026-11-29T09:00:00Z, false",
    "1.1, 2026-11-22T09:00:01Z, false",
    "1.0, 2026-11-22T08:59:59Z, false",
  })
  void precautionsHoldForAWeekInOneVersionOfTheScript(String version, Instant now, boolean held) {
    assertEquals(held, FULL.saidRecently(SCRIPT, version, now));
    assertFalse(FULL.saidRecently("balance", version, now));
  }

  @ParameterizedTest
  @CsvSource({
    "PT-1S, 1",
    "PT0S, 1",
    "PT1S, 1",
    "PT1.001S, 2",
    "PT8S, 8",
    "PT59.5S, 60",
    "PT2M, 60"
  })
  void aTimeForAnAnswerIsRoundedUpAndKeptWithinItsBounds(Duration time, int seconds) {
    Duration rounded = Duration.ofSeconds(seconds);
    assertEquals(rounded, AnswerTime.learned(time).time());
    assertEquals(rounded, AnswerTime.set(time).time());
    assertEquals(Optional.of(rounded), FULL.withAnswerTime(AnswerTime.learned(time)).answerTime());
  }

  @Test
  void aTimeThatAFormerVersionKeptWasLearned() throws Exception {
    folder.keep(Profile.NAME, "{\"schemaVersion\": 1, \"answerSeconds\": 9}");
    assertEquals(
        Optional.of(AnswerTime.learned(Duration.ofSeconds(9))), Profile.read(folder).answer());
  }

  @Test
  void aTimeThatWasSetStaysUntilItIsCleared() throws Exception {
    Profile set = FULL.withAnswerTime(AnswerTime.set(Duration.ofSeconds(5)));
    assertEquals(set, set.afterAnswers(set.answerTime(), Duration.ofSeconds(14)));
    assertEquals(set, set.learning(Duration.ofSeconds(14)));

    Profile cleared = set.withoutAnswerTime();
    Duration slow = Duration.ofSeconds(14);
    Optional<AnswerTime> learned = Optional.of(AnswerTime.learned(slow));
    assertEquals(learned, cleared.afterAnswers(cleared.answerTime(), slow).answer());
    assertEquals(learned, cleared.learning(slow).answer());

    set.save(folder);
    assertEquals(set, Profile.read(folder));
  }

  @Test
  void aChangeGoesByWhatTheFileHasNow() throws Exception {
    FULL.save(folder);
    Profile.remember(folder, profile -> profile.withSide(WeakSide.RIGHT));
    assertEquals(FULL.withSide(WeakSide.RIGHT), Profile.load(folder));
  }

  @Test
  void aChangeThatCannotBeKeptStopsNothing() throws Exception {
    Files.writeString(folder.path(), "in the way");
    Profile.remember(folder, profile -> profile.withSide(WeakSide.RIGHT));
    assertEquals("in the way", Files.readString(folder.path()));
  }

  @Test
  void whatIsForgottenIsGoneWithWhatACrashLeftBehind() throws Exception {
    FULL.save(folder);
    Path leftBehind = Files.writeString(folder.path().resolve("profile.json.tmp"), "{");

    assertTrue(Profile.forget(folder));
    assertFalse(Files.exists(file()));
    assertFalse(Files.exists(leftBehind));
    assertFalse(Profile.forget(folder));
  }

  private Path file() {
    return folder.path().resolve(Profile.NAME);
  }
}
