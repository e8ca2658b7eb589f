package saydone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import saydone.script.Frequency;

/**
 * How often a script is to be done on each day, from its first session on. A day goes by the
 * version of the script that was played last, on it or before it.
 */
final class Schedule {

  private static final int WEEK = 7;

  private final NavigableMap<LocalDate, Optional<Frequency>> frequencies;

  private Schedule(NavigableMap<LocalDate, Optional<Frequency>> frequencies) {
    this.frequencies = frequencies;
  }

  /**
   * The schedule of a script.
   *
   * @param sessions its sessions, the one played first first
   */
  static Schedule of(List<DatedSession> sessions) {
    NavigableMap<LocalDate, Optional<Frequency>> frequencies = new TreeMap<>();
    sessions.forEach(each -> frequencies.put(each.day(), each.figures().frequency()));
    return new Schedule(frequencies);
  }

  /** The same with a session of a day that has no record yet, and says how often. */
  Schedule with(LocalDate day, Optional<Frequency> frequency) {
    NavigableMap<LocalDate, Optional<Frequency>> more = new TreeMap<>(frequencies);
    more.put(day, frequency);
    return new Schedule(more);
  }

  /** The day of the last session. */
  LocalDate lastDay() {
    return frequencies.lastKey();
  }

  /**
   * How often it is to be done on a day; empty if that is not said, or before the first session.
   */
  Optional<Frequency> on(LocalDate day) {
    return Optional.ofNullable(frequencies.floorEntry(day)).flatMap(Map.Entry::getValue);
  }

  /** The sessions that are prescribed in some days; a part of a week has its part. */
  double prescribed(Days days) {
    int sevenths = days.each().mapToInt(day -> on(day).map(Schedule::sevenths).orElse(0)).sum();
    return (double) sevenths / WEEK;
  }

  /** The prescribed sessions as a coach says them: a whole number, at least one. */
  static int whole(double prescribed) {
    return (int) Math.max(1, Math.round(prescribed));
  }

  /** The sevenths of a session that are prescribed for one day. */
  private static int sevenths(Frequency frequency) {
    return frequency.per() == Frequency.Per.DAY ? frequency.times() * WEEK : frequency.times();
  }

  /** The days around one in which no more sessions count than a frequency says. */
  static Days span(Frequency frequency, LocalDate day) {
    return frequency.per() == Frequency.Per.DAY ? new Days(day, day) : Days.weekOf(day);
  }
}
