package saydone.script;

import java.util.List;
import java.util.Optional;

/**
 * One exercise of a script. In the texts that are spoken, {@code {affected}}, {@code {unaffected}},
 * {@code {side}} and {@code {otherSide}} stand for "left" or "right": the weak side, the strong
 * side, the side that works in this set, and the other one. The first two also stand for that in
 * the precautions and stop rules of a script. None stands where it has no meaning: where both sides
 * work together, or where no side is affected. These texts may have marks ({@link
 * saydone.markup.MarkedText}); the name has none.
 *
 * @param id unique in its script: lower-case letters, digits and hyphens
 * @param name the name in the field's terms, for records; without placeholders
 * @param spokenName the name as it is spoken, in plain words
 * @param assistance how much help the movement has
 * @param side which side works
 * @param position the start position, one or two sentences
 * @param instructions what to do, sentence by sentence; at least one
 * @param cues short reminders of good form, spoken between repetitions now and then; the first one
 *     also stands for the instructions where the patient knows the exercise
 * @param more the long wording, spoken when the patient says "more"; may be empty
 * @param dose how much of it
 * @param progression what comes next when it has become easy
 */
public record Exercise(
    String id,
    String name,
    String spokenName,
    Assistance assistance,
    WorkingSide side,
    String position,
    List<String> instructions,
    List<String> cues,
    List<String> more,
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
