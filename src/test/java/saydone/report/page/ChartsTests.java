package saydone.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.language.Language;
import saydone.report.BusyWeek;
import saydone.report.Report;
import saydone.report.ReportWords;
import saydone.report.TwoSessions;
import saydone.report.page.Calendar.Mark;
import saydone.report.page.ScoreChart.Point;

/** Where the marks of the charts stand, worked out by hand. */
class ChartsTests {

  private static final ReportWords WORDS = ReportWords.in(Language.ENGLISH, ZoneOffset.UTC);
  private static final Report TWO = TwoSessions.report();

  @Test
  void eachDayHasTheMarkOfWhatWasDoneOnIt() {
    Calendar.Week week = Calendar.each(BusyWeek.report(), WORDS).get(0).weeks().get(0);

    assertEquals("23 Nov", week.label());
    assertEquals(
        List.of(23, 24, 25, 26, 27, 28, 29),
        week.cells().stream().map(Calendar.Cell::day).toList());
    assertEquals(
        List.of(
            Mark.COMPLETED, Mark.PART, Mark.NOTHING, Mark.BLANK, Mark.PART, Mark.BLANK, Mark.BLANK),
        week.cells().stream().map(Calendar.Cell::mark).toList());
    assertEquals(
        List.of("", "x 2", "", "", "", "", ""),
        week.cells().stream().map(Calendar.Cell::times).toList());
    assertEquals("3 of 5", week.sum(), "the two of which nothing was counted are not done");
  }

  @Test
  void eachDayStandsBelowTheNameOfItsDay() {
    Calendar calendar = Calendar.each(BusyWeek.report(), WORDS).get(0);

    assertEquals(
        List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        calendar.weekdays().stream().map(Calendar.Weekday::name).toList());
    assertEquals(
        calendar.weekdays().stream().map(Calendar.Weekday::x).toList(),
        calendar.weeks().get(0).cells().stream().map(cell -> cell.x() + 29).toList());
  }

  @Test
  void noChartOfTheDaysIsHigherThanASheetOfPaper() {
    List<Calendar> calendars = Calendar.each(BusyWeek.onEachDay(14), WORDS);

    assertEquals(
        List.of("13 from 2026-08-24 to 2026-11-22", "1 from 2026-11-23 to 2026-11-29"),
        calendars.stream()
            .map(
                each ->
                    each.weeks().size()
                        + " from "
                        + each.days().first()
                        + " to "
                        + each.days().last())
            .toList());
  }

  @Test
  void aBarIsAsLongAsWhatWasDoneOfWhatWasAskedFor() {
    // 14 are as long as a bar can be: 30 units for each.
    assertEquals(
        List.of(
            "420 of 420: 14 of 14",
            "180 of 180: 6 of 6",
            "270 of 360: 9 of 12",
            "90 of 360: 3 of 12"),
        RepetitionBars.of(TWO.exercises(), WORDS).rows().stream()
            .map(row -> row.done() + " of " + row.prescribed() + ": " + row.value())
            .toList());
  }

  @Test
  void aScoreStandsAtItsHeightAboveItsSession() {
    ScoreChart pain = ScoreChart.ofPain(TWO.sessions(), WORDS);

    assertEquals(new Tick(260, "0"), pain.scores().get(0));
    assertEquals(new Tick(50, "10"), pain.scores().get(5));
    // Before: 4 and 2. During: 6 in the first. After: 5 and 2. A score is 21 units high.
    assertEquals(
        List.of(
            List.of(new Point(181, 176), new Point(454, 218)),
            List.of(new Point(181, 134)),
            List.of(new Point(181, 155), new Point(454, 218))),
        pain.series().stream().map(ScoreChart.Series::points).toList());
    assertEquals(List.of(new Tick(181, "23 Nov"), new Tick(454, "25 Nov")), pain.days());
  }

  @Test
  void eachKindOfScoreHasAShapeOfItsOwn() {
    assertEquals(
        3,
        ScoreChart.ofPain(TWO.sessions(), WORDS).series().stream()
            .map(ScoreChart.Series::shape)
            .distinct()
            .count());
  }

  @Test
  void aSessionWithoutAScoreHasNoMark() {
    ScoreChart effort = ScoreChart.ofEffort(BusyWeek.report().sessions(), WORDS);

    assertEquals(List.of(), effort.series().get(0).points());
  }

  @Test
  void theTimesBetweenRepetitionsStandOnALineFromNought() {
    IntervalChart.Row row = IntervalChart.of(BusyWeek.report().timed(), WORDS).rows().get(0);

    assertEquals("Ankle dorsiflexion, left, passive", row.label());
    assertEquals(430, row.second(), "5.5 s are the longest");
    assertEquals(315, row.first(), "4 of 5.5 s");
    assertEquals("4.0 s, then 5.5 s", row.value());
  }

  @Test
  void aBarIsAsHighAsThePatientWasNotUnderstood() {
    CountChart missed = CountChart.of(TWO.sessions(), WORDS);

    // Two of six, which one or two do not make look like much: a third of 156 units.
    assertEquals(
        List.of("2: 52 from 138", "0: 0 from 190"),
        missed.bars().stream()
            .map(bar -> bar.value() + ": " + bar.height() + " from " + bar.y())
            .toList());
  }

  @Test
  void whereAllWasUnderstoodThereIsNoChartOfIt() {
    assertTrue(CountChart.of(BusyWeek.report().sessions(), WORDS).isEmpty());
    assertFalse(CountChart.of(TWO.sessions(), WORDS).isEmpty());
  }

  @Test
  void ofManySessionsNoMarkCoversTheNextOne() {
    for (int sessions : new int[] {1, 12, 30, 84}) {
      int apart = Across.x(1, sessions) - Across.x(0, sessions);
      double wide = 18 * Across.scale(sessions);
      assertTrue(wide <= apart + 1, sessions + " sessions: " + wide + " wide, " + apart + " apart");
    }
  }
}
