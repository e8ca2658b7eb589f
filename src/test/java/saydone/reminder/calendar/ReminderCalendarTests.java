package saydone.reminder.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import saydone.reminder.ReminderPlan;

final class ReminderCalendarTests {

  private static final ReminderPlan PLAN =
      new ReminderPlan(
          List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          List.of(LocalTime.of(10, 0), LocalTime.of(16, 30)));

  private static final byte[] FILE =
      ReminderCalendar.of(
          PLAN, "Exercises", ZonedDateTime.parse("2026-11-30T12:00:00+01:00[Europe/Berlin]"));

  @Test
  void eachTimeIsAnEventThatComesAgain() {
    assertEquals(
        """
        BEGIN:VCALENDAR\r
        PRODID:-//Saydone//Reminders//EN\r
        VERSION:2.0\r
        BEGIN:VEVENT\r
        UID:saydone-1000@saydone.github.io\r
        DTSTAMP:20261130T110000Z\r
        DTSTART:20261204T100000\r
        RRULE:FREQ=WEEKLY;BYDAY=MO,FR\r
        SUMMARY:Exercises\r
        BEGIN:VALARM\r
        ACTION:DISPLAY\r
        TRIGGER:PT0S\r
        DESCRIPTION:Exercises\r
        END:VALARM\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        UID:saydone-1630@saydone.github.io\r
        DTSTAMP:20261130T110000Z\r
        DTSTART:20261130T163000\r
        RRULE:FREQ=WEEKLY;BYDAY=MO,FR\r
        SUMMARY:Exercises\r
        BEGIN:VALARM\r
        ACTION:DISPLAY\r
        TRIGGER:PT0S\r
        DESCRIPTION:Exercises\r
        END:VALARM\r
        END:VEVENT\r
        END:VCALENDAR\r
        """,
        new String(FILE, StandardCharsets.UTF_8));
  }

  @Test
  void itIsAValidCalendar() throws Exception {
    Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(FILE));
    assertEquals(List.of(), read.validate().getEntries().stream().toList());
  }
}
