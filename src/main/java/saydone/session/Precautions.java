package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * The coach speaks the script's precautions before the first exercise; to a patient who heard them
 * lately, one sentence, and all of them on "more".
 *
 * @param inFull whether all are spoken
 */
record Precautions(boolean inFull) implements Phase {

  /** The time in which a patient who heard one sentence can ask for more. */
  private static final Duration MOMENT = Duration.ofSeconds(1);

  @Override
  public PhaseName name() {
    return PhaseName.PRECAUTIONS;
  }

  @Override
  public void enter(Step step) {
    sayThem(step);
    step.say("safety");
  }

  private void sayThem(Step step) {
    if (inFull) {
      step.speak(step.wording().precautions());
    } else if (!step.wording().precautions().isEmpty()) {
      step.say("precautions.brief");
    }
  }

  @Override
  public void spoken(Step step) {
    if (inFull) {
      goFurther(step);
    } else {
      step.start(Timer.BEAT, MOMENT);
    }
  }

  @Override
  public void timer(Step step, Timer timer) {
    goFurther(step);
  }

  private void goFurther(Step step) {
    if (!step.plan().script().precautions().isEmpty()) {
      step.record(new Fact.PrecautionsSpoken(inFull));
    }
    step.follow(step.course().exercise(0));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.READY || command == Word.NEXT) {
      step.silence();
      step.follow(step.course().exercise(0));
      return true;
    }
    if (command == Word.MORE && !inFull) {
      step.silence();
      step.go(new Precautions(true));
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(List.of(Word.READY, Word.NEXT));
    if (!inFull) {
      words.add(Word.MORE);
    }
    words.addAll(EverywhereCommands.otherSide(situation));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
