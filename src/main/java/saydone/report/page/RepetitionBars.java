package saydone.report.page;

import java.util.ArrayList;
import java.util.List;
import saydone.report.ExerciseTotal;
import saydone.report.ReportWords;

/**
 * The chart of the repetitions: a bar for each exercise, side and level. All lengths are in units
 * of the drawing.
 *
 * @param rows the bars
 * @param height how high the drawing is
 */
public record RepetitionBars(List<Row> rows, int height) {

  private static final int WIDTH = 420;
  private static final int TOP = 40;
  private static final int PITCH = 58;

  /**
   * A bar.
   *
   * @param y its upper edge
   * @param label what it stands for
   * @param prescribed how long the outline of what was asked for is
   * @param done how long what was done of that is
   * @param extra how long what was counted beyond that is, which follows the outline
   * @param value the same in digits
   */
  public record Row(int y, String label, int prescribed, int done, int extra, String value) {}

  /** Copies the list. */
  public RepetitionBars {
    rows = List.copyOf(rows);
  }

  static RepetitionBars of(List<ExerciseTotal> totals, ReportWords words) {
    int most = totals.stream().mapToInt(each -> asked(each) + each.extra()).max().orElse(0);
    double unit = (double) WIDTH / Math.max(1, most);
    List<Row> rows = new ArrayList<>();
    for (ExerciseTotal total : totals) {
      rows.add(
          new Row(
              TOP + rows.size() * PITCH,
              Label.of(total, words),
              (int) Math.round(unit * asked(total)),
              (int) Math.round(unit * total.repetitions()),
              (int) Math.round(unit * total.extra()),
              words.shortDone(total)));
    }
    return new RepetitionBars(rows, TOP + rows.size() * PITCH);
  }

  /** What was asked for; what was done where that is not known. */
  private static int asked(ExerciseTotal total) {
    return Math.max(total.repetitions(), total.prescribed().orElse(0));
  }
}
