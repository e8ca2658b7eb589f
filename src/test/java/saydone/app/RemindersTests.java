package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;
import saydone.home.WriterLock;
import saydone.journal.Journal;
import saydone.journal.Sessions;
import saydone.menu.Offered;
import saydone.profile.Profile;
import saydone.reminder.ReminderPlan;
import saydone.script.Frequency;
import saydone.script.Script;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;
import saydone.share.PrescribedScript;

/** A morning in Berlin, whose reminder is at ten. */
final class RemindersTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Offered FOOT = new Offered("Foot drop", Path.of("foot.json"));
  private static final Offered HAND =
      new Offered("Hand", Path.of("hand.json"), Optional.of(new Frequency(2, Frequency.Per.DAY)));

  private final DataFolder folder;
  private final List<String> notices = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-30T08:55:00Z");

  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(BERLIN);

  RemindersTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @BeforeEach
  void remindAtTen() throws Exception {
    remindAt(10);
  }

  private void remindAt(int hour) throws Exception {
    Profile.read(folder)
        .withReminders(ReminderPlan.daily(List.of(LocalTime.of(hour, 0))))
        .save(folder);
  }

  private void record(Instant start) throws Exception {
    byte[] json = Files.readAllBytes(Path.of("scripts/foot-drop.json"));
    Script script = ScriptReader.read("foot-drop.json", json).script();
    try (Journal journal =
        Sessions.in(folder).begin(script, Map.of(), json, start, "Saydone of the tests")) {
      journal.append(new Fact.SessionStarted(script.id(), "1", 5, 5), Duration.ZERO);
    }
  }

  private Reminders reminders() throws Exception {
    return new Reminders(folder, () -> List.of(FOOT, HAND), clock);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void theTimeIsThatOfTheZone() throws Exception {
    Reminders reminders = reminders();
    assertFalse(reminders.areDue());
    pass(Duration.ofMinutes(5));
    assertTrue(reminders.areDue());
    reminders.unanswered();
    assertFalse(reminders.areDue());
    pass(Duration.ofMinutes(10));
    assertTrue(reminders.areDue());
  }

  @Test
  void whileASessionRunsNothingIsSaid() throws Exception {
    Reminders reminders = reminders();
    pass(Duration.ofMinutes(5));
    try (WriterLock session = folder.lock()) {
      assertFalse(reminders.areDue(), session::toString);
    }
    assertFalse(reminders.areDue());
  }

  @Test
  void quietLastsUntilItsEnd() throws Exception {
    Profile.load(folder).withQuiet(now.plus(Duration.ofMinutes(10))).save(folder);
    Reminders reminders = reminders();
    pass(Duration.ofMinutes(6));
    assertFalse(reminders.areDue());
    pass(Duration.ofMinutes(5));
    assertTrue(reminders.areDue());
  }

  @Test
  void notTodayHoldsForTheDayThoughTheCoachIsStartedAgain() throws Exception {
    Reminders reminders = reminders();
    pass(Duration.ofMinutes(5));
    assertTrue(reminders.areDue());
    reminders.notToday();
    pass(Duration.ofMinutes(5));
    assertFalse(reminders.areDue());

    remindAt(16);
    Reminders again = reminders();
    now = Instant.parse("2026-11-30T15:00:00Z");
    assertFalse(again.areDue());
    assertEquals(
        Optional.of(Instant.parse("2026-11-30T23:00:00Z")), Profile.read(folder).quietUntil());
    now = Instant.parse("2026-12-01T14:59:50Z");
    assertFalse(again.areDue());
    now = Instant.parse("2026-12-01T15:00:00Z");
    assertTrue(again.areDue());
  }

  @Test
  void notTodayEndsNoLongerQuiet() throws Exception {
    Instant end = Instant.parse("2026-12-02T08:00:00Z");
    Profile.load(folder).withQuiet(end).save(folder);
    reminders().notToday();
    assertEquals(Optional.of(end), Profile.read(folder).quietUntil());
  }

  @Test
  void notTodayHoldsWhereTheProfileIsDamaged() throws Exception {
    Reminders reminders = reminders();
    folder.keep(Profile.NAME, "{");
    pass(Duration.ofMinutes(5));
    assertTrue(reminders.areDue());
    reminders.notToday();
    pass(Duration.ofMinutes(5));
    assertFalse(reminders.areDue());
  }

  /** Who has just exercised need not be told to. */
  @Test
  void soonAfterASessionNothingIsSaid() throws Exception {
    record(now.minus(Duration.ofMinutes(100)));
    Reminders reminders = reminders();
    pass(Duration.ofMinutes(5));
    assertFalse(reminders.areDue());
    pass(Duration.ofMinutes(10));
    assertFalse(reminders.areDue(), "this reminder is over");
  }

  @Test
  void aSessionOfTheEarlyMorningDoesNotSilenceTheReminder() throws Exception {
    record(now.minus(Duration.ofHours(2)));
    Reminders reminders = reminders();
    pass(Duration.ofMinutes(5));
    assertTrue(reminders.areDue());
  }

  @Test
  void aChangeOfTheProfileActs() throws Exception {
    Reminders reminders = reminders();
    Profile.load(folder).withReminders(ReminderPlan.NEVER).save(folder);
    pass(Duration.ofMinutes(5));
    assertFalse(reminders.areDue());
  }

  /** The coach stands by for weeks; meanwhile the therapist changes her mind. */
  @Test
  void aScriptThatIsPrescribedMeanwhileActs() throws Exception {
    Profile.NONE.save(folder);
    Reminders reminders = new Reminders(folder, () -> ScriptShelf.in(folder, notices::add), clock);
    pass(Duration.ofMinutes(5));
    assertFalse(reminders.areDue(), "no script says how often");

    Path file = Files.createDirectories(folder.scripts()).resolve("heels.json");
    Files.writeString(file, heels(2));
    new PrescribedScript("heels", "heels.json", now).save(folder);
    pass(Duration.ofMinutes(1));
    assertFalse(reminders.areDue());
    now = Instant.parse("2026-11-30T15:00:00Z");
    assertTrue(reminders.areDue(), "twice a day is at ten and at four");
    reminders.answered();

    Files.writeString(file, heels(3));
    Files.setLastModifiedTime(file, FileTime.from(now));
    now = Instant.parse("2026-11-30T15:59:00Z");
    assertFalse(reminders.areDue());
    now = Instant.parse("2026-11-30T16:00:00Z");
    assertTrue(reminders.areDue(), "three times a day ends at five");
    assertEquals(List.of(), notices);
  }

  private static String heels(int timesADay) {
    return """
    {"schemaVersion": 1, "id": "heels", "name": "Heels",
     "frequency": {"times": N, "per": "day"},
     "exercises": [{"id": "heel-raise", "name": "Heel raise", "side": "both",
       "position": "Sit tall.", "instructions": ["Lift both heels."], "dose": {"reps": 3}}]}
    """
        .replace("N", Integer.toString(timesADay));
  }

  @Test
  void aProfileThatIsDamagedMeanwhileChangesNothing() throws Exception {
    Reminders reminders = reminders();
    folder.keep(Profile.NAME, "{");
    pass(Duration.ofMinutes(5));
    assertTrue(reminders.areDue());
  }

  @Test
  void whoChoseNothingIsRemindedAsTheFirstScriptSaysThatSaysIt() {
    assertEquals(
        ReminderPlan.of(new Frequency(2, Frequency.Per.DAY)),
        Reminders.plan(Profile.NONE, List.of(FOOT, HAND)));
    assertEquals(ReminderPlan.NEVER, Reminders.plan(Profile.NONE, List.of(FOOT)));
    assertEquals(
        ReminderPlan.NEVER,
        Reminders.plan(Profile.NONE.withReminders(ReminderPlan.NEVER), List.of(HAND)));
  }
}
