package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;

/**
 * The coach asks which exercise is the only one of today, and waits for its number. Without an
 * answer nothing changes.
 *
 * @param inner the phase that is held
 * @param exercises the number of exercises
 */
record Choosing(Phase inner, int exercises) implements Phase {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public PhaseName name() {
    return PhaseName.CHOOSING;
  }

  @Override
  public void enter(Step step) {
    step.say("today.choose");
  }

  @Override
  public void spoken(Step step) {
    step.awaitAnswer(Timer.ANSWER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    step.go(inner);
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command instanceof Numeral number) {
      step.silence();
      step.moveTo(inner);
      ChoosingToday.only(step, number.value() - 1, true);
      return true;
    }
    if (command == Word.NO || command == Word.UNDO || command == Word.RESUME) {
      step.silence();
      step.go(inner);
      return true;
    }
    return false;
  }

  @Override
  public Answers answers() {
    int most = Math.min(exercises, Numeral.MAX);
    return new Answers(
        IntStream.rangeClosed(1, most).<Command>mapToObj(Numeral::new).toList(), "remind.exercise");
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(answers().commands());
    words.addAll(List.of(Word.NO, Word.UNDO, Word.RESUME));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public Phase base() {
    return inner.base();
  }

  @Override
  public Phase kept() {
    return inner.kept();
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
