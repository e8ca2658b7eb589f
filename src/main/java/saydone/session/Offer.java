package saydone.session;

import saydone.script.Exercise.Assistance;

/**
 * A change of level that the coach offers before an exercise. Nothing changes without a yes.
 *
 * @param to the level that is offered
 * @param because why
 */
public record Offer(Assistance to, Because because) {

  /** Why a level is offered. */
  public enum Because {
    /** The script's rule for progress is met. */
    PROGRESS,
    /** The exercise hurt last time. */
    PAIN,
    /** The exercise was begun and not finished, twice in a row. */
    UNFINISHED
  }
}
