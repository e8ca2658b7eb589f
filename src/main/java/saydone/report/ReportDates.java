package saydone.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import saydone.language.Language;

/** How a report for people writes days and times. */
public final class ReportDates {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final DateTimeFormatter day;
  private final DateTimeFormatter dayOfYear;
  private final DateTimeFormatter shortDay;
  private final DateTimeFormatter weekday;
  private final ZoneId zone;

  ReportDates(Language language, ZoneId zone) {
    day = DateTimeFormatter.ofPattern("EEE d MMM uuuu", language.locale());
    dayOfYear = DateTimeFormatter.ofPattern("EEE d MMM", language.locale());
    shortDay = DateTimeFormatter.ofPattern("d MMM", language.locale());
    weekday = DateTimeFormatter.ofPattern("EEE", language.locale());
    this.zone = zone;
  }

  /** A day, such as "Mon 23 Nov 2026". */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** A day of a year that is known, such as "Mon 23 Nov". */
  public String dayOfYear(LocalDate date) {
    return dayOfYear.format(date);
  }

  /** A day without its year, such as "23 Nov". */
  public String shortDay(LocalDate date) {
    return shortDay.format(date);
  }

  /** The name of a day of the week, such as "Mon". */
  public String weekday(LocalDate date) {
    return weekday.format(date);
  }

  /** A time of the day where the reader is, such as "16:30". */
  public String time(Instant time) {
    return TIME.format(time.atZone(zone));
  }

  /** A day where the reader is. */
  public String day(Instant time) {
    return day(time.atZone(zone).toLocalDate());
  }
}
