package saydone.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import saydone.report.Days;
import saydone.report.Report;
import saydone.report.ReportWords;
import saydone.report.ReportedSession;
import saydone.report.Summary;
import saydone.report.WeekByWeek;

/**
 * The chart of the days: a row for each week, from Monday to Sunday. So many weeks are in one as
 * there is room for on a sheet of paper. All lengths are in units of the drawing.
 *
 * @param days the days from the first Monday to the last Sunday
 * @param weekdays the names above the columns
 * @param weeks the weeks, the first one first
 * @param height how high the drawing is
 */
public record Calendar(Days days, List<Weekday> weekdays, List<Week> weeks, int height) {

  private static final int LEFT = 86;
  private static final int TOP = 34;
  private static final int CELL = 58;
  private static final int PITCH = 62;

  /** A quarter of a year, and as high as a sheet of paper. */
  private static final int MOST_WEEKS = 13;

  /** What was done on a day. */
  public enum Mark {
    /** A session was gone through. */
    COMPLETED,
    /** A session was begun, and something was counted. */
    PART,
    /** A session was begun, and nothing was counted. */
    NOTHING,
    /** There was no session. */
    BLANK
  }

  /**
   * The name of a column.
   *
   * @param x its middle
   */
  public record Weekday(int x, String name) {}

  /**
   * A week.
   *
   * @param y its upper edge
   * @param label its first day
   * @param cells its days, as far as they are part of the report
   * @param sum what was done in it
   * @param more what was done beyond that; empty for nothing
   */
  public record Week(int y, String label, List<Cell> cells, String sum, String more) {

    /** Copies the list. */
    public Week {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A day.
   *
   * @param x its left edge
   * @param day the day of the month
   * @param mark what was done
   * @param times how many sessions there were, if more than one; else empty
   */
  public record Cell(int x, int day, Mark mark, String times) {}

  /** Copies the lists. */
  public Calendar {
    weekdays = List.copyOf(weekdays);
    weeks = List.copyOf(weeks);
  }

  /** The charts of all days of a report that has some, the first weeks first. */
  static List<Calendar> each(Report report, ReportWords words) {
    Map<LocalDate, List<Summary>> byDay =
        report.sessions().stream()
            .collect(
                Collectors.groupingBy(
                    ReportedSession::day,
                    Collectors.mapping(ReportedSession::summary, Collectors.toList())));
    List<WeekByWeek.Span> spans = report.inOrder();
    List<Calendar> calendars = new ArrayList<>();
    for (int from = 0; from < spans.size(); from += MOST_WEEKS) {
      List<WeekByWeek.Span> some = spans.subList(from, Math.min(spans.size(), from + MOST_WEEKS));
      calendars.add(of(some, report.days().orElseThrow(), byDay, words));
    }
    return calendars;
  }

  private static Calendar of(
      List<WeekByWeek.Span> spans,
      Days days,
      Map<LocalDate, List<Summary>> byDay,
      ReportWords words) {
    List<Week> weeks = new ArrayList<>();
    for (WeekByWeek.Span span : spans) {
      weeks.add(week(span, TOP + weeks.size() * PITCH, days, byDay, words));
    }
    LocalDate monday = LocalDate.of(2026, 1, 5);
    List<Weekday> weekdays = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      weekdays.add(
          new Weekday(LEFT + i * PITCH + CELL / 2, words.dates().weekday(monday.plusDays(i))));
    }
    Days shown = new Days(spans.get(0).days().first(), spans.get(spans.size() - 1).days().last());
    return new Calendar(shown, weekdays, weeks, TOP + weeks.size() * PITCH);
  }

  private static Week week(
      WeekByWeek.Span span,
      int y,
      Days days,
      Map<LocalDate, List<Summary>> byDay,
      ReportWords words) {
    List<Cell> cells =
        span.days().each().filter(days::contain).map(day -> cell(day, byDay, words)).toList();
    return new Week(
        y,
        words.dates().shortDay(span.days().first()),
        cells,
        words.sessions(span),
        words.moreSessions(span).orElse(""));
  }

  private static Cell cell(LocalDate day, Map<LocalDate, List<Summary>> byDay, ReportWords words) {
    List<Summary> sessions = byDay.getOrDefault(day, List.of());
    return new Cell(
        LEFT + (day.getDayOfWeek().getValue() - 1) * PITCH,
        day.getDayOfMonth(),
        mark(sessions),
        sessions.size() > 1 ? words.text("report.times", sessions.size()) : "");
  }

  private static Mark mark(List<Summary> sessions) {
    if (sessions.isEmpty()) {
      return Mark.BLANK;
    }
    List<Summary> done = sessions.stream().filter(Summary::isDone).toList();
    if (done.isEmpty()) {
      return Mark.NOTHING;
    }
    return done.stream().anyMatch(each -> each.outcome() == Summary.Outcome.COMPLETED)
        ? Mark.COMPLETED
        : Mark.PART;
  }
}
