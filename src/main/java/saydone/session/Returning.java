package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * The session comes again to an exercise that was left before it was done. The coach says what was
 * done, and asks whether to go on there. Without an answer it goes on there, so that nothing is
 * done twice that was asked for once; only a no leads to the first repetition.
 *
 * @param turn the set with which the exercise goes on
 * @param repetitions what was counted of it
 */
record Returning(Turn turn, int repetitions) implements Phase.OfExercise {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @Override
  public PhaseName name() {
    return PhaseName.RETURNING;
  }

  @Override
  public int exercise() {
    return turn.exercise();
  }

  @Override
  public Turn described(Situation situation) {
    return turn;
  }

  @Override
  public void enter(Step step) {
    step.say("exercise", exercise() + 1, step.plan().exercises(), step.wording().name(turn));
    ask(step);
  }

  private void ask(Step step) {
    turn.side().ifPresent(side -> step.say("side.now", step.wording().sideName(side)));
    int sets = step.dose(turn).sets();
    if (repetitions == 0) {
      step.say("return.set", turn.set(), sets);
    } else {
      if (sets > 1) {
        step.say("set", turn.set(), sets);
      }
      step.say("return", repetitions, step.dose(turn).reps());
    }
    if (step.keys()) {
      step.say(answers().hint());
    }
  }

  @Override
  public void goOn(Step step, Duration held) {
    ask(step);
  }

  @Override
  public void repeat(Step step) {
    ask(step);
  }

  @Override
  public void spoken(Step step) {
    step.awaitAnswer(Timer.ANSWER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    goOnThere(step);
  }

  private void goOnThere(Step step) {
    step.say("stop.no");
    step.follow(step.course().goOn(turn, repetitions));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.YES || command == Word.READY || command == Word.RESUME) {
      step.silence();
      goOnThere(step);
      return true;
    }
    if (command == Word.NO) {
      step.silence();
      step.say("return.anew");
      step.follow(step.course().introduction(exercise()));
      return true;
    }
    return false;
  }

  @Override
  public Answers answers() {
    return Answers.YES_OR_NO;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words =
        new ArrayList<>(
            List.of(
                Word.YES,
                Word.NO,
                Word.NEXT,
                Word.BACK,
                Word.RESUME,
                Word.READY,
                Word.HOW_MANY,
                Word.UNDO));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
