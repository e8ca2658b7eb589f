package saydone.script;

import java.util.List;
import java.util.Optional;
import saydone.markup.Template;

/**
 * One exercise of a script. The spoken texts may have marks and a {@link Placeholder}, but not
 * {@code {side}} or {@code {otherSide}} where both sides work together, and not {@code {affected}}
 * or {@code {unaffected}} where no side is weak. The precautions and stop rules of a script may
 * have only the latter two. The name has neither marks nor placeholders.
 *
 * @param id unique in its script: lower-case letters, digits and hyphens
 * @param name the name in the field's terms, for records
 * @param spokenName the name as it is spoken, in plain words
 * @param assistance how much help the movement has
 * @param side which side works
 * @param position the start position, one or two sentences
 * @param instructions what to do, sentence by sentence; at least one
 * @param cues short reminders of good form, spoken between repetitions now and then; the first one
 *     also replaces the instructions for a patient who knows the exercise
 * @param more the long wording, spoken when the patient says "more"; may be empty
 * @param dose how much of it
 * @param progression what comes next when the exercise has become easy, if the script says so
 */
public record Exercise(
    String id,
    String name,
    Template spokenName,
    Assistance assistance,
    WorkingSide side,
    Template position,
    List<Template> instructions,
    List<Template> cues,
    List<Template> more,
    Dose dose,
    Optional<Progression> progression) {

  /** Copies the lists. */
  public Exercise {
    instructions = List.copyOf(instructions);
    cues = List.copyOf(cues);
    more = List.copyOf(more);
  }

  /** How much help a movement has, from most to least. */
  public enum Assistance {
    /** Moved by a hand or by another person. */
    PASSIVE,
    /** Moved with help. */
    ASSISTED,
    /** Moved by the muscle alone. */
    ACTIVE,
    /** Moved against a load. */
    RESISTED
  }

  /** Which side works. */
  public enum WorkingSide {
    /** The left side only. */
    LEFT,
    /** The right side only. */
    RIGHT,
    /** Both sides together. */
    BOTH,
    /**
     * One side after the other, the affected one (or else the left one) first; each does all sets.
     */
    EACH,
    /** The weak side. */
    AFFECTED,
    /** The strong side. */
    UNAFFECTED
  }

  /**
   * The next step.
   *
   * @param to what it progresses to, such as "active"
   * @param when the rule, in words
   */
  public record Progression(String to, String when) {}
}
