package saydone.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * What a session is doing, and what events mean while it does so. A phase is a value. A method that
 * acts writes what is to happen into the {@link Step} of the current event; one that only answers a
 * question is given a {@link Situation}.
 *
 * <p>A session goes from left to right; every phase between greeting and closing can be interrupted
 * by one of the phases below, which keeps it and gives it back:
 *
 * <pre>
 * OfferingEarlier, Greeting, ConfirmingSide, Asking, Acknowledging, Precautions
 *   -> Returning, Offering, Introducing -> GettingReady
 *   -> Counting | CountingAloud | Pacing | WholeSet | AwaitingHold, Holding
 *   -> Resting -> (next set, next side, next exercise)
 *   -> Asking, Acknowledging -> Closing -> Finished
 *
 * Paused, ConfirmingStop, Clarifying, Choosing, ScoringPain, AfterSymptom, Deaf
 * </pre>
 */
sealed interface Phase
    permits OfferingEarlier,
        Greeting,
        Asking,
        ConfirmingSide,
        Acknowledging,
        Precautions,
        Phase.OfExercise,
        Closing,
        Finished,
        Clarifying,
        Choosing,
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
          Word.DEEPER,
          Word.HIGHER,
          Word.STOP_LISTENING);

  /** The name by which the phase is known outside of the session. */
  PhaseName name();

  /**
   * The name by which the phase is shown: that of {@link #name}, and where a phase asks one of
   * several questions, behind it that of the question, such as {@code asking-side}.
   */
  default String title() {
    return name().text();
  }

  /** Begins the phase. */
  void enter(Step step);

  /** Takes the phase up again after it was held for a while. */
  default void goOn(Step step, Duration held) {
    enter(step);
  }

  /**
   * All that was given to the voice has been spoken; called once each time, even if there was
   * nothing to say.
   */
  default void spoken(Step step) {}

  /** A timer ran out. */
  default void timer(Step step, Timer timer) {}

  /**
   * Takes a command that may act now.
   *
   * @return whether the phase acted on it; if not, the session does what the command means
   *     everywhere
   */
  default boolean command(Step step, Command command) {
    return false;
  }

  /** The commands that may be given, the most useful first. */
  List<Command> vocabulary(Situation situation);

  /** What answers the question that is open. */
  default Answers answers() {
    return Answers.NONE;
  }

  /** The phase as it goes on after an interruption: one that runs by beats starts its beat anew. */
  default Phase interrupted() {
    return this;
  }

  /**
   * The phase as it goes on after time in which no sound moved, as when the machine slept.
   *
   * @param gap how long that was; the session time stood still
   */
  default Phase after(Duration gap) {
    return interrupted();
  }

  /** Whether words that {@link Cut#AGAIN_IF_NEEDED} cuts off are said again. */
  default boolean saysAgain() {
    return false;
  }

  /** Whether its words belong to one moment, so that they mean nothing later. */
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

  /** What is held if another phase interrupts this one. */
  default Phase kept() {
    return interrupted();
  }

  /** The session time since which another phase is held; empty if this phase holds none. */
  default Optional<Duration> heldSince() {
    return Optional.empty();
  }

  /** A phase that belongs to an exercise of the script. */
  sealed interface OfExercise extends Phase
      permits Returning, Offering, Introducing, GettingReady, Working, Resting {

    /** The number of the exercise. */
    int exercise();

    /** The set that "more" describes. */
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

  /** A phase in which the patient sets the pace, and is reminded if nothing is heard. */
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
  sealed interface Interruption extends Phase
      permits Paused, ConfirmingStop, ScoringPain, AfterSymptom, Deaf {

    /** What is held. */
    Phase inner();

    /** The session time since which it is held. */
    Duration since();

    @Override
    default Phase base() {
      return inner().base();
    }

    @Override
    default Phase kept() {
      return inner();
    }

    @Override
    default Optional<Duration> heldSince() {
      return Optional.of(since());
    }
  }
}
