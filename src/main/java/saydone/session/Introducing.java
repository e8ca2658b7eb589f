package saydone.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Dose;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Level;
import saydone.script.Side;

/**
 * The coach describes an exercise: its name, its side if that has changed, and the rest in full or
 * in short. In full: start position, what to do, how much and how it is counted. In short, to a
 * patient who knows it: how much, how it is counted if that has changed, and one reminder of good
 * form; "more" gives the rest.
 *
 * @param turn the set that follows
 * @param begun whether that set had begun before, as when a session is resumed in its middle
 * @param inFull whether all is said
 */
record Introducing(Turn turn, boolean begun, boolean inFull) implements Phase.OfExercise {

  @Override
  public PhaseName name() {
    return PhaseName.INTRODUCING;
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
    step.say(
        opensForAKnownPatient(step) ? "exercise.known" : "exercise",
        turn.exercise() + 1,
        step.plan().exercises(),
        step.wording().name(turn.exercise()));
    saySide(step);
    if (inFull) {
      sayInFull(step);
    } else {
      sayAmount(step);
      if (sayHowToCount(step)) {
        sayCounting(step);
      }
      step.speak(step.wording().keyReminder(turn));
    }
    sayBegun(step);
  }

  private void sayInFull(Step step) {
    step.speak(step.wording().instructions(turn));
    sayAmount(step);
    sayCounting(step);
  }

  /** Says the side, unless it is the same as in the exercise before. */
  private void saySide(Step step) {
    List<Side> sides = sides(step, turn.exercise());
    OptionalInt former = step.plan().before(turn.exercise());
    List<Side> before = former.isEmpty() || begun ? List.of() : sides(step, former.getAsInt());
    if (sides.equals(before) || wasJustConfirmed(step, sides)) {
      return;
    }
    if (sides.isEmpty()) {
      step.say("exercise.both");
    } else {
      boolean first = turn.side().equals(Optional.of(sides.get(0))) && !begun;
      step.say(
          sides.size() == 1 ? "exercise.side" : first ? "exercise.each" : "side.now",
          step.wording().sideName(turn.side().orElseThrow()));
    }
  }

  /** Whether it is the first exercise of a session for a patient who knows it. */
  private boolean opensForAKnownPatient(Step step) {
    return !inFull
        && !begun
        && step.plan().isFirst(turn.exercise())
        && step.plan().known(turn.exercise());
  }

  /** Whether the patient has just said or confirmed the only side, as before each session. */
  private boolean wasJustConfirmed(Step step, List<Side> sides) {
    return step.plan().isFirst(turn.exercise())
        && !begun
        && !step.memory().hasExplained(turn.exercise(), exercise(step).assistance())
        && step.progress().repetitions() == 0
        && sides.size() == 1
        && step.plan().script().affectedSide().isAsked()
        && step.plan().affected().isEmpty();
  }

  /** The sides that work one after the other; empty when both work together. */
  private static List<Side> sides(Step step, int exercise) {
    return Plan.sides(step.plan().exercise(exercise), step.progress().affected()).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private void sayAmount(Step step) {
    Level exercise = exercise(step);
    String each = sides(step, turn.exercise()).size() > 1 ? ".each" : "";
    Dose dose = exercise.dose();
    if (dose.sets() > 1) {
      step.say("dose.sets" + each, dose.sets(), dose.reps());
    } else {
      step.say("dose.reps" + each, dose.reps());
    }
  }

  private boolean sayHowToCount(Step step) {
    String counting = counting(exercise(step).dose());
    OptionalInt former = step.plan().before(turn.exercise());
    String before =
        former.isEmpty()
            ? CountBy.PATIENT.name()
            : counting(step.plan().exercise(former.getAsInt()).dose());
    return begun || !counting.equals(before);
  }

  private void sayCounting(Step step) {
    Dose dose = exercise(step).dose();
    step.say("dose." + counting(dose), dose.hold(), dose.reps());
  }

  /** The way of counting, as the catalogue names it. */
  private static String counting(Dose dose) {
    boolean timed = dose.countBy() == CountBy.PATIENT && !dose.hold().isZero();
    return timed ? "hold" : dose.countBy().name();
  }

  private void sayBegun(Step step) {
    if (begun && step.progress().repetition() > 0) {
      step.say("introduce.begun", step.progress().repetition(), exercise(step).dose().reps());
    } else if (!begun && step.remainder().isDone(turn.exercise())) {
      step.say("introduce.extra");
    }
  }

  private Level exercise(Step step) {
    return step.plan().exercise(turn.exercise());
  }

  @Override
  public void spoken(Step step) {
    if (inFull) {
      step.remember(step.memory().explained(turn.exercise(), exercise(step).assistance()));
    }
    start(step);
  }

  private void start(Step step) {
    step.follow(begun ? step.course().startAgain(turn) : step.course().start(turn));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.READY) {
      step.silence();
      start(step);
      return true;
    }
    if (command == Word.MORE && inFull) {
      step.interject(() -> step.speak(step.wording().longWording(turn)));
      return true;
    }
    if (command == Word.MORE) {
      Introducing full = new Introducing(turn, begun, true);
      step.become(full);
      step.interject(
          Cut.LOST,
          () -> {
            Precautions.more(step);
            full.sayInFull(step);
          });
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words =
        new ArrayList<>(
            List.of(Word.READY, Word.NEXT, Word.BACK, Word.MORE, Word.HOW_MANY, Word.UNDO));
    words.addAll(EverywhereCommands.otherSide(situation));
    words.addAll(Levels.words(situation, exercise()));
    words.addAll(ChoosingToday.words(situation));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
