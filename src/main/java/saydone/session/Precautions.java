package saydone.session;

import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/** The coach speaks the script's precautions before the first exercise. */
record Precautions() implements Phase {

  @Override
  public PhaseName name() {
    return PhaseName.PRECAUTIONS;
  }

  @Override
  public void enter(Step step) {
    step.speak(step.wording().precautions());
    step.say("safety");
  }

  @Override
  public void spoken(Step step) {
    step.follow(step.course().exercise(0));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.READY || command == Word.NEXT) {
      step.silence();
      step.follow(step.course().exercise(0));
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(List.of(Word.READY, Word.NEXT));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
