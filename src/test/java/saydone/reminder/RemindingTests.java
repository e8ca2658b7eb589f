package saydone.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days with reminders at ten and four, minute by minute. */
final class RemindingTests {

  private static final ReminderPlan PLAN =
      ReminderPlan.daily(List.of(LocalTime.of(10, 0), LocalTime.of(16, 0)));

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time.length() == 5 ? "2026-11-30T" + time : time);
  }

  /** The times of a day at which a reminder is said, if each is answered like this. */
  private static List<String> said(String from, BiConsumer<Reminding, LocalDateTime> answer) {
    Reminding reminding = new Reminding(PLAN, at(from));
    List<String> said = new ArrayList<>();
    for (LocalDateTime now = at(from);
        now.isBefore(at("2026-12-01T00:00"));
        now = now.plusMinutes(1)) {
      if (reminding.isDue(now)) {
        said.add(now.toLocalTime().toString());
        answer.accept(reminding, now);
      }
    }
    return said;
  }

  @Test
  void aReminderIsSaidTwiceTenMinutesApart() {
    assertEquals(List.of("10:00", "10:10", "16:00", "16:10"), said("08:00", Reminding::unanswered));
  }

  @Test
  void oneThatIsAnsweredIsOver() {
    assertEquals(List.of("10:00", "16:00"), said("08:00", (reminding, now) -> reminding.over()));
  }

  @Test
  void laterIsInAnHourOnceMore() {
    assertEquals(
        List.of("10:00", "11:00", "16:00", "17:00"),
        said(
            "08:00",
            (reminding, now) -> {
              if (now.getHour() % 2 == 0) {
                reminding.later(now);
              } else {
                reminding.unanswered(now);
              }
            }));
  }

  @Test
  void notTodayEndsThoseOfTheDay() {
    Reminding reminding = new Reminding(PLAN, at("08:00"));
    assertTrue(reminding.isDue(at("10:00")));
    reminding.notToday(at("10:01"));

    assertFalse(reminding.isDue(at("16:00")));
    assertTrue(reminding.isDue(at("2026-12-01T10:00")));
  }

  @Test
  void whatWasBeforeTheStartIsOver() {
    assertEquals(List.of("16:00", "16:10"), said("10:01", Reminding::unanswered));
  }

  @Test
  void laterInTheEveningIsNotInTheNight() {
    Reminding reminding =
        new Reminding(ReminderPlan.daily(List.of(LocalTime.of(20, 30))), at("20:00"));
    assertTrue(reminding.isDue(at("20:30")));
    reminding.later(at("20:30"));

    assertFalse(reminding.isDue(at("21:30")));
    assertFalse(reminding.isDue(at("2026-12-01T07:30")));
  }

  @Test
  void oneAtNineInTheEveningIsSaidOnceThoughTheLookComesSecondsLater() {
    Reminding reminding =
        new Reminding(ReminderPlan.daily(List.of(LocalTime.of(21, 0))), at("20:00"));

    assertFalse(reminding.isDue(at("2026-11-30T20:59:57")));
    assertTrue(reminding.isDue(at("2026-11-30T21:00:07")));
    reminding.unanswered(at("2026-11-30T21:00:30"));
    assertFalse(reminding.isDue(at("2026-11-30T21:10:30")));
  }

  @ParameterizedTest
  @CsvSource({"10:00, true", "20:00:30, true", "20:01, false", "21:00, false"})
  void whetherOneThatIsPutOffComesAgainIsKnown(LocalTime now, boolean comes) {
    assertEquals(comes, Reminding.comesAgain(now));
    LocalDateTime later = LocalDateTime.of(2026, 11, 30, now.getHour(), now.getMinute());
    Reminding reminding = new Reminding(PLAN, later);
    reminding.later(later);
    assertEquals(comes, reminding.isDue(later.plusHours(1)));
  }

  @Test
  void oneThatIsHeldBackForAQuarterOfAnHourIsOver() {
    Reminding reminding = new Reminding(PLAN, at("08:00"));

    assertTrue(reminding.isDue(at("10:00")));
    assertTrue(reminding.isDue(at("10:15")));
    assertFalse(reminding.isDue(at("10:16")));
  }

  @Test
  void aComputerThatSleptOverItSaysNothing() {
    Reminding reminding = new Reminding(PLAN, at("09:00"));

    assertFalse(reminding.isDue(at("11:00")));
    assertTrue(reminding.isDue(at("16:00")));
  }

  @Test
  void aClockThatIsSetBackRemindsAgain() {
    Reminding reminding = new Reminding(PLAN, at("15:00"));
    assertFalse(reminding.isDue(at("09:00")));

    assertTrue(reminding.isDue(at("10:00")));
  }

  @Test
  void anotherPlanTakesOverAtOnce() {
    Reminding reminding = new Reminding(PLAN, at("08:00"));
    assertTrue(reminding.isDue(at("10:00")));
    reminding.follow(ReminderPlan.daily(List.of(LocalTime.of(12, 0))));

    assertFalse(reminding.isDue(at("10:01")));
    assertTrue(reminding.isDue(at("12:00")));
    reminding.follow(ReminderPlan.NEVER);
    assertFalse(reminding.isDue(at("12:01")));
  }
}
