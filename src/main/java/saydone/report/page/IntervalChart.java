package saydone.report.page;

import java.util.ArrayList;
import java.util.List;
import saydone.report.ExerciseTotal;
import saydone.report.ReportWords;

/**
 * The chart of the time between repetitions: on a line from 0, where the first and the second
 * halves of the sets stand. All lengths are in units of the drawing.
 *
 * @param rows a line for each exercise, side and level
 * @param height how high the drawing is
 */
public record IntervalChart(List<Row> rows, int height) {

  private static final int LEFT = 10;
  private static final int WIDTH = 420;
  private static final int TOP = 40;
  private static final int PITCH = 58;

  /**
   * A line.
   *
   * @param y its height
   * @param label what it stands for
   * @param first where the median of the first halves stands
   * @param second where that of the second halves stands
   * @param value both in digits
   */
  public record Row(int y, String label, int first, int second, String value) {}

  /** Copies the list. */
  public IntervalChart {
    rows = List.copyOf(rows);
  }

  static IntervalChart of(List<ExerciseTotal> totals, ReportWords words) {
    double most =
        totals.stream().mapToDouble(each -> Math.max(first(each), second(each))).max().orElse(0);
    double unit = most == 0 ? 0 : WIDTH / most;
    List<Row> rows = new ArrayList<>();
    for (ExerciseTotal total : totals) {
      rows.add(
          new Row(
              TOP + rows.size() * PITCH + PITCH / 2,
              Label.of(total, words),
              LEFT + (int) Math.round(unit * first(total)),
              LEFT + (int) Math.round(unit * second(total)),
              words.text("report.intervals.value", first(total), second(total))));
    }
    return new IntervalChart(rows, TOP + rows.size() * PITCH);
  }

  private static double first(ExerciseTotal total) {
    return ReportWords.seconds(total.intervals().medianOfFirst());
  }

  private static double second(ExerciseTotal total) {
    return ReportWords.seconds(total.intervals().medianOfSecond());
  }
}
