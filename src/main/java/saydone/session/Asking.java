package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.script.Side;

/**
 * The coach asks one of the session's questions and waits. The patient can skip a number with
 * "next", but not the side.
 *
 * @param last whether the session ends after it, as when the patient ended it early
 */
record Asking(Question question, boolean last) implements Phase {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public PhaseName name() {
    return PhaseName.ASKING;
  }

  @Override
  public void enter(Step step) {
    step.say("ask." + question);
  }

  @Override
  public void spoken(Step step) {
    step.signal(Signal.LISTENING);
    step.start(Timer.REMINDER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    if (last && step.memory().reminders() > 0) {
      endUnanswered(step);
      return;
    }
    Patience.end(step, answers().hint());
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command instanceof Numeral answer && question != Question.SIDE) {
      step.silence();
      step.record(new Fact.Answered(question, answer.value()));
      step.say("answer." + question, answer.value());
      step.go(new Acknowledging(question, false, last));
      return true;
    }
    if ((command == Word.LEFT || command == Word.RIGHT) && question == Question.SIDE) {
      Side side = command == Word.LEFT ? Side.LEFT : Side.RIGHT;
      step.silence();
      step.record(new Fact.SideChosen(side));
      step.say("answer.SIDE", step.wording().sideName(side));
      step.go(new Acknowledging(question, false, last));
      return true;
    }
    if (command == Word.NEXT && question != Question.SIDE) {
      step.silence();
      step.record(new Fact.QuestionSkipped(question));
      step.say("answer.skipped");
      step.go(new Acknowledging(question, false, last));
      return true;
    }
    if (last && command == Word.STOP) {
      step.silence();
      endUnanswered(step);
      return true;
    }
    return false;
  }

  private void endUnanswered(Step step) {
    step.record(new Fact.QuestionSkipped(question));
    step.follow(step.course().end(Fact.Outcome.ENDED_EARLY));
  }

  @Override
  public Answers answers() {
    return question == Question.SIDE ? Answers.SIDE : Answers.NUMBER;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(answers().commands());
    if (question != Question.SIDE) {
      words.add(Word.NEXT);
    }
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
