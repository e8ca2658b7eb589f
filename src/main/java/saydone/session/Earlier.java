package saydone.session;

import java.time.DayOfWeek;
import java.util.Optional;

/**
 * A session of the same script that was not finished; the patient is asked whether to go on with
 * it.
 *
 * @param progress what was done in it
 * @param daysAgo how many days ago it began, by the patient's calendar: 0 for today; negative if
 *     the clock has gone back since, so that nobody knows
 * @param day the day of the week on which it began
 * @param former what the sessions before it came to; empty if there is nothing to tell of them
 */
public record Earlier(Progress progress, int daysAgo, DayOfWeek day, Optional<Former> former) {

  /** One before which there was none. */
  public Earlier(Progress progress, int daysAgo, DayOfWeek day) {
    this(progress, daysAgo, day, Optional.empty());
  }

  /** The same where the sessions before it came to this. */
  public Earlier after(Optional<Former> sessionsBefore) {
    return new Earlier(progress, daysAgo, day, sessionsBefore);
  }

  /** When it began, as the keys of the messages name it. */
  String when() {
    return daysAgo < 0
        ? "UNKNOWN"
        : daysAgo == 0 ? "TODAY" : daysAgo == 1 ? "YESTERDAY" : day.name();
  }
}
