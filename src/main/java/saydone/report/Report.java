package saydone.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** Copies the lists. */
  public Report {
    sessions = List.copyOf(sessions);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * The report on some sessions. Only the journals of those that it tells of are read again.
   *
   * @param newestFirst all sessions, the one played last first
   * @param now the wall time
   * @param zone the time zone of the days
   */
  public static Report of(
      List<ToldSession> newestFirst, Selection selection, Instant now, ZoneId zone) {
    List<ToldSession> told = new ArrayList<>();
    List<SessionReport> unreadable = new ArrayList<>();
    for (ToldSession session : reversed(newestFirst)) {
      if (session.figures().isPresent()) {
        told.add(session);
      } else {
        unreadable.add(session.told());
      }
    }
    // Their days first: which dates are right is seen from all of them.
    List<DatedSession> dated = dated(told, zone, now);
    List<DatedSession> chosen = new ArrayList<>();
    List<ReportedSession> sessions = new ArrayList<>();
    int earlier = 0;
    for (int i = 0; i < told.size(); i++) {
      String script = dated.get(i).figures().script();
      LocalDate day = dated.get(i).day();
      if (selection.script().stream().anyMatch(id -> !id.equals(script))) {
        continue;
      }
      chosen.add(dated.get(i));
      if (selection.from().stream().anyMatch(day::isBefore)) {
        earlier++;
      } else if (selection.to().stream().noneMatch(day::isAfter)) {
        ReportedSession.of(told.get(i), day).ifPresent(sessions::add);
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

  /** These sessions, the one played first first, with their days. */
  private static List<DatedSession> dated(List<ToldSession> told, ZoneId zone, Instant now) {
    List<Played> played = told.stream().flatMap(each -> each.played().stream()).toList();
    return DatedSession.each(reversed(played), zone, now);
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
