package saydone.command;

import java.util.Set;

/**
 * Something that a patient tells the player, by voice or by key: a {@link Word} or a {@link
 * Numeral}.
 */
public sealed interface Command permits Command.Word, Command.Numeral {

  /** The care with which it is handled; none for most commands. */
  Set<Care> care();

  /**
   * The commands that are words, and the care that each asks for. Their phrases and keys stand in
   * {@link Phrases} and {@link Keys}.
   */
  enum Word implements Command {
    /** Counts one repetition; ends a hold or a set that is counted as a whole. */
    DONE,
    /** Goes to the next exercise; what was done is kept. */
    NEXT(Care.RISKY, Care.OVER_COACH),
    /** Goes to the previous exercise. */
    BACK(Care.RISKY),
    /** Says the last instruction again. */
    REPEAT(Care.OVER_COACH),
    /** The long wording of the instruction. */
    MORE,
    /** Holds everything. */
    PAUSE(Care.OVER_COACH),
    /** Goes on after a pause. */
    RESUME,
    /** Removes the last counted repetition. */
    UNDO(Care.RISKY),
    /** Exercise, set, repetition, what is left. */
    HOW_MANY,
    /** Fifteen seconds more rest. */
    MORE_TIME,
    /** Ends a rest or the get-ready time. */
    READY,
    /** The coach speaks slower; in a paced set, the tempo slows. */
    SLOWER,
    /** The coach speaks faster; in a paced set, the tempo quickens. */
    FASTER,
    /** The coach speaks louder. */
    LOUDER,
    /** The coach speaks more softly. */
    SOFTER,
    /** The coach takes more for a command: too many were missed. */
    MISSED,
    /** The coach takes less for a command: too much was heard that nobody said to it. */
    OVERHEARD,
    /** What can be said here, at most three at a time. */
    HELP,
    /** Silence, then "end the session?". */
    STOP(Care.OVER_COACH, Care.IF_PERHAPS),
    /** Stops at once and says what the script's stop rules say about pain. */
    PAIN(Care.OVER_COACH),
    /** Stops at once and says what the script's stop rules say about dizziness. */
    DIZZY,
    /** Deaf to all but "wake up". */
    STOP_LISTENING(Care.RISKY),
    /** Listens again. */
    WAKE_UP,
    /** Yes, to a question. */
    YES(Care.RISKY),
    /** No, to a question. */
    NO,
    /** The left side, to a question. */
    LEFT,
    /** The right side, to a question. */
    RIGHT;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Care> care;

    Word(Care... care) {
      this.care = Set.of(care);
    }

    @Override
    public Set<Care> care() {
      return care;
    }
  }

  /**
   * A number, as an answer or as a count.
   *
   * @param value 0 to 30
   */
  record Numeral(int value) implements Command {

    /** The largest number that can be said. */
    public static final int MAX = 30;

    /** Rejects a number that cannot be said. */
    public Numeral {
      if (value < 0 || value > MAX) {
        throw new IllegalArgumentException("number must be 0 to 30: " + value);
      }
    }

    @Override
    public Set<Care> care() {
      return Set.of();
    }
  }
}
