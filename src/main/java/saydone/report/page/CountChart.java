package saydone.report.page;

import java.util.ArrayList;
import java.util.List;
import saydone.report.ReportWords;
import saydone.report.ReportedSession;

/**
 * The chart of how often the patient was not understood: a bar for each session. All lengths are in
 * units of the drawing.
 *
 * @param bars the bars
 * @param width how wide each is
 * @param days the days below
 */
public record CountChart(List<Bar> bars, int width, List<Tick> days) {

  private static final int BOTTOM = 190;
  private static final int TOP = 34;
  private static final int WIDEST = 36;

  /** Above so many bars there is no room for a number on each. */
  private static final int MOST_NUMBERED = 26;

  /** So that one or two do not look like much. */
  private static final int LEAST_SCALE = 6;

  /**
   * A bar.
   *
   * @param x its left edge
   * @param middle its middle
   * @param y its upper edge
   * @param height how high it is
   * @param value how much it stands for; empty where there is no room
   */
  public record Bar(int x, int middle, int y, int height, String value) {}

  /** Copies the lists. */
  public CountChart {
    bars = List.copyOf(bars);
    days = List.copyOf(days);
  }

  /** Whether there is nothing to be seen. */
  public boolean isEmpty() {
    return bars.stream().allMatch(bar -> bar.height() == 0);
  }

  static CountChart of(List<ReportedSession> sessions, ReportWords words) {
    int most =
        Math.max(
            LEAST_SCALE,
            sessions.stream().mapToInt(each -> each.summary().notUnderstood()).max().orElse(0));
    int room = (Across.RIGHT - Across.LEFT) / Math.max(1, sessions.size());
    int width = Math.max(1, Math.min(WIDEST, room * 2 / 3));
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < sessions.size(); i++) {
      int count = sessions.get(i).summary().notUnderstood();
      int middle = Across.x(i, sessions.size());
      int height = (BOTTOM - TOP) * count / most;
      bars.add(
          new Bar(
              middle - width / 2,
              middle,
              BOTTOM - height,
              height,
              sessions.size() > MOST_NUMBERED ? "" : String.valueOf(count)));
    }
    return new CountChart(bars, width, Across.days(sessions, words));
  }
}
