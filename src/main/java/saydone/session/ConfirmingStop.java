package saydone.session;

import java.time.Duration;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * "Stop" was said: the coach falls silent, then asks whether to end the session. Without an answer
 * it asks once more; then the session stays paused.
 *
 * @param inner the phase that is held
 * @param reason why it is held: {@code STOP}, or the reason of the pause in which "stop" was said
 * @param since the session time since which it is held
 * @param again whether the coach asks for the second time
 */
record ConfirmingStop(Phase inner, Fact.Paused.Reason reason, Duration since, boolean again)
    implements Phase.Interruption {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  static ConfirmingStop of(Phase inner, Duration since) {
    return new ConfirmingStop(inner, Fact.Paused.Reason.STOP, since, false);
  }

  @Override
  public PhaseName name() {
    return PhaseName.CONFIRMING_STOP;
  }

  @Override
  public void enter(Step step) {
    step.say("stop");
  }

  @Override
  public void spoken(Step step) {
    step.awaitAnswer(Timer.ANSWER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    if (again) {
      sayThatItStaysPaused(step);
      step.moveTo(new Paused(inner, reason, since, false));
    } else {
      step.go(new ConfirmingStop(inner, reason, since, true));
    }
  }

  /** Says of saving only what is so: nothing before anything is recorded. */
  private static void sayThatItStaysPaused(Step step) {
    if (!step.progress().started()) {
      step.say("pause");
    } else if (step.health().record()) {
      step.awaitRecord();
      step.say("stop.unanswered");
    } else {
      step.say("stop.unanswered.unsaved");
    }
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.YES) {
      step.silence();
      step.follow(step.course().endEarly());
      return true;
    }
    if (command == Word.NO && reason != Fact.Paused.Reason.STOP) {
      step.silence();
      step.go(new Paused(inner, reason, since, false));
      return true;
    }
    if ((command == Word.NO || command == Word.RESUME) && !step.health().record()) {
      step.silence();
      step.go(Paused.of(inner, Fact.Paused.Reason.RECORD, since));
      return true;
    }
    if (command == Word.NO || command == Word.RESUME) {
      step.silence();
      step.record(new Fact.Resumed());
      step.say("stop.no");
      step.goOn(inner, since);
      return true;
    }
    if (command == Word.STOP || command == Word.REPEAT) {
      step.silence();
      step.go(new ConfirmingStop(inner, reason, since, false));
      return true;
    }
    return false;
  }

  @Override
  public Answers answers() {
    return Answers.YES_OR_NO;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    return List.of(
        Word.YES, Word.NO, Word.STOP, Word.RESUME, Word.REPEAT, Word.HELP, Word.PAIN, Word.DIZZY);
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
