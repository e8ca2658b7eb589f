package saydone.reminder;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Decides from moment to moment whether it is time to remind. A reminder is said {@value
 * #MOST_TIMES} times at most, ten minutes apart; "later" lets it come once more in an hour, "not
 * today" ends those of the day. One that could not be said within a quarter of an hour, because the
 * computer slept or its owner wants quiet, is over. None is said at night.
 *
 * <p>Moments are those of the wall clock; it may be set back. One thread.
 */
public final class Reminding {

  /** How often one reminder is said. */
  static final int MOST_TIMES = 2;

  private static final Duration APART = Duration.ofMinutes(10);
  private static final Duration LATER = Duration.ofHours(1);
  private static final Duration TOO_LATE = Duration.ofMinutes(15);

  private ReminderPlan plan;
  private LocalDateTime seen;
  private Optional<LocalDateTime> next = Optional.empty();
  private int said;
  private Optional<LocalDate> notOn = Optional.empty();

  /**
   * Begins to remind.
   *
   * @param now reminders of earlier moments are over
   */
  public Reminding(ReminderPlan plan, LocalDateTime now) {
    this.plan = plan;
    seen = now;
  }

  /** Goes by another plan from now on. */
  public void follow(ReminderPlan other) {
    if (!other.equals(plan)) {
      plan = other;
      next = Optional.empty();
    }
  }

  /** Whether a reminder that is put off at this time of the day comes again before the night. */
  public static boolean comesAgain(LocalTime now) {
    return !ReminderPlan.isNight(now.plus(LATER));
  }

  /** Whether it is time to say a reminder. */
  public boolean isDue(LocalDateTime now) {
    LocalDateTime since = now.isBefore(seen) ? now : seen;
    plan.lastOfDay(now)
        .filter(since::isBefore)
        .ifPresent(
            reminder -> {
              next = Optional.of(reminder);
              said = 0;
            });
    seen = now;
    next = next.filter(moment -> isStillWanted(moment, now));
    return next.filter(moment -> !moment.isAfter(now)).isPresent();
  }

  private boolean isStillWanted(LocalDateTime moment, LocalDateTime now) {
    return moment.toLocalDate().equals(now.toLocalDate())
        && !ReminderPlan.isNight(now.toLocalTime())
        && !moment.plus(TOO_LATE).isBefore(now)
        && !notOn.equals(Optional.of(now.toLocalDate()));
  }

  /** It was said, and nobody answered. */
  public void unanswered(LocalDateTime now) {
    said++;
    next = said < MOST_TIMES ? Optional.of(now.plus(APART)) : Optional.empty();
  }

  /** The patient said "later". */
  public void later(LocalDateTime now) {
    said = MOST_TIMES - 1;
    next = Optional.of(now.plus(LATER));
  }

  /** The patient said "not today". */
  public void notToday(LocalDateTime now) {
    notOn = Optional.of(now.toLocalDate());
    next = Optional.empty();
  }

  /** The reminder is over: it was answered, or is not needed. */
  public void over() {
    next = Optional.empty();
  }
}
