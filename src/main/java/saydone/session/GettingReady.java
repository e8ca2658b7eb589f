package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Dose;

/** A moment between the instructions and the first repetition of a set. */
record GettingReady(Turn turn, Duration length) implements Phase.OfExercise {

  private static final Duration MORE = Duration.ofSeconds(15);

  @Override
  public PhaseName name() {
    return PhaseName.GETTING_READY;
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
    // The first repetition of a new set is never too soon after the last one of another set.
    step.remember(step.memory().without(Memory.Moment.COUNT));
    Dose dose = step.dose(turn);
    if (turn.set() > 1) {
      step.say("set", turn.set(), dose.sets());
    }
    if (changedSide(step)) {
      step.say("side.now", step.wording().sideName(turn.side().orElseThrow()));
    }
    if (!length.isZero()) {
      step.say("ready");
    }
  }

  /**
   * Whether the second side works now. The introduction has named the first side; the second was
   * named only before the rest.
   */
  private boolean changedSide(Step step) {
    return Plan.sides(step.plan().exercise(turn.exercise()), step.progress().affected())
            .indexOf(turn.side())
        > 0;
  }

  @Override
  public void spoken(Step step) {
    if (length.isZero()) {
      begin(step);
    } else {
      step.start(Timer.BEAT, length);
    }
  }

  @Override
  public void timer(Step step, Timer timer) {
    begin(step);
  }

  private void begin(Step step) {
    step.signal(Signal.REST_OVER);
    Dose dose = step.dose(turn);
    step.say(
        dose.countBy() == Dose.CountBy.PATIENT && !dose.hold().isZero() ? "begin.hold" : "begin");
    step.follow(step.course().work(turn));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.READY) {
      step.silence();
      begin(step);
      return true;
    }
    if (command == Word.MORE_TIME) {
      step.silence();
      step.say("rest.more", MORE);
      step.cancel(Timer.BEAT);
      step.become(new GettingReady(turn, length.plus(MORE)));
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words =
        new ArrayList<>(
            List.of(
                Word.READY,
                Word.MORE_TIME,
                Word.NEXT,
                Word.BACK,
                Word.MORE,
                Word.HOW_MANY,
                Word.UNDO));
    words.addAll(EverywhereCommands.otherSide(situation));
    words.addAll(Levels.words(situation, exercise()));
    words.addAll(ChoosingToday.words(situation));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public void repeat(Step step) {
    step.speak(step.wording().instructions(turn));
  }
}
