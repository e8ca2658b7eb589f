package saydone.script;

import java.time.Duration;
import java.util.Optional;

/**
 * How much of an exercise: sets of repetitions, how they are counted and timed.
 *
 * @param sets 1 to {@value #MAX_SETS}, for each side
 * @param reps repetitions of a set, 1 to {@value #MAX_REPS}; counted aloud by the patient, at most
 *     {@value #MAX_REPS_ALOUD}
 * @param hold how long each repetition is held; zero for none. With {@link CountBy#PATIENT} the
 *     coach times the hold after the patient says "ready", and each completed hold counts as one
 *     repetition
 * @param tempo the tempo that the coach sets or, where the patient counts, the expected one; empty
 *     for two seconds each way
 * @param rest the time between sets and before the next exercise
 * @param getReady the time between the instructions and the first repetition
 * @param minimumRepetition the least time between two counted repetitions
 * @param countBy who counts
 */
public record Dose(
    int sets,
    int reps,
    Duration hold,
    Optional<Tempo> tempo,
    Duration rest,
    Duration getReady,
    Duration minimumRepetition,
    CountBy countBy) {

  /** The most sets. */
  public static final int MAX_SETS = 20;

  /** The most repetitions of a set. */
  public static final int MAX_REPS = 200;

  /** The most repetitions that a patient counts aloud: the largest number that is understood. */
  public static final int MAX_REPS_ALOUD = 30;

  /** Rejects a dose without sets or repetitions. */
  public Dose {
    if (sets < 1 || reps < 1) {
      throw new IllegalArgumentException("sets and reps must be at least 1");
    }
  }

  /**
   * The first half: of the sets, or of the repetitions of a single set. Of an odd number, the half
   * is rounded up.
   */
  public Dose firstHalf() {
    return sets > 1
        ? new Dose(half(sets), reps, hold, tempo, rest, getReady, minimumRepetition, countBy)
        : new Dose(sets, half(reps), hold, tempo, rest, getReady, minimumRepetition, countBy);
  }

  private static int half(int number) {
    return (number + 1) / 2;
  }

  /** How long one repetition is expected to take: its tempo, or four seconds, plus the hold. */
  public Duration expectedRepetition() {
    Duration movement = tempo.map(t -> t.up().plus(t.down())).orElse(Duration.ofSeconds(4));
    return movement.plus(hold);
  }

  /**
   * The pace of one repetition.
   *
   * @param up time of the first half of the movement
   * @param down time of the way back
   */
  public record Tempo(Duration up, Duration down) {}

  /** Who counts the repetitions. */
  public enum CountBy {
    /** The patient says "done" after each. */
    PATIENT,
    /** The patient counts aloud. */
    PATIENT_ALOUD,
    /** The coach sets the tempo and counts. */
    COACH,
    /** The patient does the set in silence and says "done" once. */
    SET
  }
}
