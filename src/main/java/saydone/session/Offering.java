package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Progression;

/**
 * The coach offers another level before an exercise, and waits for a yes or a no. Without an answer
 * nothing changes.
 *
 * @param turn the set that follows
 * @param offer what is offered
 */
record Offering(Turn turn, Offer offer) implements Phase.OfExercise {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public PhaseName name() {
    return PhaseName.OFFERING;
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
    step.remember(step.memory().offered(exercise()));
    if (offer.because() == Offer.Because.PROGRESS
        && step.plan().exercise(exercise()).progression().orElse(null)
            instanceof Progression.Offered offered) {
      step.speak(step.wording().offer(offered, turn));
    } else {
      step.say("level.offer." + offer.because());
    }
    step.say("level.offer.answer");
  }

  @Override
  public void spoken(Step step) {
    step.awaitAnswer(Timer.ANSWER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    goFurther(step);
  }

  private void goFurther(Step step) {
    step.follow(step.course().introduction(exercise()));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command != Word.YES && command != Word.NO) {
      return false;
    }
    boolean accepted = command == Word.YES;
    step.silence();
    step.record(
        new Fact.LevelOffered(exercise(), step.plan().id(exercise()), offer.to(), accepted));
    if (accepted) {
      Levels.to(step, exercise(), offer.to(), Fact.LevelChanged.Cause.OFFERED);
    }
    step.say(accepted ? "level.accepted" : "level.refused");
    goFurther(step);
    return true;
  }

  @Override
  public Answers answers() {
    return Answers.YES_OR_NO;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words =
        new ArrayList<>(List.of(Word.YES, Word.NO, Word.NEXT, Word.BACK, Word.UNDO));
    words.addAll(EverywhereCommands.otherSide(situation));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
