package saydone.session;

import java.time.Duration;

/**
 * How long the coach waits for a sign from the patient, and what it does when none comes, or one
 * that it cannot take.
 */
final class Patience {

  private static final Duration SHORTEST = Duration.ofSeconds(8);
  private static final int REMINDERS = 2;

  /** More often in a row than this, it is talk, and no answer. */
  private static final int HINTS = 8;

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
    if (reminders == 1 && !step.phase().answers().awaited()) {
      step.say("remind.time");
    }
    step.say(key);
  }

  /**
   * What was said cannot be taken. If a question is open, says in a few words how to answer it, and
   * waits anew, each time; but not for ever, as a television would hold the question open.
   *
   * @return whether it said so
   */
  static boolean hint(Step step) {
    Answers answers = step.phase().answers();
    if (!answers.awaited() || step.phase() instanceof Paused || step.memory().hints() >= HINTS) {
      return false;
    }
    step.remember(step.memory().hinted());
    step.interject(Cut.LOST, () -> step.say(answers.hint()));
    return true;
  }
}
