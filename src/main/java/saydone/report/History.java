package saydone.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.journal.PastSession;
import saydone.json.JsonWriter;

/**
 * Past sessions, for people and for programs. A damaged session has a line like every other.
 *
 * <pre>
 * 2026-11-22 11:15, Foot drop, seated: 50 of 50 repetitions, 24 minutes, pain 3 before and 2 after,
 *     effort 4, completed.
 * </pre>
 *
 * <p>There is one line for each session, in sentences that a screen reader reads well: no columns,
 * arrows or signs.
 *
 * @param sessions the sessions, the one played last first
 * @param zone the time zone of the dates in {@link #lines}
 */
public record History(List<ToldSession> sessions, ZoneId zone) {

  /** Copies the list. */
  public History {
    sessions = List.copyOf(sessions);
  }

  /** The history of these sessions. */
  public static History of(List<PastSession> sessions, ZoneId zone) {
    return new History(sessions.stream().map(ToldSession::of).toList(), zone);
  }

  /**
   * The same without sessions that began on other days. One of which the beginning could not be
   * read stays.
   *
   * @param from the first day
   * @param to the last day
   */
  public History within(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return this;
    }
    return new History(
        sessions.stream()
            .filter(
                session ->
                    session
                        .figures()
                        .map(figures -> today(figures.started()))
                        .map(
                            day ->
                                from.stream().noneMatch(day::isBefore)
                                    && to.stream().noneMatch(day::isAfter))
                        .orElse(true))
            .toList(),
        zone);
  }

  /** One line for each session, in English, as everything that is only printed. */
  public List<String> lines() {
    return sessions.stream().map(session -> session.brief().line(zone)).toList();
  }

  /** A JSON array of {@link #objects}. */
  public String json() {
    return JsonWriter.page(objects().toList());
  }

  /**
   * The plain values of an object for each session, looked up as it is asked for: the content of
   * its {@code summary.json}, see {@link Summary#fields}, rebuilt from its journal, after two
   * fields of its own:
   *
   * <ul>
   *   <li>{@code folder}: the name of its folder,
   *   <li>{@code problems}: sentences about what is wrong with its record; an empty array if
   *       nothing is.
   * </ul>
   *
   * <p>A session of which nothing could be read has only these two.
   */
  public Stream<Map<String, Object>> objects() {
    return sessions.stream().map(session -> fields(session.told()));
  }

  /** The sessions that could be read, in their order. */
  List<Played> played() {
    return sessions.stream().flatMap(session -> session.played().stream()).toList();
  }

  /**
   * The days of the sessions, up to now; empty if none could be read.
   *
   * @param now the wall time
   */
  public Optional<Days> days(Instant now) {
    return DatedSession.days(dated(now), today(now));
  }

  /**
   * How much was done of what was prescribed in some days.
   *
   * @param now the wall time
   */
  public Adherence adherence(Days days, Instant now) {
    List<DatedSession> dated = dated(now);
    return Adherence.of(dated, DatedSession.latest(dated, today(now)), days);
  }

  /** The day of a time, where the reader is. */
  LocalDate today(Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  /** The sessions with their days, the one played first first. */
  List<DatedSession> dated(Instant now) {
    return DatedSession.each(played(), zone, now);
  }

  private static Map<String, Object> fields(SessionReport session) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("folder", session.folder());
    fields.put("problems", session.problems());
    session.summary().ifPresent(summary -> fields.putAll(summary.fields()));
    return fields;
  }
}
