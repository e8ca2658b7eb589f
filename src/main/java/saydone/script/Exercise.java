package saydone.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.markup.Template;

/**
 * One exercise of a script, at one or several levels. The spoken texts of a level may have marks
 * and a {@link Placeholder}, but not {@code {side}} or {@code {otherSide}} where both sides work
 * together, and not {@code {affected}} or {@code {unaffected}} where no side is weak. The
 * precautions and stop rules of a script may have only the latter two. A name has neither marks nor
 * placeholders.
 *
 * @param id unique in its script: lower-case letters, digits and hyphens
 * @param levels from most help to least; at least one, and one for each {@link Assistance} at most
 * @param start the level at which a patient begins of whom nothing else is known; one of the levels
 * @param limit the level with the least help that the therapist allows; empty for no limit
 */
public record Exercise(
    String id, List<Level> levels, Assistance start, Optional<Assistance> limit) {

  /** Copies the list and rejects an exercise without levels, or with levels that do not rise. */
  public Exercise {
    levels = List.copyOf(levels);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("an exercise needs at least one level");
    }
    for (int i = 1; i < levels.size(); i++) {
      if (levels.get(i).assistance().compareTo(levels.get(i - 1).assistance()) <= 0) {
        throw new IllegalArgumentException("the levels of " + id + " do not rise");
      }
    }
  }

  /** An exercise that is done in one way only. */
  public Exercise(String id, Level level) {
    this(id, List.of(level), level.assistance(), Optional.empty());
  }

  /** Whether it can be done in more than one way. */
  public boolean hasLevels() {
    return levels.size() > 1;
  }

  /** The level at which a patient begins of whom nothing else is known. */
  public Level first() {
    return at(start);
  }

  /** The levels that the therapist allows, from most help to least; the first one always is. */
  public List<Level> allowed() {
    return limit
        .map(
            most ->
                Stream.concat(
                        levels.stream().limit(1),
                        levels.stream()
                            .skip(1)
                            .filter(level -> level.assistance().compareTo(most) <= 0))
                    .toList())
        .orElse(levels);
  }

  /**
   * The level for a patient who needs this much help: the same, or else the next one with more
   * help; without such a one, the first.
   */
  public Level at(Assistance assistance) {
    Level found = levels.get(0);
    for (Level level : allowed()) {
      if (level.assistance().compareTo(assistance) <= 0) {
        found = level;
      }
    }
    return found;
  }

  /** The next level with less help that the therapist allows. */
  public Optional<Level> harder(Assistance than) {
    return allowed().stream().filter(level -> level.assistance().compareTo(than) > 0).findFirst();
  }

  /** The next level with more help. */
  public Optional<Level> easier(Assistance than) {
    return levels.stream()
        .filter(level -> level.assistance().compareTo(than) < 0)
        .reduce((one, other) -> other);
  }

  /**
   * One way of doing the exercise.
   *
   * @param assistance how much help the movement has
   * @param name the name in the field's terms, for records
   * @param spokenName the name as it is spoken, in plain words
   * @param side which side works
   * @param position the start position, one or two sentences
   * @param instructions what to do, sentence by sentence; at least one
   * @param cues short reminders of good form, spoken between repetitions now and then; the first
   *     one also replaces the instructions for a patient who knows the exercise
   * @param more the long wording, spoken when the patient says "more"; may be empty
   * @param dose how much of it
   * @param progression what comes next when the level has become easy, if the script says so
   */
  public record Level(
      Assistance assistance,
      String name,
      Template spokenName,
      WorkingSide side,
      Template position,
      List<Template> instructions,
      List<Template> cues,
      List<Template> more,
      Dose dose,
      Optional<Progression> progression) {

    /** Copies the lists. */
    public Level {
      instructions = List.copyOf(instructions);
      cues = List.copyOf(cues);
      more = List.copyOf(more);
    }

    /** The same with the first half of its dose; see {@link Dose#firstHalf}. */
    public Level firstHalf() {
      return new Level(
          assistance,
          name,
          spokenName,
          side,
          position,
          instructions,
          cues,
          more,
          dose.firstHalf(),
          progression);
    }
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
    UNAFFECTED;

    /** Whether it depends on which side is weak. */
    public boolean goesByWeakSide() {
      return this == AFFECTED || this == UNAFFECTED;
    }

    /**
     * The sides that it stands for, in the order in which they work; an empty one means both
     * together, or a weak side that is not known yet. Where both are weak, the weak and the strong
     * side each stand for both, one after the other.
     *
     * @param weak the weak side, if it is known
     */
    public List<Optional<Side>> sides(Optional<WeakSide> weak) {
      if (this == LEFT) {
        return List.of(Optional.of(Side.LEFT));
      } else if (this == RIGHT) {
        return List.of(Optional.of(Side.RIGHT));
      } else if (this == BOTH) {
        return List.of(Optional.empty());
      } else if (this == EACH || weak.equals(Optional.of(WeakSide.BOTH))) {
        Side first = weak.map(WeakSide::first).orElse(Side.LEFT);
        return List.of(Optional.of(first), Optional.of(first.opposite()));
      }
      Optional<Side> one = weak.flatMap(WeakSide::one);
      return List.of(this == AFFECTED ? one : one.map(Side::opposite));
    }
  }
}
