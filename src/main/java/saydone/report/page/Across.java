package saydone.report.page;

import java.util.ArrayList;
import java.util.List;
import saydone.report.ReportWords;
import saydone.report.ReportedSession;

/** Where sessions stand side by side in a drawing, the first one at the left. */
final class Across {

  static final int LEFT = 44;
  static final int RIGHT = 590;

  /** More days would run into each other. */
  private static final int MOST_LABELS = 7;

  /** How wide a mark is at its full size. */
  private static final double MARK = 18;

  /** A smaller one is not seen. */
  private static final double SMALLEST = 0.35;

  private Across() {}

  /** The middle of the place of a session. */
  static int x(int number, int sessions) {
    return LEFT + (int) Math.round((RIGHT - LEFT) * (number + 0.5) / sessions);
  }

  /** How large a mark is beside its full size, so that it does not cover the next one. */
  static double scale(int sessions) {
    double room = (double) (RIGHT - LEFT) / Math.max(1, sessions);
    return Math.max(SMALLEST, Math.min(1, room / MARK));
  }

  /** The days of some of the sessions, evenly chosen. */
  static List<Tick> days(List<ReportedSession> sessions, ReportWords words) {
    int step = Math.max(1, (sessions.size() + MOST_LABELS - 1) / MOST_LABELS);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < sessions.size(); i += step) {
      ticks.add(new Tick(x(i, sessions.size()), words.dates().shortDay(sessions.get(i).day())));
    }
    return ticks;
  }
}
