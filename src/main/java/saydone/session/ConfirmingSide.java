package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Side;

/**
 * The coach names the weak side of before, which is taken unless the patient says otherwise.
 *
 * @param side the side
 */
record ConfirmingSide(Side side) implements Phase {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  @Override
  public PhaseName name() {
    return PhaseName.CONFIRMING_SIDE;
  }

  @Override
  public void enter(Step step) {
    step.say("confirm.SIDE", step.wording().sideName(side));
  }

  @Override
  public void spoken(Step step) {
    step.awaitAnswer(Timer.ANSWER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    take(step, side);
  }

  private void take(Step step, Side chosen) {
    step.silence();
    step.record(new Fact.SideChosen(chosen));
    if (chosen == side) {
      step.follow(step.course().onward());
    } else {
      step.say("answer.SIDE", step.wording().sideName(chosen));
      step.go(new Acknowledging(Question.SIDE, false, false));
    }
  }

  @Override
  public boolean command(Step step, Command command) {
    if (!(command instanceof Word word)) {
      return false;
    }
    switch (word) {
      case YES, READY -> take(step, side);
      case NO, OTHER_SIDE -> take(step, side.opposite());
      case LEFT -> take(step, Side.LEFT);
      case RIGHT -> take(step, Side.RIGHT);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public Answers answers() {
    return Answers.NAMED_SIDE;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words =
        new ArrayList<>(
            List.of(Word.YES, Word.NO, Word.LEFT, Word.RIGHT, Word.OTHER_SIDE, Word.READY));
    words.addAll(ChoosingToday.words(situation));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
