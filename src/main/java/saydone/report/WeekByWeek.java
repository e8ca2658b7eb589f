package saydone.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import saydone.json.JsonWriter;
import saydone.json.Names;
import saydone.language.Language;

/**
 * How much was done of what was prescribed, week by week and in all:
 *
 * <pre>
 * Week of 2026-11-23: 3 of 5 sessions, 58 of 66 repetitions, 6 extra.
 * From 2026-11-19 to 2026-11-29: 5 of 7.9 sessions, 98 of 110 repetitions, 6 extra, "Heel raise" at
 *     level 2 of 3.
 * </pre>
 *
 * @param weeks the weeks, the last one first; a week that is going on has all its days
 * @param inAll all days, until today; empty if there are none
 */
public record WeekByWeek(List<Span> weeks, Optional<Span> inAll) {

  /** Copies the list. */
  public WeekByWeek {
    weeks = List.copyOf(weeks);
  }

  /**
   * Some days, and what was done in them.
   *
   * @param days the days
   * @param adherence what was done
   */
  public record Span(Days days, Adherence adherence) {

    private static Span of(Schedules schedules, List<DatedSession> sessions, Days days) {
      return new Span(days, Adherence.of(schedules, sessions, days));
    }
  }

  /**
   * The weeks of a history, from the first session until now.
   *
   * @param from the first day that counts
   * @param to the last day that counts
   * @param now the wall time
   */
  public static WeekByWeek of(
      History history, Optional<LocalDate> from, Optional<LocalDate> to, Instant now) {
    List<DatedSession> dated = history.dated(now);
    LocalDate today = history.today(now);
    return of(dated, DatedSession.latest(dated, today), from, to, today);
  }

  /**
   * The weeks of some sessions, from the first one until today.
   *
   * @param sessions the sessions, the one played first first
   * @param latest the day of the last session of all, also of scripts that are left out
   */
  static WeekByWeek of(
      List<DatedSession> sessions,
      LocalDate latest,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      LocalDate today) {
    LocalDate begin = from.orElse(LocalDate.MIN);
    LocalDate end = to.orElse(LocalDate.MAX);
    Optional<Days> days =
        DatedSession.days(sessions, today).flatMap(all -> all.between(begin, end));
    if (days.isEmpty()) {
      return new WeekByWeek(List.of(), Optional.empty());
    }
    Schedules schedules = Schedules.of(sessions, latest);
    Map<Days, List<DatedSession>> byWeek =
        sessions.stream().collect(Collectors.groupingBy(session -> Days.weekOf(session.day())));
    List<Span> weeks = new ArrayList<>();
    for (Days week : days.get().weeks()) {
      List<DatedSession> inWeek = byWeek.getOrDefault(week, List.of());
      week.between(begin, end).ifPresent(each -> weeks.add(Span.of(schedules, inWeek, each)));
    }
    Collections.reverse(weeks);
    return new WeekByWeek(weeks, days.map(all -> Span.of(schedules, sessions, all)));
  }

  /** One line for each week and one for all of them, in English; none without days. */
  public List<String> lines() {
    AdherenceSentence told = AdherenceSentence.in(Language.ENGLISH);
    List<String> lines = new ArrayList<>();
    weeks.forEach(week -> lines.add(told.ofWeek(week)));
    inAll.ifPresent(all -> lines.add(told.ofAll(all)));
    return lines;
  }

  /**
   * An object; {@code inAll} is absent without days:
   *
   * <pre>{@code
   * {"weeks": [{"first": "2026-11-23", "last": "2026-11-29",
   *   "sessions": {"done": 3, "extra": 0, "unscheduled": 0, "prescribed": 5.0},
   *   "repetitions": {"done": 58, "extra": 6, "prescribed": 66},
   *   "levels": [{"script": "foot-drop-seated", "exercise": "heel-raise", "name": "Heel raise",
   *    "level": "active", "step": 2, "of": 3}]}],
   *  "inAll": {"first": "2026-11-19", "last": "2026-11-29", ...}}
   * }</pre>
   */
  public String json() {
    return JsonWriter.page(fields());
  }

  /** The same as plain values. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("weeks", weeks.stream().map(WeekByWeek::fields).toList());
    inAll.ifPresent(all -> fields.put("inAll", fields(all)));
    return fields;
  }

  private static Map<String, Object> fields(Span span) {
    Adherence.Sessions sessions = span.adherence().sessions();
    Map<String, Object> ofSessions = new LinkedHashMap<>();
    ofSessions.put("done", sessions.done());
    ofSessions.put("extra", sessions.extra());
    ofSessions.put("unscheduled", sessions.unscheduled());
    ofSessions.put("prescribed", sessions.prescribed());

    Adherence.Repetitions repetitions = span.adherence().repetitions();
    Map<String, Object> ofRepetitions = new LinkedHashMap<>();
    ofRepetitions.put("done", repetitions.done());
    ofRepetitions.put("extra", repetitions.extra());
    ofRepetitions.put("prescribed", repetitions.prescribed());

    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("first", span.days().first().toString());
    fields.put("last", span.days().last().toString());
    fields.put("sessions", ofSessions);
    fields.put("repetitions", ofRepetitions);
    fields.put("levels", span.adherence().levels().stream().map(WeekByWeek::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Adherence.LevelReached reached) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("script", reached.script());
    fields.put("exercise", reached.exercise());
    fields.put("name", reached.name());
    fields.put("level", Names.of(reached.level()));
    fields.put("step", reached.step());
    fields.put("of", reached.of());
    return fields;
  }
}
