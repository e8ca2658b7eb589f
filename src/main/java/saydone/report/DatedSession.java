package saydone.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A past session and its day: the one on which it began, also where it lasted over midnight or was
 * gone on with on another day.
 *
 * <p>The clock of a computer can be wrong. But in which order sessions were played is known without
 * it. So as many sessions as possible are believed whose ends lie in that order, not after now, and
 * not before there was this program; of two such choices, those with later dates. Any other session
 * has the day of the believed one before it; without such a one, that of the first one after it;
 * without any, today.
 *
 * @param day the day, in the time zone of the reader
 * @param played the session
 */
record DatedSession(LocalDate day, Played played) {

  /** The figures of the session. */
  Figures figures() {
    return played.figures();
  }

  /**
   * The sessions with their days, the one played first first.
   *
   * @param newestFirst the sessions, the one played last first
   * @param zone the time zone of the days
   * @param now the wall time
   */
  static List<DatedSession> each(List<Played> newestFirst, ZoneId zone, Instant now) {
    List<Instant> ends = newestFirst.stream().map(played -> played.figures().ended()).toList();
    BitSet believed = believed(ends, now);
    LocalDate day =
        believed.isEmpty()
            ? LocalDate.ofInstant(now, zone)
            : day(newestFirst.get(believed.length() - 1), zone);
    List<DatedSession> dated = new ArrayList<>();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      if (believed.get(i)) {
        day = day(newestFirst.get(i), zone);
      }
      dated.add(new DatedSession(day, newestFirst.get(i)));
    }
    return dated;
  }

  /** The days from that of the first session until today; empty without sessions. */
  static Optional<Days> days(List<DatedSession> sessions, LocalDate today) {
    return sessions.stream()
        .map(DatedSession::day)
        .min(LocalDate::compareTo)
        .map(first -> new Days(first, first.isAfter(today) ? first : today));
  }

  /**
   * The day of the last session; today without sessions.
   *
   * @param today the day of now
   */
  static LocalDate latest(List<DatedSession> sessions, LocalDate today) {
    return sessions.stream().map(DatedSession::day).max(LocalDate::compareTo).orElse(today);
  }

  private static LocalDate day(Played played, ZoneId zone) {
    return LocalDate.ofInstant(played.figures().credibleStart(), zone);
  }

  /**
   * The numbers of the longest run of credible times that never rise; of several, the one whose
   * last time is the latest. It is found as in patience sorting: of the runs of each length only
   * the one that ends latest can be the beginning of the longest.
   */
  private static BitSet believed(List<Instant> times, Instant now) {
    List<Integer> ends = new ArrayList<>();
    int[] before = new int[times.size()];
    for (int i = 0; i < times.size(); i++) {
      Instant time = times.get(i);
      if (time.isAfter(now) || time.isBefore(Summary.EARLIEST)) {
        continue;
      }
      int length = runsThatGoOn(ends, times, time);
      before[i] = length == 0 ? -1 : ends.get(length - 1);
      if (length == ends.size()) {
        ends.add(i);
      } else {
        ends.set(length, i);
      }
    }
    BitSet run = new BitSet();
    for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = before[i]) {
      run.set(i);
    }
    return run;
  }

  /** How many of the runs, which end the earlier the longer they are, can go on with a time. */
  private static int runsThatGoOn(List<Integer> ends, List<Instant> times, Instant time) {
    int from = 0;
    int to = ends.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (times.get(ends.get(middle)).isBefore(time)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
