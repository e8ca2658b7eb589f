package saydone.session;

import java.util.Comparator;
import java.util.Optional;
import saydone.script.Script.StopRule;
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

  /** Says the script's rule for a symptom, or a text of the catalogue if it has none. */
  static void say(Step step, Symptom symptom, int score) {
    strongest(step.plan(), symptom, score)
        .ifPresentOrElse(
            rule -> say(step, rule),
            () -> step.say(symptom == Symptom.PAIN ? "pain.rule.none" : "dizzy.rule.none"));
  }

  /** Says a rule, and records that it was spoken. */
  static void say(Step step, StopRule rule) {
    step.record(new Fact.StopRuleSpoken(rule.when(), Wording.shown(rule)));
    step.speak(step.wording().rule(rule));
  }
}
