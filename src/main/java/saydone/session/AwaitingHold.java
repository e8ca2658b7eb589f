package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/** The patient gets into position and says "ready"; then the coach times the hold. */
record AwaitingHold(Turn turn) implements Phase.OwnPace {

  @Override
  public PhaseName name() {
    return PhaseName.AWAITING_HOLD;
  }

  @Override
  public void goOn(Step step, Duration held) {
    Phase.OwnPace.super.goOn(step, held);
    step.say("begin.hold");
  }

  @Override
  public void timer(Step step, Timer timer) {
    Patience.end(step, "remind.hold");
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command != Word.READY) {
      return false;
    }
    step.silence();
    step.prompt("hold");
    HoldClock clock = HoldClock.of(step.dose(turn).hold());
    step.go(new Holding(turn, clock));
    step.start(Timer.BEAT, clock.untilNext());
    return true;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words =
        new ArrayList<>(
            List.of(
                Word.READY,
                Word.NEXT,
                Word.BACK,
                Word.MORE,
                Word.UNDO,
                Word.HOW_MANY,
                Word.ENOUGH));
    words.addAll(Levels.words(situation, exercise()));
    words.addAll(ALWAYS);
    return words;
  }
}
