package saydone.session;

import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;

/**
 * The patient moves and counts aloud. A number says how far the patient is, so one that was missed
 * is made up for by the next; a number further away was perhaps not a count, and is not believed.
 */
record CountingAloud(Turn turn) implements Phase.OwnPace {

  private static final int FURTHEST_AHEAD = 2;

  @Override
  public PhaseName name() {
    return PhaseName.COUNTING_ALOUD;
  }

  @Override
  public void timer(Step step, Timer timer) {
    step.remind("remind.aloud");
  }

  @Override
  public boolean command(Step step, Command command) {
    int have = step.progress().repetition();
    if (command == Word.DONE) {
      if (!step.tooSoon(step.dose(turn))) {
        count(step, have + 1);
      }
      return true;
    }
    if (!(command instanceof Numeral said)) {
      return false;
    }
    if (said.value() <= have) {
      return false;
    }
    if (said.value() > have + FURTHEST_AHEAD) {
      step.silence();
      step.say("aloud.have", have);
    } else if (!step.tooSoon(step.dose(turn))) {
      count(step, said.value());
    }
    return true;
  }

  private void count(Step step, int number) {
    int reps = step.dose(turn).reps();
    step.silence();
    step.count(turn, Math.min(number, reps));
    if (number >= reps) {
      step.prompt("count.last");
      step.endSet(turn);
    }
  }

  @Override
  public List<Command> vocabulary(Step step) {
    List<Command> words = new ArrayList<>();
    for (int number = 1; number <= step.dose(turn).reps(); number++) {
      words.add(new Numeral(number));
    }
    words.addAll(List.of(Word.NEXT, Word.BACK, Word.UNDO, Word.HOW_MANY));
    words.addAll(ALWAYS);
    return words;
  }
}
