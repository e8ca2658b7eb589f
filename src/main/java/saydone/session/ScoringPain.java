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
 * is taken as the strongest. If the session was over, only the goodbye follows.
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
    step.awaitAnswer(Timer.ANSWER, PATIENCE);
  }

  @Override
  public void timer(Step step, Timer timer) {
    if (again) {
      act(step, STRONGEST, false);
    } else {
      step.go(new ScoringPain(inner, since, true));
    }
  }

  /**
   * Says the rule for pain of this strength, and does what it asks for.
   *
   * @param stops whether the patient wants to end, so that this is asked in any case
   */
  private void act(Step step, int score, boolean stops) {
    Then then = StopRules.say(step, Symptom.PAIN, score);
    Phase held = StopRules.leave(step, inner, Symptom.PAIN, then);
    if (held.base() instanceof Closing goodbye) {
      step.go(goodbye.inBrief());
    } else if (then == Then.END_SESSION) {
      step.go(AfterSymptom.ending(held, Symptom.PAIN, since));
    } else if (stops) {
      step.go(new ConfirmingStop(held, Fact.Paused.Reason.SYMPTOM, since, false));
    } else {
      step.go(Paused.of(held, Fact.Paused.Reason.SYMPTOM, since));
    }
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command instanceof Numeral score) {
      step.silence();
      step.record(new Fact.SymptomScored(Symptom.PAIN, score.value()));
      act(step, score.value(), false);
      return true;
    }
    if (command == Word.STOP) {
      step.silence();
      act(step, STRONGEST, true);
      return true;
    }
    return false;
  }

  @Override
  public Answers answers() {
    return Answers.NUMBER;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(answers().commands());
    words.addAll(List.of(Word.STOP, Word.DIZZY, Word.REPEAT, Word.HELP));
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
