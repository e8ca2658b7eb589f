package saydone.session;

import java.time.Duration;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * "Stop listening": everything is held, and only "wake up" acts.
 *
 * @param inner the phase that is held
 * @param since the session time since which it is held
 */
record Deaf(Phase inner, Duration since) implements Phase.Interruption {

  @Override
  public PhaseName name() {
    return PhaseName.DEAF;
  }

  @Override
  public void enter(Step step) {
    step.signal(Signal.NOT_LISTENING);
    step.say("deaf");
  }

  /** The cue has sounded when it began. */
  @Override
  public void repeat(Step step) {
    step.say("deaf");
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.WAKE_UP) {
      step.silence();
      boolean goesOn = step.health().record();
      if (goesOn) {
        step.record(new Fact.Resumed());
      }
      step.signal(Signal.LISTENING);
      step.say("awake");
      DeviceChanges.listenAgain(step, goesOn);
      if (!goesOn) {
        step.go(Paused.of(inner, Fact.Paused.Reason.RECORD, since));
        return true;
      }
      step.goOn(inner, since);
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    return List.of(Word.WAKE_UP);
  }
}
