package saydone.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import saydone.report.Complaint;
import saydone.report.ReportWords;
import saydone.report.ReportedSession;
import saydone.script.Script.Symptom;
import saydone.session.Question;

/**
 * The chart of scores from 0 to 10, session by session. All lengths are in units of the drawing.
 *
 * @param series the kinds of scores, each with a shape of its own
 * @param scores the ticks from 0 to 10
 * @param days the days below
 * @param scale how large the marks are beside their full size
 */
public record ScoreChart(List<Series> series, List<Tick> scores, List<Tick> days, double scale) {

  /** The height of the score 0; that of 10 is {@link #TOP}. */
  private static final int BOTTOM = 260;

  private static final int TOP = 50;
  private static final int MOST = 10;

  /** The shape of a mark; where two fall together, both are seen. */
  public enum Shape {
    /** An empty circle, on a dashed line. */
    CIRCLE,
    /** A filled triangle, without a line. */
    TRIANGLE,
    /** A filled square, on a line. */
    SQUARE
  }

  /**
   * Scores of one kind.
   *
   * @param shape their shape
   * @param name what they are
   * @param legend where their name stands
   * @param points where they are
   */
  public record Series(Shape shape, String name, int legend, List<Point> points) {

    /** Copies the list. */
    public Series {
      points = List.copyOf(points);
    }

    /** The points as SVG takes those of a line. */
    public String line() {
      return points.stream()
          .map(point -> point.x() + "," + point.y())
          .collect(Collectors.joining(" "));
    }
  }

  /** Where a score is. */
  public record Point(int x, int y) {}

  /** Copies the lists. */
  public ScoreChart {
    series = List.copyOf(series);
    scores = List.copyOf(scores);
    days = List.copyOf(days);
  }

  static ScoreChart ofPain(List<ReportedSession> sessions, ReportWords words) {
    return of(
        sessions,
        words,
        List.of(
            series(
                Shape.CIRCLE,
                words.text("report.pain.before"),
                14,
                sessions,
                answer(Question.PAIN_BEFORE)),
            series(
                Shape.TRIANGLE,
                words.text("report.pain.during"),
                214,
                sessions,
                ScoreChart::during),
            series(
                Shape.SQUARE,
                words.text("report.pain.after"),
                424,
                sessions,
                answer(Question.PAIN_AFTER))));
  }

  static ScoreChart ofEffort(List<ReportedSession> sessions, ReportWords words) {
    return of(
        sessions,
        words,
        List.of(
            series(
                Shape.SQUARE,
                words.text("report.effort.after"),
                14,
                sessions,
                answer(Question.EFFORT_AFTER))));
  }

  private static ScoreChart of(
      List<ReportedSession> sessions, ReportWords words, List<Series> series) {
    List<Tick> scores =
        IntStream.iterate(0, score -> score <= MOST, score -> score + 2)
            .mapToObj(score -> new Tick(y(score), String.valueOf(score)))
            .toList();
    return new ScoreChart(
        series, scores, Across.days(sessions, words), Across.scale(sessions.size()));
  }

  /** Whether there is no score. */
  public boolean isEmpty() {
    return series.stream().allMatch(each -> each.points().isEmpty());
  }

  private static Series series(
      Shape shape,
      String name,
      int legend,
      List<ReportedSession> sessions,
      Function<ReportedSession, OptionalInt> score) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < sessions.size(); i++) {
      int x = Across.x(i, sessions.size());
      score.apply(sessions.get(i)).ifPresent(each -> points.add(new Point(x, y(each))));
    }
    return new Series(shape, name, legend, points);
  }

  private static int y(int score) {
    return BOTTOM - (BOTTOM - TOP) * score / MOST;
  }

  private static Function<ReportedSession, OptionalInt> answer(Question question) {
    return session -> {
      Integer answer = session.summary().answers().get(question);
      return answer == null ? OptionalInt.empty() : OptionalInt.of(answer);
    };
  }

  /** The strongest pain during a session, if it has a score. */
  private static OptionalInt during(ReportedSession session) {
    return session.summary().symptoms().stream()
        .filter(complaint -> complaint.symptom() == Symptom.PAIN)
        .map(Complaint::score)
        .flatMapToInt(score -> score.stream().mapToInt(Integer::intValue))
        .max();
  }
}
