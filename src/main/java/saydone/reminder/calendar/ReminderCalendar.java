package saydone.reminder.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import saydone.reminder.ReminderPlan;

/**
 * A plan as a calendar: an event for each time of the day, which comes again every week on the days
 * of the plan, with an alarm at its beginning. Times are those of whatever zone the phone is in.
 */
public final class ReminderCalendar {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

  private ReminderCalendar() {}

  /**
   * The bytes of a calendar file.
   *
   * @param what what each event is called
   * @param now from this moment on; its zone is that of the plan
   */
  public static byte[] of(ReminderPlan plan, String what, ZonedDateTime now) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Saydone//Reminders//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    plan.times().forEach(time -> calendar.add(event(plan, time, what, now)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new CalendarOutputter(true).output(calendar, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a calendar cannot be written into memory", e);
    }
    return bytes.toByteArray();
  }

  private static VEvent event(ReminderPlan plan, LocalTime time, String what, ZonedDateTime now) {
    LocalDateTime first =
        new ReminderPlan(plan.days(), List.of(time)).after(now.toLocalDateTime()).orElseThrow();
    VEvent event = new VEvent(false);
    event.add(new Uid("saydone-" + HOUR.format(time) + "@saydone.github.io"));
    event.add(new DtStamp(now.toInstant()));
    event.add(new DtStart<>(first));
    event.add(
        new RRule<>(
            new Recur.Builder<LocalDateTime>()
                .frequency(Frequency.WEEKLY)
                .dayList(plan.days().stream().map(WeekDay::getWeekDay).toList())
                .build()));
    event.add(new Summary(what));
    VAlarm alarm = new VAlarm();
    alarm.add(ImmutableAction.DISPLAY);
    alarm.add(new Trigger(Duration.ZERO));
    alarm.add(new Description(what));
    event.add(alarm);
    return event;
  }
}
