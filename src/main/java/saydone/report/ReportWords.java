package saydone.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import saydone.json.Shown;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.session.Question;

/** What a {@link Report} says in words: the same in each format for people. */
public final class ReportWords {

  private static final double MILLIS = 1000.0;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Messages texts;
  private final AdherenceSentence adherence;
  private final SessionSentence sessions;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayOfYear;
  private final DateTimeFormatter shortDay;
  private final DateTimeFormatter weekday;
  private final String language;

  private ReportWords(Language language, ZoneId zone) {
    texts = Messages.printed(language);
    adherence = AdherenceSentence.in(language);
    sessions = SessionSentence.in(language, zone);
    day = DateTimeFormatter.ofPattern("EEE d MMM uuuu", language.locale());
    dayOfYear = DateTimeFormatter.ofPattern("EEE d MMM", language.locale());
    shortDay = DateTimeFormatter.ofPattern("d MMM", language.locale());
    weekday = DateTimeFormatter.ofPattern("EEE", language.locale());
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

  /** A day, such as "Mon 23 Nov 2026". */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** A day of a year that is known, such as "Mon 23 Nov". */
  public String dayOfYear(LocalDate date) {
    return dayOfYear.format(date);
  }

  /** A day without its year, such as "23 Nov". */
  public String shortDay(LocalDate date) {
    return shortDay.format(date);
  }

  /** The name of a day of the week, such as "Mon". */
  public String weekday(LocalDate date) {
    return weekday.format(date);
  }

  /** A time of the day where the reader is, such as "16:30". */
  public String time(Instant time, ZoneId zone) {
    return TIME.format(time.atZone(zone));
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

  /** A day where the reader is. */
  public String day(Instant time, ZoneId zone) {
    return day(time.atZone(zone).toLocalDate());
  }

  /** The first and the last day. */
  public String period(Days days) {
    return text("report.period", day(days.first()), day(days.last()));
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
    return total
        .side()
        .map(
            side ->
                text(
                    "report.part",
                    total.name(),
                    text("report.side." + side),
                    text("report.level." + total.level())))
        .orElseGet(
            () ->
                text("report.part.together", total.name(), text("report.level." + total.level())));
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

  /** How the answers to a question went. */
  public String scores(String what, List<Integer> answers) {
    String name = text(what);
    if (answers.isEmpty()) {
      return text("report.scores.none", name);
    }
    return answers.size() == 1
        ? text("report.scores.one", name, answers.get(0))
        : text(
            "report.scores",
            name,
            answers.get(0),
            answers.get(answers.size() - 1),
            Collections.min(answers),
            Collections.max(answers),
            answers.size());
  }

  /** How pain went, before, after and during. */
  public List<String> pain(Report report) {
    List<String> sentences = new ArrayList<>();
    sentences.add(scores("report.scores.before", report.answers(Question.PAIN_BEFORE)));
    sentences.add(scores("report.scores.after", report.answers(Question.PAIN_AFTER)));
    report.hurt().forEach(hurt -> sentences.add(hurt(hurt)));
    if (report.hurt().isEmpty()) {
      sentences.add(text("report.hurt.none"));
    }
    return sentences;
  }

  private String hurt(HurtExercise hurt) {
    String key = hurt.name().isPresent() ? "report.hurt" : "report.hurt.before";
    PainReports pain = hurt.pain();
    return pain.strongest().isPresent()
        ? text(key, hurt.name().orElse(""), pain.reports(), pain.strongest().getAsInt())
        : text(key + ".unscored", hurt.name().orElse(""), pain.reports());
  }

  /** How the effort went. */
  public String effort(Report report) {
    return scores("report.scores.effort", report.answers(Question.EFFORT_AFTER));
  }

  /** The pain during a session: each exercise that hurt, with its strongest score if known. */
  public String during(Summary summary) {
    List<String> parts = new ArrayList<>();
    for (HurtExercise hurt : HurtExercise.of(summary)) {
      String name = hurt.name().orElseGet(() -> text("report.hurt.outside"));
      parts.add(
          hurt.pain().strongest().isPresent()
              ? text("report.hurt.score", name, hurt.pain().strongest().getAsInt())
              : name);
    }
    return Shown.line(String.join("; ", parts));
  }

  /** The answer to a question in a session; empty without one. */
  public String answer(Summary summary, Question question) {
    return Optional.ofNullable(summary.answers().get(question)).map(String::valueOf).orElse("");
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
