package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * Everything is held until the patient says "resume"; one reminder, then quiet. If nobody answered
 * a question, the answer ends the pause, too.
 *
 * @param inner the phase that is held
 * @param reason why it is held
 * @param since the session time since which it is held
 * @param reminded whether the reminder was given
 */
record Paused(Phase inner, Fact.Paused.Reason reason, Duration since, boolean reminded)
    implements Phase.Interruption {

  private static final Duration STILL = Duration.ofSeconds(60);

  static Paused of(Phase inner, Fact.Paused.Reason reason, Duration since) {
    return new Paused(inner, reason, since, false);
  }

  @Override
  public PhaseName name() {
    return PhaseName.PAUSED;
  }

  @Override
  public void enter(Step step) {
    switch (reason) {
      case NOTHING_HEARD -> nothingHeard(step);
      case SYMPTOM -> step.say(left(step) ? "symptom.left" : "symptom.paused");
      case RECORD -> step.say(step.health().record() ? "pause" : "record.lost");
      case GAP -> Gaps.say(step);
      default ->
          step.say(untilHeard() && !step.health().loudspeaker() ? "loudspeaker.lost" : "pause");
    }
  }

  /** Says that nothing is lost only if that is so. */
  private static void nothingHeard(Step step) {
    if (step.health().record()) {
      step.awaitRecord();
      step.say("pause.nothing");
    } else {
      step.say("record.lost");
    }
  }

  /** Whether it began because the coach could not be heard. */
  boolean untilHeard() {
    return reason == Fact.Paused.Reason.LOUDSPEAKER;
  }

  @Override
  public void spoken(Step step) {
    if (!reminded) {
      step.start(Timer.REMINDER, STILL);
    }
  }

  @Override
  public void timer(Step step, Timer timer) {
    step.say("pause.still");
    step.become(new Paused(inner, reason, since, true));
  }

  @Override
  public boolean command(Step step, Command command) {
    boolean leaves = command == Word.NEXT || command == Word.BACK;
    if (command == Word.RESUME || (command == Word.READY && mayStart()) || leaves) {
      step.silence();
      if (inner instanceof Phase.Interruption) {
        // Asks, and only an answer ends the pause.
        step.goOn(inner, since);
      } else if (leaves) {
        resumeWith(step, command);
      } else {
        step.resume(() -> step.goOn(inner, since));
      }
      return true;
    }
    if (answers().commands().contains(command)) {
      step.silence();
      resumeWith(step, command);
      return true;
    }
    if (command == Word.STOP) {
      step.silence();
      step.go(new ConfirmingStop(inner, reason, since, false));
      return true;
    }
    return false;
  }

  /** Whether a symptom has ended the exercise, and something comes after it. */
  private boolean left(Step step) {
    int exercise = step.progress().exercise();
    return inner instanceof Resting
        && !step.remainder().mayBeDone(exercise)
        && step.remainder().next(exercise).isPresent();
  }

  /** Whether "ready" goes on, too. After a symptom only "resume" does: nobody says it by chance. */
  private boolean mayStart() {
    return reason != Fact.Paused.Reason.SYMPTOM;
  }

  /** Ends the pause with what a command means to the phase that is held. */
  private void resumeWith(Step step, Command command) {
    step.resume(
        () -> {
          step.moveTo(inner);
          step.act(command);
        });
  }

  /** The answers to a question that nobody answered; they still count. */
  @Override
  public Answers answers() {
    return reason == Fact.Paused.Reason.NOTHING_HEARD ? inner.answers() : Answers.NONE;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(List.of(Word.RESUME, Word.STOP, Word.PAIN));
    words.addAll(answers().commands());
    if (mayStart()) {
      words.add(Word.READY);
    }
    if (base() instanceof Phase.OfExercise) {
      words.addAll(List.of(Word.MORE, Word.NEXT, Word.BACK));
    }
    words.addAll(
        List.of(
            Word.HOW_MANY,
            Word.HELP,
            Word.DIZZY,
            Word.REPEAT,
            Word.LOUDER,
            Word.SOFTER,
            Word.MISSED,
            Word.OVERHEARD,
            Word.STOP_LISTENING));
    return words;
  }
}
