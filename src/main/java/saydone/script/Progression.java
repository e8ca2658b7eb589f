package saydone.script;

import saydone.markup.Template;
import saydone.script.Exercise.Assistance;

/** What comes next when a level of an exercise has become easy. */
public sealed interface Progression {

  /**
   * A rule for the reader only: the session does not act on it.
   *
   * @param to what it progresses to, such as "active"
   * @param when the rule, in words
   */
  record InWords(String to, String when) implements Progression {}

  /**
   * A rule that the coach follows: when it is met, the coach offers the next level.
   *
   * @param to the level that is offered
   * @param when what must be true
   * @param say the offer, a question that is answered with yes or no
   */
  record Offered(Assistance to, Criteria when, Template say) implements Progression {}

  /**
   * What must be true of the last sessions in a row, each of which had the exercise at its level.
   *
   * @param repetitions the repetitions of the exercise in each session, at least
   * @param sessions how many sessions in a row
   * @param painAtMost the strongest pain that was reported in each, 0 to 10
   * @param effortAtMost the effort that was reported after each, 0 to 10; not asked is no obstacle
   */
  record Criteria(int repetitions, int sessions, int painAtMost, int effortAtMost) {}
}
