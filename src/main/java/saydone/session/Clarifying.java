package saydone.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * The coach was not sure what it heard and asks: "Did you say next?" The command acts only after
 * "yes", or when it is said again.
 *
 * @param inner the phase that is held
 * @param command the command that was perhaps said
 * @param phrase the words of the command; empty if it came by key
 * @param leavesLast whether the coach is sure, and asks only because "next" ends the last exercise
 */
record Clarifying(Phase inner, Command command, String phrase, boolean leavesLast)
    implements Phase {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Override
  public PhaseName name() {
    return PhaseName.CLARIFYING;
  }

  @Override
  public String title() {
    return leavesLast ? name().text() + "-last" : name().text();
  }

  @Override
  public void enter(Step step) {
    step.say(leavesLast ? "next.last" : "clarify", phrase);
  }

  @Override
  public void spoken(Step step) {
    step.awaitAnswer(Timer.ANSWER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    step.moveTo(inner);
  }

  @Override
  public boolean command(Step step, Command given) {
    if (given == Word.YES || given.equals(command)) {
      step.silence();
      step.moveTo(inner);
      if (leavesLast) {
        EverywhereCommands.skip(step, Optional.of(phrase).filter(words -> !words.isEmpty()));
      } else {
        step.act(command, Optional.of(phrase));
      }
      return true;
    }
    if (given == Word.NO) {
      step.silence();
      step.moveTo(inner);
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
    return List.of(Word.YES, Word.NO, command, Word.STOP, Word.PAUSE, Word.PAIN, Word.DIZZY)
        .stream()
        .distinct()
        .toList();
  }

  @Override
  public Phase base() {
    return inner.base();
  }

  @Override
  public Phase kept() {
    return inner;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
