package saydone.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * What a session is doing, and what it makes of the events that mean something particular then. A
 * phase is a value; each method writes what is to happen into the {@link Step} of the current
 * event, and where it only answers a question it is given a {@link Situation}.
 *
 * <p>A session goes from left to right; every phase between greeting and closing can be interrupted
 * by one of the phases below, which keeps it and gives it back:
 *
 * <pre>
 * Greeting, Asking, Acknowledging, Precautions
 *   -> Introducing -> GettingReady -> Counting | CountingAloud | Pacing | WholeSet | AwaitingHold, Holding
 *   -> Resting -> (next set, next side, next exercise)
 *   -> Asking, Acknowledging -> Closing -> Finished
 *
 * Paused, ConfirmingStop, Clarifying, ScoringPain, Deaf
 * </pre>
 */
sealed interface Phase
    permits Greeting,
        Asking,
        Acknowledging,
        Precautions,
        Phase.OfExercise,
        Closing,
        Finished,
        Clarifying,
        Phase.Interruption {

  /** The commands that act in every phase that can be interrupted. */
  List<Command> ALWAYS =
      List.of(
          Word.PAUSE,
          Word.STOP,
          Word.PAIN,
          Word.DIZZY,
          Word.HELP,
          Word.REPEAT,
          Word.LOUDER,
          Word.SOFTER,
          Word.SLOWER,
          Word.FASTER,
          Word.STOP_LISTENING);

  /** The name by which the phase is known outside of the session. */
  PhaseName name();

  /** Begins the phase. */
  void enter(Step step);

  /** Takes the phase up again after it was held for a while. */
  default void goOn(Step step, Duration held) {
    enter(step);
  }

  /**
   * All that was given to the voice has been spoken; called once each time, also if there was
   * nothing to say.
   */
  default void spoken(Step step) {}

  /** A timer ran out. */
  default void timer(Step step, Timer timer) {}

  /**
   * A command that the vocabulary of this phase holds.
   *
   * @return whether the phase acted on it; if not, the session does what the command means
   *     everywhere
   */
  default boolean command(Step step, Command command) {
    return false;
  }

  /** What can be said, the most useful first. */
  List<Command> vocabulary(Situation situation);

  /**
   * The phase as it is after something was said in between: one that runs by beats starts its beat
   * anew.
   */
  default Phase interrupted() {
    return this;
  }

  /** Whether what was cut off by a short answer is said again after it. */
  default boolean saysAgain() {
    return false;
  }

  /** Whether its words come at their time, so that they mean nothing later. */
  default boolean keepsTime() {
    return false;
  }

  /** Says the last instruction again. */
  default void repeat(Step step) {
    enter(step);
  }

  /** The phase that is held, if this one holds another; else this one. */
  default Phase base() {
    return this;
  }

  /** The session time since which another phase is held; empty if this phase holds none. */
  default Optional<Duration> heldSince() {
    return Optional.empty();
  }

  /** A part of an exercise: everything that has a place in the script. */
  sealed interface OfExercise extends Phase permits Introducing, GettingReady, Working, Resting {

    /** The number of the exercise. */
    int exercise();

    /** The set that "more" speaks of. */
    Turn described(Situation situation);
  }

  /** A phase in which the patient moves. */
  sealed interface Working extends OfExercise permits OwnPace, Pacing, WholeSet, Holding {

    /** The set. */
    Turn turn();

    @Override
    default int exercise() {
      return turn().exercise();
    }

    @Override
    default Turn described(Situation situation) {
      return turn();
    }

    @Override
    default void repeat(Step step) {
      step.speak(step.wording().instructions(turn()));
    }
  }

  /** A phase in which the patient moves as it likes, and is reminded if nothing is heard. */
  sealed interface OwnPace extends Working permits Counting, CountingAloud, AwaitingHold {

    @Override
    default void enter(Step step) {}

    @Override
    default void goOn(Step step, Duration held) {
      step.say("resume.count", step.progress().repetition(), step.dose(turn()).reps());
    }

    @Override
    default void spoken(Step step) {
      step.start(Timer.REMINDER, Patience.of(step.dose(turn()).expectedRepetition()));
    }
  }

  /** A phase that holds another one, until it gives it back or the session ends. */
  sealed interface Interruption extends Phase permits Paused, ConfirmingStop, ScoringPain, Deaf {

    /** What is held. */
    Phase inner();

    /** The session time since which it is held. */
    Duration since();

    @Override
    default Phase base() {
      return inner();
    }

    @Override
    default Optional<Duration> heldSince() {
      return Optional.of(since());
    }
  }
}
