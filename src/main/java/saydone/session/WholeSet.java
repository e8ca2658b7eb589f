package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/** The patient does a whole set in silence and says "done" once. */
record WholeSet(Turn turn) implements Phase.Working {

  @Override
  public PhaseName name() {
    return PhaseName.WHOLE_SET;
  }

  @Override
  public void enter(Step step) {}

  @Override
  public void goOn(Step step, Duration held) {
    step.say("remind.set");
  }

  @Override
  public void spoken(Step step) {
    Duration expected = step.dose(turn).expectedRepetition().multipliedBy(step.dose(turn).reps());
    step.start(Timer.REMINDER, Patience.of(expected));
  }

  @Override
  public void timer(Step step, Timer timer) {
    Patience.end(step, "remind.set");
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command != Word.DONE) {
      return false;
    }
    Tally tally = new Tally(step, turn);
    if (!tally.tooSoon()) {
      step.silence();
      tally.count(tally.prescribed());
      tally.end("count.whole");
    }
    return true;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>();
    words.add(Word.DONE);
    words.addAll(List.of(Word.NEXT, Word.BACK, Word.MORE, Word.UNDO, Word.HOW_MANY, Word.ENOUGH));
    words.addAll(Levels.words(situation, exercise()));
    words.addAll(ALWAYS);
    return words;
  }
}
