package saydone.report.page;

import java.time.LocalDate;
import java.util.List;
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
 * @param calendar the chart of the days
 * @param bars the chart of the repetitions
 * @param pain the chart of pain
 * @param effort the chart of effort
 * @param intervals the chart of the time between repetitions
 * @param missed the chart of what was not understood
 */
public record Page(
    Report report,
    ReportWords words,
    String program,
    List<ExerciseTotal> exercises,
    List<ExerciseTotal> timed,
    Calendar calendar,
    RepetitionBars bars,
    ScoreChart pain,
    ScoreChart effort,
    IntervalChart intervals,
    CountChart missed) {

  /** Copies the lists. */
  public Page {
    exercises = List.copyOf(exercises);
    timed = List.copyOf(timed);
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
        Calendar.of(report, words),
        RepetitionBars.of(exercises, words),
        ScoreChart.ofPain(report.sessions(), words),
        ScoreChart.ofEffort(report.sessions(), words),
        IntervalChart.of(timed, words),
        CountChart.of(report.sessions(), words));
  }

  /** A day in a table: with its year if the days of the report are of several. */
  public String day(LocalDate day) {
    boolean ofOneYear =
        report.days().stream().allMatch(days -> days.first().getYear() == days.last().getYear());
    return ofOneYear ? words.dates().dayOfYear(day) : words.dates().day(day);
  }

  /** A session in a table: its day, and its time if there are several on that day. */
  public String session(ReportedSession session) {
    boolean several =
        report.sessions().stream().filter(each -> each.day().equals(session.day())).count() > 1;
    String day = day(session.day());
    return several ? day + ", " + words.dates().time(session.summary().started()) : day;
  }
}
