package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Script.StopRule;
import saydone.script.Script.Symptom;

/**
 * The coach has repeated an answer, which is recorded already, and leaves a moment to take it back.
 */
record Acknowledging(Question question) implements Phase {

  private static final Duration MOMENT = Duration.ofMillis(1500);

  @Override
  public String label() {
    return "acknowledging";
  }

  @Override
  public void enter(Step step) {}

  @Override
  public void goOn(Step step, Duration held) {
    step.takeUp();
  }

  @Override
  public void spoken(Step step) {
    step.start(Timer.BEAT, MOMENT);
  }

  @Override
  public void timer(Step step, Timer timer) {
    Integer pain =
        question == Question.PAIN_BEFORE ? step.progress().answers().get(question) : null;
    Optional<StopRule> rule = pain == null ? Optional.empty() : step.strictestRule(pain);
    if (rule.isPresent()) {
      step.record(new Fact.StopRuleSpoken(Symptom.PAIN, rule.get().say()));
      step.sayScript(rule.get().say());
      step.pauseThen(Fact.Paused.Reason.SYMPTOM, ConfirmingStop.of(this, step.now()));
    } else {
      step.takeUp();
    }
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.UNDO || command == Word.NO || command == Word.BACK) {
      step.silence();
      step.say("answer.again");
      step.go(new Asking(question));
      return true;
    }
    if (command == Word.REPEAT) {
      step.silence();
      step.go(new Asking(question));
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Step step) {
    List<Command> words = new ArrayList<>(List.of(Word.UNDO, Word.NO, Word.BACK));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
