package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;

/**
 * Pain was reported: everything is held, and the coach asks how strong it is. Without an answer it
 * is taken as the strongest.
 *
 * @param inner the phase that is held
 * @param since the session time since which it is held
 * @param again whether the coach asks for the second time
 */
record ScoringPain(Phase inner, Duration since, boolean again) implements Phase.Interruption {

  private static final int STRONGEST = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public PhaseName name() {
    return PhaseName.SCORING_PAIN;
  }

  @Override
  public void enter(Step step) {
    step.say(again ? "pain.again" : "pain");
  }

  @Override
  public void spoken(Step step) {
    step.signal(Signal.LISTENING);
    step.start(Timer.ANSWER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    if (again) {
      act(step, STRONGEST);
    } else {
      step.go(new ScoringPain(inner, since, true));
    }
  }

  /** Says the rule for pain of this strength, and does what it asks for. */
  private void act(Step step, int score) {
    Then then = StopRules.say(step, Symptom.PAIN, score);
    Phase held = StopRules.leave(step, inner, Symptom.PAIN, then);
    step.go(
        then == Then.END_SESSION
            ? new AfterSymptom(held, Symptom.PAIN, AfterSymptom.Asked.END, since, false)
            : Paused.of(held, Fact.Paused.Reason.SYMPTOM, since));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command instanceof Numeral score) {
      step.silence();
      step.record(new Fact.SymptomScored(Symptom.PAIN, score.value()));
      act(step, score.value());
      return true;
    }
    if (command == Word.STOP) {
      step.silence();
      Then then = StopRules.say(step, Symptom.PAIN, STRONGEST);
      Phase held = StopRules.leave(step, inner, Symptom.PAIN, then);
      step.go(
          then == Then.END_SESSION
              ? new AfterSymptom(held, Symptom.PAIN, AfterSymptom.Asked.END, since, false)
              : new ConfirmingStop(held, Fact.Paused.Reason.SYMPTOM, since, false));
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>();
    for (int score = 0; score <= STRONGEST; score++) {
      words.add(new Numeral(score));
    }
    words.addAll(List.of(Word.STOP, Word.DIZZY, Word.REPEAT, Word.HELP));
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
