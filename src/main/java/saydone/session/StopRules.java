package saydone.session;

import java.util.Comparator;
import java.util.Optional;
import saydone.script.Script.StopRule;
import saydone.script.Script.Symptom;

/** The script's stop rules: which one holds, and that the coach says it. */
final class StopRules {

  private StopRules() {}

  /** The strongest rule that holds for a symptom of this strength. */
  static Optional<StopRule> strongest(Plan plan, Symptom symptom, int score) {
    return plan.script().stopRules().stream()
        .filter(rule -> rule.when() == symptom && rule.atLeast() <= score)
        .max(Comparator.comparingInt(StopRule::atLeast));
  }

  /**
   * The rule for the strongest pain, if pain of this strength is reported before the first
   * exercise.
   */
  static Optional<StopRule> strictest(Plan plan, int score) {
    return strongest(plan, Symptom.PAIN, Integer.MAX_VALUE)
        .filter(rule -> rule.atLeast() > 0 && rule.atLeast() <= score);
  }

  /** Says what the script says of a symptom, or what is said where it says nothing. */
  static void say(Step step, Symptom symptom, int score) {
    strongest(step.plan(), symptom, score)
        .ifPresentOrElse(
            rule -> say(step, rule),
            () -> step.say(symptom == Symptom.PAIN ? "pain.rule.none" : "dizzy.rule.none"));
  }

  /** Says a rule, and records that. */
  static void say(Step step, StopRule rule) {
    step.record(new Fact.StopRuleSpoken(rule.when(), Wording.shown(rule)));
    step.speak(step.wording().rule(rule));
  }
}
