package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Script.StopRule;

/**
 * The coach has repeated an answer, which is recorded already, and leaves a moment to take it back.
 *
 * @param question the question that was answered
 * @param warned whether the stop rule that the answer calls for was spoken
 * @param last whether the session ends after it
 */
record Acknowledging(Question question, boolean warned, boolean last) implements Phase {

  private static final Duration MOMENT = Duration.ofMillis(1200);

  /** The same for a patient who knows the exercises. */
  private static final Duration SHORT_MOMENT = Duration.ofMillis(900);

  @Override
  public PhaseName name() {
    return PhaseName.ACKNOWLEDGING;
  }

  @Override
  public void enter(Step step) {}

  @Override
  public void goOn(Step step, Duration held) {
    goFurther(step);
  }

  @Override
  public void spoken(Step step) {
    step.start(Timer.BEAT, step.plan().knowsSome() ? SHORT_MOMENT : MOMENT);
  }

  @Override
  public void timer(Step step, Timer timer) {
    goFurther(step);
  }

  private void goFurther(Step step) {
    boolean asked = question == Question.PAIN_BEFORE && !warned;
    Integer pain = asked ? step.progress().answers().get(question) : null;
    Optional<StopRule> rule =
        pain == null ? Optional.empty() : StopRules.strictest(step.plan(), pain);
    if (rule.isPresent()) {
      StopRules.say(step, rule.get());
      step.hold(Fact.Paused.Reason.SYMPTOM);
      Phase warnedOnce = new Acknowledging(question, true, last);
      step.go(
          rule.get().then() == StopRule.Then.END_SESSION
              ? AfterSymptom.ending(warnedOnce, rule.get().when(), step.now())
              : ConfirmingStop.of(warnedOnce, step.now()));
    } else if (last) {
      step.follow(step.course().end(Fact.Outcome.ENDED_EARLY));
    } else {
      step.follow(step.course().onward());
    }
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.UNDO || command == Word.NO || command == Word.BACK) {
      step.silence();
      step.say("answer.again");
      step.go(Asking.of(step, question, last));
      return true;
    }
    if (command == Word.REPEAT) {
      step.silence();
      step.go(Asking.of(step, question, last));
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(List.of(Word.UNDO, Word.NO, Word.BACK));
    words.addAll(EverywhereCommands.otherSide(situation));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
