package saydone.report;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.json.Shown;
import saydone.language.Language;
import saydone.message.Messages;

/** What a {@link Report} says in words: the same in each format for people. */
public final class ReportWords {

  private static final double MILLIS = 1000.0;

  private final Messages texts;
  private final AdherenceSentence adherence;
  private final SessionSentence sessions;
  private final ReportDates dates;
  private final String language;

  private ReportWords(Language language, ZoneId zone) {
    texts = Messages.printed(language);
    adherence = AdherenceSentence.in(language);
    sessions = SessionSentence.in(language, zone);
    dates = new ReportDates(language, zone);
    this.language = language.tag();
  }

  /**
   * The words of a report.
   *
   * @param zone the time zone in which times are told
   */
  public static ReportWords in(Language language, ZoneId zone) {
    return new ReportWords(language, zone);
  }

  /** How days and times are written. */
  public ReportDates dates() {
    return dates;
  }

  /** What is said of pain and effort. */
  public ScoreWords scores() {
    return new ScoreWords(this);
  }

  /** The tag of the language, such as {@code en}. */
  public String language() {
    return language;
  }

  /** A text without values, or with these; what cannot be seen of a name is shown as an escape. */
  public String text(String key, Object... values) {
    Object[] shown = values.clone();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = shown[i] instanceof String name ? Shown.line(name) : shown[i];
    }
    return texts.text(key, shown);
  }

  /** The names of the scripts; empty without a session. */
  public String scripts(Report report) {
    return Shown.line(String.join("; ", report.scripts()));
  }

  /** The sessions of some days, such as "3 of 5". */
  public String sessions(WeekByWeek.Span span) {
    Adherence.Sessions sessions = span.adherence().sessions();
    return sessions.prescribed() == 0
        ? text("report.alone", sessions.all())
        : text("report.figure.sessions.value", sessions.done(), sessions.prescribed());
  }

  /** The repetitions of some days, such as "40 of 44". */
  public String repetitions(WeekByWeek.Span span) {
    Adherence.Repetitions repetitions = span.adherence().repetitions();
    return text("report.of", repetitions.done(), repetitions.prescribed());
  }

  /** The sessions that were done in a week, with those beyond what was prescribed. */
  public String sessionsOfWeek(WeekByWeek.Span week) {
    return Stream.concat(Stream.of(sessions(week)), moreSessions(week).stream())
        .collect(Collectors.joining(", "));
  }

  /** The sessions beyond what was prescribed, such as "1 extra"; empty if there are none. */
  public Optional<String> moreSessions(WeekByWeek.Span span) {
    Adherence.Sessions sessions = span.adherence().sessions();
    return sessions.extra() > 0 && sessions.prescribed() > 0
        ? Optional.of(text("report.extra", sessions.extra()))
        : Optional.empty();
  }

  /** The repetitions of a week, with those beyond what was prescribed; a dash without a session. */
  public String repetitionsOfWeek(WeekByWeek.Span week) {
    if (week.adherence().sessions().all() == 0) {
      return text("report.unanswered");
    }
    int extra = week.adherence().repetitions().extra();
    return extra > 0
        ? String.join(", ", repetitions(week), text("report.extra", extra))
        : repetitions(week);
  }

  /** The repetitions that were asked for of a part. */
  public String prescribed(ExerciseTotal total) {
    return total.prescribed().isPresent()
        ? text("report.alone", total.prescribed().getAsInt())
        : text("report.unknown");
  }

  /** The title of a page: what it is, and of which scripts. */
  public String title(Report report) {
    return report.sessions().isEmpty()
        ? text("report.title")
        : text("report.title.scripts", scripts(report));
  }

  /** What was done of each part, in sentences. */
  public String sentences(List<ExerciseTotal> totals) {
    return totals.stream().map(this::sentence).collect(Collectors.joining(" "));
  }

  /** The time between the repetitions of each part, in sentences. */
  public String times(List<ExerciseTotal> totals) {
    return totals.stream().map(this::intervals).collect(Collectors.joining(" "));
  }

  /** A ratio in percent; empty without a prescription. */
  public Optional<String> percent(OptionalDouble ratio) {
    return ratio.isPresent()
        ? Optional.of(text("report.unit.percent", Math.round(100 * ratio.getAsDouble())))
        : Optional.empty();
  }

  /** What was done of what was asked for as briefly as a chart needs it, such as "30/36 + 2". */
  public String shortDone(ExerciseTotal total) {
    String done =
        total.prescribed().isPresent()
            ? text("report.short.of", total.repetitions(), total.prescribed().getAsInt())
            : text("report.alone", total.repetitions());
    return total.extra() > 0 ? text("report.short.extra", done, total.extra()) : done;
  }

  /** The first and the last day. */
  public String period(Days days) {
    return text("report.period", dates.day(days.first()), dates.day(days.last()));
  }

  /** How much was done of what was prescribed, in one sentence. */
  public String adherence(WeekByWeek.Span span) {
    return Shown.line(adherence.ofAll(span));
  }

  /** How much was done in a week, in one sentence. */
  public String week(WeekByWeek.Span week) {
    return Shown.line(adherence.ofWeek(week));
  }

  /** What was done in a session, in one sentence, and what is wrong with its record. */
  public String session(ReportedSession session) {
    List<String> sentences = new ArrayList<>(List.of(sessions.of(session.summary())));
    sentences.addAll(session.problems());
    return Shown.line(String.join(" ", sentences));
  }

  /** That a session cannot be read, and why. */
  public String unreadable(SessionReport session) {
    List<String> sentences = new ArrayList<>(List.of(sessions.unreadable(session.folder())));
    sentences.addAll(session.problems());
    return Shown.line(String.join(" ", sentences));
  }

  /** Exercise, side and level, such as "Heel raise, left, active". */
  public String part(ExerciseTotal total) {
    return part(total, total.name());
  }

  /** The same with another name of the exercise. */
  public String part(ExerciseTotal total, String name) {
    return total
        .side()
        .map(
            side ->
                text(
                    "report.part",
                    name,
                    text("report.side." + side),
                    text("report.level." + total.level())))
        .orElseGet(() -> text("report.part.together", name, text("report.level." + total.level())));
  }

  /** What was done of what was asked for, such as "30 of 36, 2 extra". */
  public String done(ExerciseTotal total) {
    int extra = total.extra();
    if (total.prescribed().isEmpty()) {
      return extra > 0
          ? text("report.alone.extra", total.repetitions(), extra)
          : text("report.alone", total.repetitions());
    }
    int prescribed = total.prescribed().getAsInt();
    return extra > 0
        ? text("report.of.extra", total.repetitions(), prescribed, extra)
        : text("report.of", total.repetitions(), prescribed);
  }

  /** The same in a sentence. */
  public String sentence(ExerciseTotal total) {
    return text("report.repetitions.line", part(total), done(total), total.sessions());
  }

  /** The time between the repetitions of a part of which there are some, in a sentence. */
  public String intervals(ExerciseTotal total) {
    return text(
        "report.intervals.line",
        part(total),
        seconds(total.intervals().medianOfFirst()),
        seconds(total.intervals().medianOfSecond()));
  }

  /** A time in seconds. */
  public static double seconds(Optional<Duration> time) {
    return time.map(Duration::toMillis).orElse(0L) / MILLIS;
  }

  /** A time with its unit, such as "4.2 s". */
  public String time(Optional<Duration> time) {
    return text("report.unit.seconds", seconds(time));
  }

  /** By how much the second half took longer, such as "+25 %". */
  public String change(Intervals intervals) {
    double before = seconds(intervals.medianOfFirst());
    long percent =
        before == 0 ? 0 : Math.round(100 * (seconds(intervals.medianOfSecond()) / before - 1));
    return (percent > 0 ? "+" : "") + text("report.unit.percent", percent);
  }

  /** How often the patient was not understood, in a sentence. */
  public String missed(Report report) {
    return text(
        "report.missed.text",
        report.sessions().stream().mapToInt(each -> each.summary().notUnderstood()).sum(),
        report.sessions().stream().mapToInt(ReportedSession::understood).sum());
  }

  /**
   * What tells of sessions that are left out because they were earlier; empty if there are none.
   */
  public Optional<String> earlier(Report report) {
    return report.earlier() == 0 || report.firstDay().isEmpty()
        ? Optional.empty()
        : Optional.of(
            text("report.earlier", report.earlier(), report.firstDay().orElseThrow().toString()));
  }
}
