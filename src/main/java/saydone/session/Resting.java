package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * The patient rests, and the coach says what comes next.
 *
 * @param over the set that is over
 * @param next the next set of the same exercise; empty when the next exercise follows
 * @param until the session time at which the rest ends
 */
record Resting(Turn over, Optional<Turn> next, Duration until) implements Phase.OfExercise {

  private static final Duration MORE = Duration.ofSeconds(15);

  @Override
  public PhaseName name() {
    return PhaseName.RESTING;
  }

  @Override
  public int exercise() {
    return over.exercise();
  }

  @Override
  public void enter(Step step) {
    Duration left = left(step);
    if (left.isZero()) {
      // There is no rest: what comes now is announced when it begins.
      return;
    }
    step.say("rest", left);
    if (next.isEmpty()) {
      Turn turn = described(step);
      step.say("rest.next", step.wording().name(turn));
    } else if (!next.get().side().equals(over.side())) {
      step.say("side.change", step.wording().sideName(next.get().side().orElseThrow()));
    } else {
      step.say("rest.set", next.get().set(), step.dose(over).sets());
    }
  }

  /** The set that comes next. */
  @Override
  public Turn described(Situation situation) {
    if (next.isPresent()) {
      return next.get();
    }
    OptionalInt exercise = situation.remainder().next(over.exercise());
    return exercise.isPresent()
        ? Turn.first(situation.plan(), exercise.getAsInt(), situation.progress().affected())
        : over;
  }

  private Duration left(Step step) {
    Duration left = until.minus(step.now());
    return left.isNegative() ? Duration.ZERO : left;
  }

  @Override
  public void goOn(Step step, Duration held) {
    step.become(new Resting(over, next, until.plus(held)));
    step.phase().enter(step);
  }

  /** The patient rested in the gap, too. */
  @Override
  public Phase after(Duration gap) {
    return new Resting(over, next, until.minus(gap));
  }

  @Override
  public void spoken(Step step) {
    step.start(Timer.BEAT, left(step));
  }

  @Override
  public void timer(Step step, Timer timer) {
    step.signal(Signal.REST_OVER);
    goFurther(step);
  }

  private void goFurther(Step step) {
    step.follow(next.map(step.course()::start).orElseGet(step.course()::afterExercise));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.READY || (command == Word.NEXT && next.isEmpty())) {
      step.silence();
      goFurther(step);
      return true;
    }
    if (command == Word.MORE_TIME) {
      step.silence();
      step.cancel(Timer.BEAT);
      step.become(new Resting(over, next, until.plus(MORE)));
      step.say("rest.more", MORE);
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
                Word.UNDO,
                Word.HOW_MANY));
    words.addAll(Levels.words(situation, described(situation).exercise()));
    words.addAll(ChoosingToday.words(situation));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
