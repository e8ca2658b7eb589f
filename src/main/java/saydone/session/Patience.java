package saydone.session;

import java.time.Duration;

/** How long the coach waits for a sign from the patient, and what it does when none comes. */
final class Patience {

  private static final Duration SHORTEST = Duration.ofSeconds(8);
  private static final int REMINDERS = 2;

  private Patience() {}

  /**
   * How long to wait before a reminder: twice the time after which a sign is expected, at least
   * eight seconds.
   */
  static Duration of(Duration expected) {
    Duration twice = expected.multipliedBy(2);
    return twice.compareTo(SHORTEST) > 0 ? twice : SHORTEST;
  }

  /**
   * Nothing was heard for that long: reminds, reminds again, then pauses. Silence never takes the
   * session a step further.
   *
   * @param key the reminder's text
   */
  static void end(Step step, String key) {
    step.remember(step.memory().reminded());
    int reminders = step.memory().reminders();
    if (reminders > REMINDERS) {
      step.pause(Fact.Paused.Reason.NOTHING_HEARD);
      return;
    }
    step.record(new Fact.Reminded(reminders));
    if (reminders == 1) {
      step.say("remind.time");
    }
    step.say(key);
  }
}
