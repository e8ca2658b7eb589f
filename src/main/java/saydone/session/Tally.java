package saydone.session;

import java.util.List;
import java.util.Optional;
import saydone.markup.MarkedText;
import saydone.message.Messages;
import saydone.script.Dose;

/**
 * The count of one set within one step. Counting a repetition records it and sounds the tick; then
 * its number is said, or the set ends with it.
 *
 * @param step the step in which it counts
 * @param turn the set
 */
record Tally(Step step, Turn turn) {

  private static final int FEW_REPETITIONS = 3;
  private static final int ENOUGH_FOR_A_CUE = 6;

  /** The repetitions that were counted in the set. */
  int repetitions() {
    return step.progress().repetition();
  }

  /** The repetitions that are prescribed for the set. */
  int prescribed() {
    return dose().reps();
  }

  private Dose dose() {
    return step.dose(turn);
  }

  /**
   * Whether a repetition now would follow the last one too soon to be another one; then the command
   * counts as ignored.
   */
  boolean tooSoon() {
    boolean soon =
        step.memory().within(dose().minimumRepetition(), Memory.Moment.COUNT, step.now());
    if (soon) {
      step.ignore();
    }
    return soon;
  }

  /** Counts one more repetition. */
  void countOne() {
    count(repetitions() + 1);
  }

  /**
   * Counts up to a repetition: the record first, then the tick. A reminder that was due is not
   * needed any more; the next one is due when all that follows has been spoken.
   */
  void count(int repetition) {
    step.cancel(Timer.REMINDER);
    step.record(
        new Fact.RepetitionCounted(
            turn.exercise(), turn.side(), turn.set(), repetition, dose().countBy()));
    step.awaitRecord();
    step.signal(Signal.TICK);
    step.remember(step.memory().at(Memory.Moment.COUNT, step.now()).chose(Optional.empty()));
  }

  /**
   * Says the number, or ends the set with its last repetition.
   *
   * @return whether the set goes on
   */
  boolean sayCount() {
    int left = prescribed() - repetitions();
    if (left <= 0) {
      end("count.last");
      return false;
    }
    step.prompt(words(step.messages(), repetitions(), prescribed()));
    return true;
  }

  /** What is said of a count that is not the last one of its set. */
  static MarkedText words(Messages messages, int count, int prescribed) {
    int left = prescribed - count;
    return left <= 2 && prescribed > FEW_REPETITIONS
        ? messages.marked(left == 1 ? "count.one" : "count.more")
        : MarkedText.plain(messages.number(count));
  }

  /** Says a reminder of good form in the middle of a long set. */
  void sayCue() {
    if (prescribed() >= ENOUGH_FOR_A_CUE && repetitions() == prescribed() / 2) {
      step.wording().cue(turn).ifPresent(step::speak);
    }
  }

  /** Takes back the last repetition, or all of a set that was counted as a whole. */
  void undo() {
    int left = dose().countBy() == Dose.CountBy.SET ? 0 : repetitions() - 1;
    step.record(new Fact.RepetitionUndone(turn.exercise(), turn.side(), turn.set(), left));
    step.remember(step.memory().without(Memory.Moment.COUNT));
    if (left > prescribed()) {
      step.say("undo.extra", left - prescribed());
    } else {
      step.say("undo", left, prescribed());
    }
  }

  /** Ends the set early, as the patient chooses, and says how many were done. */
  void enough() {
    step.silence();
    step.say(step.wording().keyIn(step.phase(), "enough"), repetitions(), prescribed());
    end(step.course().setEndChosen(turn));
  }

  /** Says that a set that had ended early goes on, and with which count. */
  void goOn() {
    step.remember(step.memory().without(Memory.Moment.COUNT));
    step.say("stop.no");
    step.say("resume.count", repetitions(), prescribed());
  }

  /** Ends the set with a prompt and goes to what comes after it. */
  void end(String prompt) {
    step.prompt(prompt);
    end();
  }

  /** Ends the set and goes to what comes after it. */
  void end() {
    end(step.course().setEnd(turn));
  }

  private void end(List<Fact> ends) {
    ends.forEach(step::record);
    if (step.progress().exerciseEnded()) {
      step.signal(Signal.EXERCISE_OVER);
      boolean last = step.remainder().next(turn.exercise()).isEmpty();
      if (!last && repetitions() >= prescribed()) {
        encourage();
      }
    }
    if (step.plan().isFirst(turn.exercise()) && step.progress().exerciseEnded()) {
      step.wording().advice().ifPresent(step::speak);
    }
    step.follow(step.course().afterSet(turn));
  }

  private void encourage() {
    step.speak(step.wording().encouragement(step.memory().encouragements()));
    step.remember(step.memory().encouraged());
  }
}
