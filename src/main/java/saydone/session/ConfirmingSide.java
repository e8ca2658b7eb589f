package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.WeakSide;

/**
 * The coach names the weak side of before, which is taken unless the patient says otherwise.
 *
 * @param side the side
 * @param orBoth whether both sides can be weak
 */
record ConfirmingSide(WeakSide side, boolean orBoth) implements Phase {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  @Override
  public PhaseName name() {
    return PhaseName.CONFIRMING_SIDE;
  }

  @Override
  public void enter(Step step) {
    step.speak(step.wording().weakSide("confirm.SIDE", side));
  }

  @Override
  public void spoken(Step step) {
    step.awaitAnswer(Timer.ANSWER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    take(step, side);
  }

  private void take(Step step, WeakSide chosen) {
    step.silence();
    step.record(step.plan().sideChosen(chosen));
    if (chosen == side) {
      step.follow(step.course().onward());
    } else {
      step.speak(step.wording().weakSide("answer.SIDE", chosen));
      step.go(new Acknowledging(Question.SIDE, false, false));
    }
  }

  /** Takes the other side where it is clear which one that is; else asks in full. */
  private void refuse(Step step, boolean clear) {
    if (clear) {
      take(step, WeakSide.of(side.first().opposite()));
    } else {
      step.silence();
      step.go(Asking.of(step, Question.SIDE, false));
    }
  }

  @Override
  public boolean command(Step step, Command command) {
    if (!(command instanceof Word word)) {
      return false;
    }
    switch (word) {
      case YES, READY -> take(step, side);
      case NO -> refuse(step, !orBoth);
      case OTHER_SIDE -> refuse(step, side != WeakSide.BOTH);
      default -> {
        Optional<WeakSide> named = answers().side(command);
        named.ifPresent(it -> take(step, it));
        return named.isPresent();
      }
    }
    return true;
  }

  @Override
  public Answers answers() {
    return orBoth ? Answers.NAMED_SIDE_OR_BOTH : Answers.NAMED_SIDE;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(answers().commands());
    words.addAll(List.of(Word.OTHER_SIDE, Word.READY));
    words.addAll(ChoosingToday.words(situation));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
