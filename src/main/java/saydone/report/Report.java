package saydone.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.journal.PastSession;
import saydone.journal.Reading;
import saydone.session.Question;

/**
 * What was done in some days, for a therapist: all formats of a report are written from this.
 *
 * @param made the wall time at which it was made
 * @param zone the time zone of its days
 * @param selection which days and which script were asked for
 * @param weeks how much was done of what was prescribed, week by week and in all
 * @param sessions the sessions that could be read, the one played first first
 * @param unreadable the sessions of which nothing could be read; their days are not known
 * @param earlier how many sessions there were before these days
 * @param firstDay the day of the first session of all
 */
public record Report(
    Instant made,
    ZoneId zone,
    Selection selection,
    WeekByWeek weeks,
    List<ReportedSession> sessions,
    List<SessionReport> unreadable,
    int earlier,
    Optional<LocalDate> firstDay) {

  /**
   * What a report is about.
   *
   * @param from the first day
   * @param to the last day
   * @param script the id of the script; empty for all
   */
  public record Selection(
      Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> script) {}

  /** A session, and what was told of it. */
  private record Told(SessionReport session, Summary summary, Reading reading) {}

  /** Copies the lists. */
  public Report {
    sessions = List.copyOf(sessions);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * The report on some sessions.
   *
   * @param newestFirst all sessions, the one played last first
   * @param now the wall time
   * @param zone the time zone of the days
   */
  public static Report of(
      List<PastSession> newestFirst, Selection selection, Instant now, ZoneId zone) {
    List<Told> told = new ArrayList<>();
    List<SessionReport> unreadable = new ArrayList<>();
    for (PastSession past : reversed(newestFirst)) {
      SessionReport session = SessionReport.of(past);
      if (past instanceof PastSession.Kept kept && session.summary().isPresent()) {
        told.add(new Told(session, session.summary().get(), kept.reading()));
      } else {
        unreadable.add(session);
      }
    }
    // Their days first: which dates are right is seen from all of them.
    List<DatedSession> dated =
        DatedSession.each(reversed(told.stream().map(Told::summary).toList()), zone, now);
    List<DatedSession> chosen = new ArrayList<>();
    List<ReportedSession> sessions = new ArrayList<>();
    int earlier = 0;
    for (int i = 0; i < told.size(); i++) {
      Summary summary = told.get(i).summary();
      LocalDate day = dated.get(i).day();
      if (selection.script().stream().anyMatch(id -> !id.equals(summary.script()))) {
        continue;
      }
      chosen.add(dated.get(i));
      if (selection.from().stream().anyMatch(day::isBefore)) {
        earlier++;
      } else if (selection.to().stream().noneMatch(day::isAfter)) {
        sessions.add(
            ReportedSession.of(told.get(i).session(), day, summary, told.get(i).reading()));
      }
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    return new Report(
        now,
        zone,
        selection,
        WeekByWeek.of(
            chosen, DatedSession.latest(dated, today), selection.from(), selection.to(), today),
        sessions,
        unreadable,
        earlier,
        chosen.stream().map(DatedSession::day).min(LocalDate::compareTo));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  /** What was done of each exercise by each side at each level. */
  public List<ExerciseTotal> exercises() {
    return ExerciseTotal.each(sessions);
  }

  /** The weeks, the first one first. */
  public List<WeekByWeek.Span> inOrder() {
    return reversed(weeks.weeks());
  }

  /** The days from the first session until today, as far as they were asked for. */
  public Optional<Days> days() {
    return weeks.inAll().map(WeekByWeek.Span::days);
  }

  /** Those of the exercises of which the time between the repetitions is known. */
  public List<ExerciseTotal> timed() {
    return exercises().stream().filter(total -> !total.intervals().isEmpty()).toList();
  }

  /** The names of the scripts, in the order in which they were played first. */
  public List<String> scripts() {
    return sessions.stream().map(session -> session.summary().scriptName()).distinct().toList();
  }

  /** The reports of pain in one exercise after another, the one that hurt most first. */
  public List<HurtExercise> hurt() {
    return HurtExercise.each(sessions.stream().map(ReportedSession::summary).toList());
  }

  /** All answers to a question about the session, in order. */
  public List<Integer> answers(Question question) {
    return sessions.stream()
        .flatMap(session -> Stream.ofNullable(session.summary().answers().get(question)))
        .toList();
  }
}
