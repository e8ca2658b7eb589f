package saydone.command;

import java.util.Set;

/**
 * Something that a patient tells the player, by voice or by key: a {@link Word}, a {@link Numeral}
 * or {@link Only} one exercise.
 */
public sealed interface Command permits Command.Word, Command.Numeral, Command.Only {

  /** How carefully it is handled; empty for most commands. */
  Set<Care> care();

  /**
   * The commands that are words, and the care that each asks for. Their phrases and keys stand in
   * {@link Phrases} and {@link Keys}.
   */
  enum Word implements Command {
    /** Counts one repetition; ends a hold, a paced set or a set that is counted as a whole. */
    DONE,
    /** Goes to the next exercise; what was done is kept. */
    NEXT(Care.RISKY, Care.OVER_COACH),
    /** Goes to the previous exercise. */
    BACK(Care.RISKY),
    /** Says the last instruction again. */
    REPEAT(Care.OVER_COACH),
    /** Says the instructions if they were not said yet, else their long wording. */
    MORE,
    /** Holds everything. */
    PAUSE(Care.OVER_COACH),
    /** Goes on after a pause. */
    RESUME,
    /** Removes the last counted repetition. */
    UNDO(Care.RISKY),
    /** Says exercise, set and repetition, and how many are left. */
    HOW_MANY,
    /** Adds fifteen seconds to a rest or to the get-ready time. */
    MORE_TIME,
    /** Ends a rest or the get-ready time. */
    READY,
    /** Does this exercise with more help. */
    EASIER,
    /** Does this exercise with less help. */
    HARDER,
    /** The coach speaks slower; in a paced set, the tempo slows. */
    SLOWER,
    /** The coach speaks faster; in a paced set, the tempo quickens. */
    FASTER,
    /** The coach speaks louder. */
    LOUDER,
    /** The coach speaks more softly. */
    SOFTER,
    /** The coach speaks at a deeper pitch. */
    DEEPER,
    /** The coach speaks at a higher pitch. */
    HIGHER,
    /** Makes the coach less strict, because it missed commands. */
    MISSED,
    /** Makes the coach stricter, because it heard commands that nobody gave. */
    OVERHEARD,
    /** Says what can be said here, at most three things at a time. */
    HELP,
    /** Silences the coach, which then asks "end the session?". */
    STOP(Care.OVER_COACH, Care.IF_PERHAPS),
    /** Holds everything, asks how strong the pain is, and says the script's stop rule for it. */
    PAIN(Care.OVER_COACH),
    /** Holds everything and says the script's stop rule for dizziness. */
    DIZZY,
    /** Makes the coach deaf to all but "wake up". */
    STOP_LISTENING(Care.RISKY),
    /** Listens again. */
    WAKE_UP,
    /** Yes, to a question. */
    YES(Care.RISKY),
    /** No, to a question. */
    NO,
    /** A little, to a question. */
    A_LITTLE,
    /** The left side, to a question. */
    LEFT,
    /** The right side, to a question. */
    RIGHT,
    /** Both sides, to a question. */
    BOTH,
    /** The weak side is the other one; before the first set only. */
    OTHER_SIDE(Care.OVER_COACH),
    /** Makes the session of today a short one, as far as it has not begun. */
    SHORT(Care.RISKY),
    /** Asks which exercise is the only one of today. */
    CHOOSE,
    /** Ends a set early, as the patient chooses, and goes on to what comes after it. */
    ENOUGH(Care.RISKY);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
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

  /**
   * The exercise that is the only one of today. By key it is {@link Word#CHOOSE} and then the
   * number.
   *
   * @param number 1 to 10
   */
  record Only(int number) implements Command {

    /** The largest number that has phrases of its own. */
    public static final int MAX = 10;

    /** Rejects a number that has no phrase. */
    public Only {
      if (number < 1 || number > MAX) {
        throw new IllegalArgumentException("number must be 1 to 10: " + number);
      }
    }

    @Override
    public Set<Care> care() {
      return Set.of(Care.RISKY, Care.DISTINCT);
    }
  }
}
