package saydone.session;

import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * The coach speaks the script's precautions before the first exercise; to a patient who heard them
 * lately, one sentence, and all of them on "more" before the first set.
 *
 * @param inFull whether all are spoken
 */
record Precautions(boolean inFull) implements Phase {

  @Override
  public PhaseName name() {
    return PhaseName.PRECAUTIONS;
  }

  @Override
  public void enter(Step step) {
    boolean brief = !inFull && !step.plan().script().precautions().isEmpty();
    if (!brief) {
      step.speak(step.wording().precautions());
    }
    step.speak(new Words.WhenToSpeak(brief ? "safety.brief" : "safety"));
  }

  @Override
  public void spoken(Step step) {
    if (!step.plan().script().precautions().isEmpty()) {
      step.record(new Fact.PrecautionsSpoken(inFull));
    }
    goFurther(step);
  }

  private void goFurther(Step step) {
    step.follow(step.course().afterExercise());
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.READY || command == Word.NEXT) {
      step.silence();
      goFurther(step);
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(List.of(Word.READY, Word.NEXT));
    words.addAll(EverywhereCommands.otherSide(situation));
    words.addAll(ChoosingToday.words(situation));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }

  /**
   * Says them in full to a patient who heard one sentence and asks for more before the first
   * repetition; else nothing.
   */
  static void more(Step step) {
    Progress progress = step.progress();
    boolean before = progress.exercise() >= 0 && progress.repetitions() == 0;
    before &= step.plan().isFirst(progress.exercise());
    if (before && step.plan().patient().knowsPrecautions()) {
      step.speak(step.wording().precautions());
      step.record(new Fact.PrecautionsSpoken(true));
    }
  }
}
