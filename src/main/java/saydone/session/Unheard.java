package saydone.session;

import java.time.Duration;

/**
 * What a session does while the coach cannot be heard: it stays paused, and a question is kept to
 * be asked again, as is the goodbye. Only the question of ending can be answered blindly.
 */
final class Unheard {

  /** How long the goodbye waits until it can be heard. */
  private static final Duration GOODBYE = Duration.ofSeconds(60);

  private Unheard() {}

  /** Holds everything until the coach can be heard. */
  static void hold(Step step) {
    Phase phase = step.phase();
    if (phase instanceof ScoringPain || phase instanceof AfterSymptom) {
      step.silence();
      step.go(Paused.of(phase, Fact.Paused.Reason.LOUDSPEAKER, step.since()));
    } else if (phase instanceof Closing) {
      keepGoodbye(step);
    } else if (!(phase instanceof Paused
        || phase instanceof ConfirmingStop
        || phase instanceof Deaf
        || phase instanceof Finished)) {
      step.silence();
      step.pause(Fact.Paused.Reason.LOUDSPEAKER);
    }
  }

  /**
   * What of the goodbye was not heard waits, but not for ever: then the session ends all the same.
   */
  private static void keepGoodbye(Step step) {
    State state = step.state();
    if (state.speaking() || state.speech().untold()) {
      step.silence();
      step.told();
      step.cancel(Timer.ANSWER);
      if (!step.state().timers().runs(Timer.REMINDER)) {
        step.start(Timer.REMINDER, GOODBYE);
      }
    }
  }
}
