package saydone.report.page;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import saydone.language.Language;
import saydone.report.ExerciseTotal;
import saydone.report.Report;
import saydone.report.ReportWords;
import saydone.report.ReportedSession;

/**
 * What the templates show.
 *
 * @param report the report
 * @param words its words
 * @param program the program that makes it, with its version
 * @param exercises what was done of each exercise, side and level
 * @param timed those of which the time between repetitions is known
 * @param calendars the charts of the days
 * @param bars the chart of the repetitions
 * @param pain the chart of pain
 * @param effort the chart of effort
 * @param intervals the chart of the time between repetitions
 * @param missed the chart of what was not understood
 * @param several the days on which there were several sessions
 */
public record Page(
    Report report,
    ReportWords words,
    String program,
    List<ExerciseTotal> exercises,
    List<ExerciseTotal> timed,
    List<Calendar> calendars,
    RepetitionBars bars,
    ScoreChart pain,
    ScoreChart effort,
    IntervalChart intervals,
    CountChart missed,
    Set<LocalDate> several) {

  /** So many rows are as high as a sheet of paper. */
  private static final int MOST_ROWS = 28;

  /** Copies the lists. */
  public Page {
    exercises = List.copyOf(exercises);
    timed = List.copyOf(timed);
    calendars = List.copyOf(calendars);
    several = Set.copyOf(several);
  }

  static Page of(Report report, String program, Language language) {
    ReportWords words = ReportWords.in(language, report.zone());
    List<ExerciseTotal> exercises = report.exercises();
    List<ExerciseTotal> timed = report.timed();
    return new Page(
        report,
        words,
        program,
        exercises,
        timed,
        Calendar.each(report, words),
        RepetitionBars.of(exercises, words),
        ScoreChart.ofPain(report.sessions(), words),
        ScoreChart.ofEffort(report.sessions(), words),
        IntervalChart.of(timed, words),
        CountChart.of(report.sessions(), words),
        several(report));
  }

  private static Set<LocalDate> several(Report report) {
    Set<LocalDate> once = new HashSet<>();
    return report.sessions().stream()
        .map(ReportedSession::day)
        .filter(day -> !once.add(day))
        .collect(Collectors.toSet());
  }

  /**
   * The kind of a section with a table of all sessions: on paper, too, a narrow one stands beside
   * its chart, and a longer one flows from sheet to sheet below it.
   */
  public String bySession() {
    return report.sessions().size() > MOST_ROWS ? "flowing" : "narrow";
  }

  /** What the chart of some days shows: all that was done, or which days these are. */
  public String title(Calendar calendar) {
    return calendars.size() == 1
        ? words.adherence(report.weeks().inAll().orElseThrow())
        : words.period(calendar.days());
  }

  /** A day in a table: with its year if the days of the report are of several. */
  public String day(LocalDate day) {
    boolean ofOneYear =
        report.days().stream().allMatch(days -> days.first().getYear() == days.last().getYear());
    return ofOneYear ? words.dates().dayOfYear(day) : words.dates().day(day);
  }

  /** A session in a table: its day, and its time if there are several on that day. */
  public String session(ReportedSession session) {
    String day = day(session.day());
    return several.contains(session.day())
        ? day + ", " + words.dates().time(session.summary().started())
        : day;
  }
}
