package saydone.session;

import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/** The patient moves and says "done" after each repetition. */
record Counting(Turn turn) implements Phase.OwnPace {

  @Override
  public PhaseName name() {
    return PhaseName.COUNTING;
  }

  @Override
  public void timer(Step step, Timer timer) {
    Patience.end(step, "remind.done");
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command != Word.DONE) {
      return false;
    }
    Tally tally = new Tally(step, turn);
    if (!tally.tooSoon()) {
      step.silence();
      tally.countOne();
      if (tally.sayCount()) {
        tally.sayCue();
      }
    }
    return true;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>();
    words.add(Word.DONE);
    words.addAll(List.of(Word.NEXT, Word.BACK, Word.MORE, Word.UNDO, Word.HOW_MANY, Word.ENOUGH));
    words.addAll(EverywhereCommands.otherSide(situation));
    words.addAll(Levels.words(situation, exercise()));
    words.addAll(ALWAYS);
    return words;
  }
}
