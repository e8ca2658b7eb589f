package saydone.session;

import java.time.Duration;

/**
 * What the session does after a gap: time that passed while no sound moved, as when the machine
 * slept. Nothing is credited for it. A phase that is not held already is, and the coach says where
 * the patient is.
 */
final class Gaps {

  private Gaps() {}

  /** Records the gap, and says it where the patient needs to know. */
  static void take(Step step, Duration length) {
    step.record(new Fact.Gap((int) Math.min(length.toMillis(), Integer.MAX_VALUE)));
    Phase phase = step.phase();
    if (phase instanceof Deaf) {
      return;
    }
    if (phase instanceof Closing) {
      step.silence();
      phase.enter(step);
    } else if (phase.heldSince().isPresent()) {
      step.interjectAnew(() -> step.say("gap"));
    } else {
      step.silence();
      step.become(phase.after(length));
      step.pause(Fact.Paused.Reason.GAP);
    }
  }

  /** Says that there was a gap, where the patient is, and how to go on. */
  static void say(Step step) {
    step.say("gap");
    EverywhereCommands.status(step);
    step.say("pause");
  }
}
