package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Dose;

/**
 * The coach sets the tempo and counts: "move ... hold ... and return ... four". Each beat lasts as
 * long as the script prescribes, and at least as long as its word: {@link Timer#BEAT} waits for the
 * voice.
 *
 * @param turn the set
 * @param beat the last word that was said
 * @param holdLeft seconds of the hold that are left
 */
record Pacing(Turn turn, Beat beat, int holdLeft) implements Phase.Working {

  /** The time between the number and the next movement, so that the patient hears the number. */
  static final Duration BETWEEN = Duration.ofMillis(1200);

  /** The tempo where the script gives none. */
  static final Dose.Tempo ORDINARY = new Dose.Tempo(Duration.ofSeconds(2), Duration.ofSeconds(2));

  /** The words of a repetition. */
  enum Beat {
    /** Nothing yet: the voice is still speaking of something else. */
    WAITING,
    /** "Move". */
    UP,
    /** "Hold". */
    HOLD,
    /** "And return". */
    DOWN,
    /** The number. */
    NUMBER
  }

  /** A set at its start. */
  static Pacing of(Turn turn) {
    return new Pacing(turn, Beat.WAITING, 0);
  }

  @Override
  public PhaseName name() {
    return PhaseName.PACING;
  }

  @Override
  public void enter(Step step) {}

  @Override
  public void goOn(Step step, Duration held) {
    step.say("resume.count", step.progress().repetition(), step.dose(turn).reps());
  }

  @Override
  public Phase interrupted() {
    return of(turn);
  }

  @Override
  public boolean keepsTime() {
    return true;
  }

  @Override
  public void spoken(Step step) {
    if (beat == Beat.WAITING) {
      step.start(Timer.BEAT, BETWEEN);
    }
  }

  @Override
  public void timer(Step step, Timer timer) {
    Dose dose = step.dose(turn);
    Dose.Tempo tempo = dose.tempo().orElse(ORDINARY);
    if (beat == Beat.WAITING || beat == Beat.NUMBER) {
      say(step, "pace.up", Beat.UP, 0, step.delivery().paced(tempo.up()));
    } else if (beat == Beat.UP && !dose.hold().isZero()) {
      HoldClock clock = HoldClock.of(dose.hold());
      say(step, "pace.hold", Beat.HOLD, clock.secondsLeft(), clock.untilNext());
    } else if (beat == Beat.HOLD && new HoldClock(holdLeft).next().running()) {
      HoldClock clock = new HoldClock(holdLeft).next();
      step.sayNumber(clock.secondsLeft());
      step.become(new Pacing(turn, Beat.HOLD, clock.secondsLeft()));
      step.start(Timer.BEAT, clock.untilNext());
    } else if (beat == Beat.UP || beat == Beat.HOLD) {
      say(step, "pace.down", Beat.DOWN, 0, step.delivery().paced(tempo.down()));
    } else {
      Tally tally = new Tally(step, turn);
      tally.countOne();
      if (tally.sayCount()) {
        step.become(new Pacing(turn, Beat.NUMBER, 0));
        step.start(Timer.BEAT, BETWEEN);
      }
    }
  }

  private void say(Step step, String key, Beat now, int holdSeconds, Duration until) {
    step.prompt(key);
    step.become(new Pacing(turn, now, holdSeconds));
    step.start(Timer.BEAT, until);
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.DONE) {
      step.silence();
      new Tally(step, turn).end();
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>();
    words.add(Word.PAUSE);
    words.add(Word.DONE);
    words.addAll(List.of(Word.NEXT, Word.BACK, Word.MORE, Word.UNDO, Word.HOW_MANY, Word.ENOUGH));
    words.addAll(Levels.words(situation, exercise()));
    words.addAll(ALWAYS.subList(1, ALWAYS.size()));
    return words;
  }
}
