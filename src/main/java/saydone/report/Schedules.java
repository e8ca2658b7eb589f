package saydone.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often each script is to be done.
 *
 * @param byScript the schedule of each script, by its id, in the order in which they were played
 *     first
 * @param latest the day of the last session of all, also of other scripts
 */
record Schedules(Map<String, Schedule> byScript, LocalDate latest) {

  /**
   * A script that was not played in the last so many days before the last session of all is not in
   * use any more.
   */
  private static final int DAYS_IN_USE = 7;

  /**
   * The schedules of the scripts of some sessions.
   *
   * @param sessions the sessions, the one played first first
   * @param latest the day of the last session of all, also of other scripts
   */
  static Schedules of(List<DatedSession> sessions, LocalDate latest) {
    Map<String, List<DatedSession>> byScript = new LinkedHashMap<>();
    for (DatedSession session : sessions) {
      byScript.computeIfAbsent(session.figures().script(), id -> new ArrayList<>()).add(session);
    }
    Map<String, Schedule> schedules = new LinkedHashMap<>();
    byScript.forEach((script, each) -> schedules.put(script, Schedule.of(each)));
    return new Schedules(schedules, latest);
  }

  /** The sessions that are prescribed in some days by one of the schedules. */
  double prescribed(Schedule schedule, Days days) {
    boolean inUse = !schedule.lastDay().plusDays(DAYS_IN_USE).isBefore(latest);
    return (inUse ? Optional.of(days) : days.between(days.first(), schedule.lastDay()))
        .map(schedule::prescribed)
        .orElse(0.0);
  }
}
