package saydone.cli;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import saydone.message.Messages;
import saydone.reminder.ReminderPlan;

/**
 * Tells when the patient is reminded, a sentence for each thing:
 *
 * <pre>
 * Reminders: monday, friday at 10:00, 16:00.
 * The next one: friday, 2026-12-04 at 10:00.
 * Quiet until 2026-12-03 at 18:00.
 * </pre>
 *
 * @param texts the texts to print, in the language of the reader
 */
record ReminderLines(Messages texts) {

  /** A date, wherever what is remembered is told. */
  static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

  /** A time of the day. */
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** The days and times. */
  String plan(ReminderPlan plan) {
    if (plan.isNever()) {
      return texts.text("remind.never");
    }
    String times = plan.times().stream().map(LocalTime::toString).collect(Collectors.joining(", "));
    String days =
        plan.isDaily()
            ? texts.text("remind.daily")
            : plan.days().stream()
                .map(day -> texts.text("remind.day." + day))
                .collect(Collectors.joining(", "));
    return texts.text("remind.plan", days, times);
  }

  /** The next reminder. */
  String next(LocalDateTime next) {
    return texts.text(
        "remind.next",
        texts.text("remind.day." + next.getDayOfWeek()),
        DATE.format(next),
        TIME.format(next));
  }

  /** Until when there is none. */
  String quiet(ZonedDateTime until) {
    return texts.text("remind.quiet", DATE.format(until), TIME.format(until));
  }
}
