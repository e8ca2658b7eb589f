package saydone.session;

import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * The coach times a hold and counts the last three seconds down; "done" ends it early. Either way
 * it counts as one repetition.
 */
record Holding(Turn turn, HoldClock clock) implements Phase.Working {

  @Override
  public PhaseName name() {
    return PhaseName.HOLDING;
  }

  @Override
  public void enter(Step step) {}

  /** An interrupted hold begins anew. */
  @Override
  public Phase interrupted() {
    return new AwaitingHold(turn);
  }

  @Override
  public boolean keepsTime() {
    return true;
  }

  @Override
  public void timer(Step step, Timer timer) {
    HoldClock next = clock.next();
    if (next.running()) {
      step.sayNumber(next.secondsLeft());
      step.become(new Holding(turn, next));
      step.start(Timer.BEAT, next.untilNext());
    } else {
      relax(step);
    }
  }

  private void relax(Step step) {
    Tally tally = new Tally(step, turn);
    tally.countOne();
    if (tally.repetitions() >= tally.prescribed()) {
      tally.end("hold.relax.last");
    } else {
      step.prompt("hold.relax", tally.repetitions());
      step.go(new AwaitingHold(turn));
    }
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command != Word.DONE) {
      return false;
    }
    step.silence();
    relax(step);
    return true;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words =
        new ArrayList<>(List.of(Word.DONE, Word.NEXT, Word.BACK, Word.HOW_MANY, Word.ENOUGH));
    words.addAll(Levels.words(situation, exercise()));
    words.addAll(ALWAYS);
    return words;
  }
}
