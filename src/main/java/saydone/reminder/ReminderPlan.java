package saydone.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import saydone.script.Frequency;

/**
 * On which days and at which times the patient is reminded, in her own time zone. Immutable.
 *
 * @param days at least one, in the order of the week
 * @param times by day, to the minute, in order, each once; empty for no reminder at all
 */
public record ReminderPlan(List<DayOfWeek> days, List<LocalTime> times) {

  /** No reminder is earlier. */
  public static final LocalTime EARLIEST = LocalTime.of(7, 0);

  /** No reminder is later: then it is night. */
  public static final LocalTime LATEST = LocalTime.of(21, 0);

  /** The most reminders of a day. */
  public static final int MOST_TIMES = 12;

  /** No reminder. */
  public static final ReminderPlan NEVER = daily(List.of());

  private static final int DAYS = DayOfWeek.values().length;

  /** When a session a day is usual, two, and three. */
  private static final List<List<Integer>> USUAL_HOURS =
      List.of(List.of(10), List.of(10, 16), List.of(9, 13, 17));

  private static final LocalTime FIRST_OF_MANY = LocalTime.of(8, 0);
  private static final int MINUTES_OF_MANY = 12 * 60;
  private static final int ROUND_MINUTES = 5;

  /**
   * Puts both in order, and takes each once.
   *
   * @throws IllegalArgumentException if there is no day, or a time is at night or one too many
   */
  public ReminderPlan {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("no day");
    }
    days = List.copyOf(EnumSet.copyOf(days));
    Set<LocalTime> ordered = new TreeSet<>();
    for (LocalTime time : times) {
      if (isNight(time)) {
        throw new IllegalArgumentException("at night: " + time);
      }
      ordered.add(time.truncatedTo(ChronoUnit.MINUTES));
    }
    times = List.copyOf(ordered);
    if (times.size() > MOST_TIMES) {
      throw new IllegalArgumentException("more than " + MOST_TIMES + " times");
    }
  }

  /** The same times every day. */
  public static ReminderPlan daily(List<LocalTime> times) {
    return new ReminderPlan(List.of(DayOfWeek.values()), times);
  }

  /** As often as a session is to be done, at usual times of the day. */
  public static ReminderPlan of(Frequency frequency) {
    if (frequency.per() == Frequency.Per.DAY) {
      return daily(spread(Math.min(frequency.times(), MOST_TIMES)));
    }
    if (frequency.times() >= DAYS) {
      return daily(spread((frequency.times() + DAYS - 1) / DAYS));
    }
    List<DayOfWeek> days =
        IntStream.range(0, frequency.times())
            .mapToObj(number -> DayOfWeek.MONDAY.plus((long) number * DAYS / frequency.times()))
            .toList();
    return new ReminderPlan(days, spread(1));
  }

  private static List<LocalTime> spread(int times) {
    if (times <= USUAL_HOURS.size()) {
      return USUAL_HOURS.get(times - 1).stream().map(hour -> LocalTime.of(hour, 0)).toList();
    }
    List<LocalTime> spread = new ArrayList<>();
    for (int number = 0; number < times; number++) {
      int minutes = MINUTES_OF_MANY * number / (times - 1) / ROUND_MINUTES * ROUND_MINUTES;
      spread.add(FIRST_OF_MANY.plusMinutes(minutes));
    }
    return spread;
  }

  /** Whether nobody is reminded at this time of the day. The minute of the last one is day. */
  public static boolean isNight(LocalTime time) {
    return time.isBefore(EARLIEST) || time.truncatedTo(ChronoUnit.MINUTES).isAfter(LATEST);
  }

  /** Whether nothing is said at any time. */
  public boolean isNever() {
    return times.isEmpty();
  }

  /** Whether it is the same on every day of the week. */
  public boolean isDaily() {
    return days.size() == DAYS;
  }

  /** The first reminder after a moment; empty if there is none. */
  public Optional<LocalDateTime> after(LocalDateTime moment) {
    return IntStream.rangeClosed(0, DAYS)
        .mapToObj(later -> of(moment.toLocalDate().plusDays(later)))
        .flatMap(times -> times)
        .filter(moment::isBefore)
        .findFirst();
  }

  /** The last reminder at or before a moment, of that day; empty if there is none. */
  Optional<LocalDateTime> lastOfDay(LocalDateTime moment) {
    return of(moment.toLocalDate())
        .filter(reminder -> !reminder.isAfter(moment))
        .reduce((earlier, later) -> later);
  }

  private Stream<LocalDateTime> of(LocalDate day) {
    return days.contains(day.getDayOfWeek()) ? times.stream().map(day::atTime) : Stream.empty();
  }
}
