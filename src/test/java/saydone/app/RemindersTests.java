package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;
import saydone.home.WriterLock;
import saydone.menu.Offered;
import saydone.profile.Profile;
import saydone.reminder.ReminderPlan;
import saydone.script.Frequency;

/** A morning in Berlin, whose reminder is at ten. */
final class RemindersTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Offered FOOT = new Offered("Foot drop", Path.of("foot.json"));
  private static final Offered HAND =
      new Offered("Hand", Path.of("hand.json"), Optional.of(new Frequency(2, Frequency.Per.DAY)));

  private final DataFolder folder;
  private Instant now = Instant.parse("2026-11-30T08:55:00Z");

  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(BERLIN);

  RemindersTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @BeforeEach
  void remindAtTen() throws Exception {
    Profile.NONE.withReminders(ReminderPlan.daily(List.of(LocalTime.of(10, 0)))).save(folder);
  }

  private Reminders reminders() {
    return new Reminders(folder, List.of(FOOT, HAND), clock);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void theTimeIsThatOfTheZone() {
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
  void aChangeOfTheProfileActs() throws Exception {
    Reminders reminders = reminders();
    Profile.load(folder).withReminders(ReminderPlan.NEVER).save(folder);
    pass(Duration.ofMinutes(5));
    assertFalse(reminders.areDue());
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
