package saydone.session;

import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;

/**
 * The patient moves and counts aloud. A number says how far the patient is, so the next one makes
 * up for one that was missed. A number further ahead is perhaps not a count: it counts nothing, and
 * the coach says how many it has.
 */
record CountingAloud(Turn turn) implements Phase.OwnPace {

  private static final int FURTHEST_AHEAD = 2;

  @Override
  public PhaseName name() {
    return PhaseName.COUNTING_ALOUD;
  }

  @Override
  public void timer(Step step, Timer timer) {
    Patience.end(step, "remind.aloud");
  }

  @Override
  public boolean command(Step step, Command command) {
    Tally tally = new Tally(step, turn);
    int have = tally.repetitions();
    if (command == Word.DONE) {
      if (!tally.tooSoon()) {
        count(tally, have + 1);
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
    } else if (!tally.tooSoon()) {
      count(tally, said.value());
    }
    return true;
  }

  private static void count(Tally tally, int number) {
    int reps = tally.prescribed();
    tally.step().silence();
    tally.count(Math.min(number, reps));
    if (number >= reps) {
      tally.end("count.last");
    }
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>();
    for (int number = 1; number <= situation.dose(turn).reps(); number++) {
      words.add(new Numeral(number));
    }
    words.addAll(List.of(Word.NEXT, Word.BACK, Word.UNDO, Word.HOW_MANY, Word.ENOUGH));
    words.addAll(Levels.words(situation, exercise()));
    words.addAll(ALWAYS);
    return words;
  }
}
