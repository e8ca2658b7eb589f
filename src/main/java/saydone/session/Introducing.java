package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Dose;
import saydone.script.Exercise;

/**
 * The coach describes an exercise: name, start position, what to do, how much and how it is
 * counted.
 *
 * @param turn the set that comes then
 * @param begun whether that set had begun before, as when a session is resumed in its middle
 */
record Introducing(Turn turn, boolean begun) implements Phase.OfExercise {

  @Override
  public String label() {
    return "introducing";
  }

  @Override
  public int exercise() {
    return turn.exercise();
  }

  @Override
  public void enter(Step step) {
    Exercise exercise = step.exercise(turn.exercise());
    step.say(
        "exercise", turn.exercise() + 1, step.plan().exercises(), step.fill(exercise.spokenName()));
    turn.side().ifPresent(side -> step.say("side.now", step.sideName(side)));
    step.sayScript(exercise.position());
    exercise.instructions().forEach(step::sayScript);
    sayDose(step, exercise.dose());
    if (begun && step.progress().repetition() > 0) {
      step.say("introduce.begun", step.progress().repetition(), exercise.dose().reps());
    }
  }

  private static void sayDose(Step step, Dose dose) {
    if (dose.countBy() == Dose.CountBy.PATIENT && !dose.hold().isZero()) {
      step.say("dose.hold", dose.reps(), dose.hold().toSeconds());
    } else {
      step.say("dose." + dose.countBy(), dose.reps());
    }
  }

  @Override
  public void spoken(Step step) {
    step.getReady(turn, begun);
  }

  @Override
  public void goOn(Step step, Duration held) {
    enter(step);
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.READY) {
      step.silence();
      step.getReady(turn, begun);
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Step step) {
    List<Command> words =
        new ArrayList<>(List.of(Word.READY, Word.NEXT, Word.BACK, Word.MORE, Word.HOW_MANY));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
