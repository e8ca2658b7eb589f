package saydone.session;

import java.util.Comparator;
import java.util.Optional;
import saydone.script.Script.StopRule;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;

/** The script's stop rules: finds the one that holds, and says it. */
final class StopRules {

  private StopRules() {}

  /** The strongest rule that holds for a symptom of this strength. */
  static Optional<StopRule> strongest(Plan plan, Symptom symptom, int score) {
    return plan.script().stopRules().stream()
        .filter(rule -> rule.when() == symptom && rule.atLeast() <= score)
        .max(Comparator.comparingInt(StopRule::atLeast));
  }

  /**
   * The rule for the strongest pain, if it asks for a score above 0 and this score reaches it.
   * Checked before the first exercise.
   */
  static Optional<StopRule> strictest(Plan plan, int score) {
    return strongest(plan, Symptom.PAIN, Integer.MAX_VALUE)
        .filter(rule -> rule.atLeast() > 0 && rule.atLeast() <= score);
  }

  /**
   * Says what the script says of a symptom, or what is said where it says nothing.
   *
   * @return what the session is to do then
   */
  static Then say(Step step, Symptom symptom, int score) {
    Optional<StopRule> rule = strongest(step.plan(), symptom, score);
    String none = symptom == Symptom.PAIN ? "pain.rule.none" : "dizzy.rule.none";
    rule.ifPresentOrElse(
        each -> say(step, each), () -> step.say(step.wording().keyIn(step.phase().base(), none)));
    return rule.map(StopRule::then).orElse(Then.GO_ON);
  }

  /**
   * Ends the exercise, if there is one, where a rule asks for that. In the goodbye, that is the one
   * that began last: it cannot be gone back to.
   *
   * @param inner what is held
   * @return what is held now: after an exercise that was ended, what comes after it; a question
   *     that was open stays open, and so does the goodbye
   */
  static Phase leave(Step step, Phase inner, Symptom symptom, Then then) {
    boolean leaves =
        then == Then.LEAVE_EXERCISE || (then == Then.END_SESSION && symptom == Symptom.PAIN);
    boolean goodbye = inner.base() instanceof Closing;
    if (!leaves || !(goodbye || inner.base() instanceof Phase.OfExercise)) {
      return inner;
    }
    Progress before = step.progress();
    if (before.exercise() < 0 || !step.remainder().mayBeDone(before.exercise())) {
      return inner;
    }
    step.course().leavingForSymptom().forEach(step::record);
    if (goodbye) {
      return inner;
    }
    Turn over = new Turn(before.exercise(), before.side(), Math.max(1, before.set()));
    Phase after = new Resting(over, Optional.empty(), step.since());
    return inner instanceof AfterSymptom question ? question.holding(after) : after;
  }

  /** Says a rule, and records that it was spoken. */
  static void say(Step step, StopRule rule) {
    step.record(
        new Fact.StopRuleSpoken(rule.when(), Wording.shown(rule), Optional.of(rule.then())));
    step.speak(step.wording().rule(rule));
  }
}
