package saydone.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.script.Frequency;

final class ReminderPlanTests {

  private static final ReminderPlan TWICE = daily("10:00", "16:00");

  private static ReminderPlan daily(String... times) {
    return ReminderPlan.daily(Arrays.stream(times).map(LocalTime::parse).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T09:59, 2026-11-30T10:00",
    "2026-11-30T10:00, 2026-11-30T16:00",
    "2026-11-30T16:00, 2026-12-01T10:00",
    "2026-12-31T23:00, 2027-01-01T10:00"
  })
  void theNextReminderIsTheFirstAfterAMoment(LocalDateTime moment, LocalDateTime next) {
    assertEquals(Optional.of(next), TWICE.after(moment));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T10:00, 2026-12-02T10:00", // Monday to Wednesday
    "2026-12-02T09:00, 2026-12-02T10:00",
    "2026-12-02T10:00, 2026-12-07T10:00"
  })
  void onSomeDaysOnly(LocalDateTime moment, LocalDateTime next) {
    ReminderPlan plan =
        new ReminderPlan(
            List.of(DayOfWeek.WEDNESDAY, DayOfWeek.MONDAY), List.of(LocalTime.of(10, 0)));

    assertEquals(Optional.of(next), plan.after(moment));
  }

  @Test
  void onOneDayOfTheWeekTheNextIsAWeekLater() {
    ReminderPlan mondays =
        new ReminderPlan(List.of(DayOfWeek.MONDAY), List.of(LocalTime.of(10, 0)));

    assertEquals(
        Optional.of(LocalDateTime.parse("2026-12-07T10:00")),
        mondays.after(LocalDateTime.parse("2026-11-30T10:00")));
  }

  @Test
  void neverIsNever() {
    assertTrue(ReminderPlan.NEVER.isNever());
    assertEquals(Optional.empty(), ReminderPlan.NEVER.after(LocalDateTime.MIN));
    assertFalse(TWICE.isNever());
  }

  @Test
  void daysAndTimesAreInOrderAndOnceEach() {
    ReminderPlan plan =
        new ReminderPlan(
            List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(LocalTime.of(16, 0), LocalTime.of(10, 0, 30), LocalTime.of(16, 0)));

    assertEquals(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), plan.days());
    assertEquals(List.of(LocalTime.of(10, 0), LocalTime.of(16, 0)), plan.times());
    assertFalse(plan.isDaily());
    assertTrue(TWICE.isDaily());
  }

  @ParameterizedTest
  @ValueSource(strings = {"06:59", "21:01", "00:00", "23:59"})
  void noReminderIsAtNight(String time) {
    assertThrows(IllegalArgumentException.class, () -> daily(time));
  }

  /** Whoever looks every few seconds looks some seconds later. */
  @Test
  void theNightBeginsAfterTheMinuteOfTheLastReminder() {
    assertFalse(ReminderPlan.isNight(LocalTime.parse("21:00:59")));
    assertTrue(ReminderPlan.isNight(LocalTime.parse("21:01")));
    assertTrue(ReminderPlan.isNight(LocalTime.parse("06:59:59")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"07:00", "21:00"})
  void theEdgesOfTheNightAreDay(String time) {
    assertEquals(List.of(LocalTime.parse(time)), daily(time).times());
  }

  @Test
  void aPlanNeedsADay() {
    assertThrows(IllegalArgumentException.class, () -> new ReminderPlan(List.of(), TWICE.times()));
  }

  @ParameterizedTest
  @CsvSource({
    "1, DAY, 10:00",
    "2, DAY, 10:00 16:00",
    "3, DAY, 09:00 13:00 17:00",
    "4, DAY, 08:00 12:00 16:00 20:00",
    "7, WEEK, 10:00",
    "10, WEEK, 10:00 16:00",
    "14, WEEK, 10:00 16:00"
  })
  void aFrequencyGivesUsualTimesOfEveryDay(int times, Frequency.Per per, String expected) {
    ReminderPlan plan = ReminderPlan.of(new Frequency(times, per));

    assertTrue(plan.isDaily());
    assertEquals(
        expected, plan.times().stream().map(LocalTime::toString).collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "1, MONDAY",
    "2, MONDAY THURSDAY",
    "3, MONDAY WEDNESDAY FRIDAY",
    "5, MONDAY TUESDAY WEDNESDAY FRIDAY SATURDAY",
    "6, MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY"
  })
  void fewerThanSevenAWeekAreSpreadOverTheWeek(int times, String days) {
    ReminderPlan plan = ReminderPlan.of(new Frequency(times, Frequency.Per.WEEK));

    assertEquals(List.of(LocalTime.of(10, 0)), plan.times());
    assertEquals(
        days, plan.days().stream().map(DayOfWeek::toString).collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
  void everyFrequencyHasAPlanByDay(int times) {
    for (Frequency.Per per : Frequency.Per.values()) {
      ReminderPlan plan = ReminderPlan.of(new Frequency(times, per));
      plan.times().forEach(time -> assertFalse(ReminderPlan.isNight(time)));
    }
  }
}
