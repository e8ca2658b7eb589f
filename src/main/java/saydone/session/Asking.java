package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.script.WeakSide;

/**
 * The coach asks one of the session's questions and waits. The patient can skip a number with
 * "next", but not the side.
 *
 * @param last whether the session ends after it, as when the patient ended it early
 * @param orBoth whether both sides are an answer to the question of the side
 */
record Asking(Question question, boolean last, boolean orBoth) implements Phase {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A question to which one side is an answer. */
  Asking(Question question, boolean last) {
    this(question, last, false);
  }

  /** A question, as the script of a situation wants it. */
  static Asking of(Situation situation, Question question, boolean last) {
    return new Asking(
        question,
        last,
        question == Question.SIDE
            && situation.plan().script().affectedSide().allows(WeakSide.BOTH));
  }

  @Override
  public PhaseName name() {
    return PhaseName.ASKING;
  }

  @Override
  public String title() {
    return name().text() + "-" + question.text();
  }

  @Override
  public void enter(Step step) {
    if (question == Question.ABILITY) {
      step.wording().ability().ifPresent(step::speak);
    }
    step.say(step.wording().keyKnown("ask." + question + (orBoth ? ".or-both" : "")));
  }

  @Override
  public void spoken(Step step) {
    step.awaitAnswer(Timer.REMINDER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    if (last && step.memory().reminders() > 0) {
      endUnanswered(step);
      return;
    }
    Patience.end(step, answers().hint());
  }

  private static OptionalInt ability(Command command) {
    return command == Word.NO
        ? OptionalInt.of(0)
        : command == Word.A_LITTLE
            ? OptionalInt.of(1)
            : command == Word.YES ? OptionalInt.of(2) : OptionalInt.empty();
  }

  private void answer(Step step, int value) {
    step.silence();
    step.record(new Fact.Answered(question, value));
    if (question == Question.ABILITY) {
      Levels.begin(step, value);
    }
    step.say("answer." + question, value);
    step.go(new Acknowledging(question, false, last));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (question == Question.ABILITY && ability(command).isPresent()) {
      answer(step, ability(command).getAsInt());
      return true;
    }
    if (command instanceof Numeral number && asksForNumber()) {
      answer(step, number.value());
      return true;
    }

    Optional<WeakSide> side = answers().side(command);
    if (side.isPresent()) {
      step.silence();
      step.record(step.plan().sideChosen(side.get()));
      step.speak(step.wording().weakSide("answer.SIDE", side.get()));
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
    if (command == Word.UNDO && isAfterExercises() && !ChoosingToday.undoes(step)) {
      TakingBack.act(step);
      return true;
    }
    if (last && command == Word.STOP) {
      step.silence();
      endUnanswered(step);
      return true;
    }
    return false;
  }

  /** Whether it is one of the questions after the last exercise. */
  boolean isAfterExercises() {
    return question == Question.EFFORT_AFTER || question == Question.PAIN_AFTER;
  }

  private boolean asksForNumber() {
    return question != Question.SIDE && question != Question.ABILITY;
  }

  private void endUnanswered(Step step) {
    step.record(new Fact.QuestionSkipped(question));
    step.follow(step.course().end(Fact.Outcome.ENDED_EARLY));
  }

  @Override
  public Answers answers() {
    return switch (question) {
      case SIDE -> orBoth ? Answers.SIDE_OR_BOTH : Answers.SIDE;
      case ABILITY -> Answers.ABILITY;
      default -> Answers.NUMBER;
    };
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(answers().commands());
    if (question != Question.SIDE) {
      words.add(Word.NEXT);
    }
    if (isAfterExercises()) {
      words.add(Word.UNDO);
    }
    words.addAll(EverywhereCommands.otherSide(situation));
    if (!asksForNumber()) {
      words.addAll(ChoosingToday.words(situation));
    }
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
