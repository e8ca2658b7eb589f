package saydone.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.command.Evidence;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script.StopRule;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;

/**
 * Something that happened and must not be lost: one line of the journal. The facts alone, folded by
 * {@link Progress#after}, tell where a session stands. Exercises are numbered from 0 in the order
 * of the script, sets and repetitions from 1.
 */
public sealed interface Fact {

  /**
   * A session of a script began.
   *
   * @param script the script's id
   * @param scriptVersion the author's version of it
   * @param prescribedRepetitions all repetitions of all sets and sides
   * @param exercises the number of exercises
   */
  record SessionStarted(
      String script, String scriptVersion, int prescribedRepetitions, int exercises)
      implements Fact {}

  /** An interrupted session goes on. */
  record SessionResumed(String script, String scriptVersion) implements Fact {}

  /**
   * The weak side is known, from the command line, from the script or from an answer.
   *
   * @param prescribed all repetitions of all sets and sides of the session, where both sides can be
   *     an answer; else empty
   */
  record SideChosen(WeakSide affected, OptionalInt prescribed) implements Fact {

    /** A side on which the number of repetitions does not depend. */
    public SideChosen(WeakSide affected) {
      this(affected, OptionalInt.empty());
    }
  }

  /**
   * A question was answered with a number; a later answer to the same question replaces an earlier
   * one.
   */
  record Answered(Question question, int value) implements Fact {}

  /** The patient did not want to answer, or took an answer back and gave no other. */
  record QuestionSkipped(Question question) implements Fact {}

  /**
   * An exercise is done at another level from now on.
   *
   * @param prescribed all repetitions of all sets and sides of the session, at the levels of now
   * @param sets the sets of the exercise at this level, of both sides together where each has its
   *     own, for one weak side; former versions did not record this and what follows
   * @param repetitions the repetitions in those sets
   * @param timesForBoth how many times that is done where both sides are weak: once or twice
   * @param side which side works at this level; former versions did not record this and what
   *     follows
   * @param inFull the repetitions at this level without a choice of less for the day, for one weak
   *     side
   */
  record LevelChanged(
      int exercise,
      String id,
      Assistance level,
      Cause because,
      int prescribed,
      OptionalInt sets,
      OptionalInt repetitions,
      OptionalInt timesForBoth,
      Optional<WorkingSide> side,
      OptionalInt inFull)
      implements Fact {

    /** A change to a level of which the side is not recorded, as in former versions. */
    public LevelChanged(
        int exercise,
        String id,
        Assistance level,
        Cause because,
        int prescribed,
        OptionalInt sets,
        OptionalInt repetitions,
        OptionalInt timesForBoth) {
      this(
          exercise,
          id,
          level,
          because,
          prescribed,
          sets,
          repetitions,
          timesForBoth,
          Optional.empty(),
          OptionalInt.empty());
    }

    /** A change of which even less is recorded, as in versions before those. */
    public LevelChanged(int exercise, String id, Assistance level, Cause because, int prescribed) {
      this(
          exercise,
          id,
          level,
          because,
          prescribed,
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty());
    }

    /** Why a level changed. */
    public enum Cause {
      /** "Easier", or "harder". */
      ASKED,
      /** A yes to the coach's offer. */
      OFFERED,
      /** What the patient said of her ability, the first time. */
      ABILITY
    }
  }

  /** Another level of an exercise was offered, and the patient said yes or no. */
  record LevelOffered(int exercise, String id, Assistance level, boolean accepted)
      implements Fact {}

  /**
   * How much of the script is done today, from now on.
   *
   * @param exercises the exercises that are done
   * @param halved the exercises of which the first half is done
   * @param sets the sets of each exercise of the script, of both sides together where each has its
   *     own, for one weak side; 0 for one that is not done
   * @param repetitions the repetitions in those sets
   * @param prescribed all repetitions of the session, with those of exercises that were begun
   *     before and are not done any more
   */
  record TodayChosen(
      List<Integer> exercises,
      List<Integer> halved,
      List<Integer> sets,
      List<Integer> repetitions,
      int prescribed)
      implements Fact {

    /** Copies the lists. */
    public TodayChosen {
      exercises = List.copyOf(exercises);
      halved = List.copyOf(halved);
      sets = List.copyOf(sets);
      repetitions = List.copyOf(repetitions);
    }
  }

  /**
   * The script's precautions were spoken; {@code inFull} is false where one sentence stood for
   * them.
   */
  record PrecautionsSpoken(boolean inFull) implements Fact {}

  /**
   * A note to the patient was read to its end.
   *
   * @param note its id
   */
  record NoteRead(String note) implements Fact {}

  /**
   * An answer by voice was taken.
   *
   * @param phase what the coach had asked
   * @param afterMillis the time from the end of the question, said the first time, to the end of
   *     the answer
   */
  record AnswerTimed(RecordedPhase phase, int afterMillis) implements Fact {}

  /** An exercise began, or began again. */
  record ExerciseStarted(int exercise, String id) implements Fact {}

  /** A set began. {@code side} is empty when both sides work together. */
  record SetStarted(int exercise, Optional<Side> side, int set) implements Fact {}

  /** One repetition was counted; {@code repetition} is the new count of the set. */
  record RepetitionCounted(
      int exercise, Optional<Side> side, int set, int repetition, CountBy countBy)
      implements Fact {}

  /** The patient took the last repetition back; {@code repetition} is the new count of the set. */
  record RepetitionUndone(int exercise, Optional<Side> side, int set, int repetition)
      implements Fact {}

  /**
   * A set ended, with {@code repetitions} of the {@code prescribed} ones.
   *
   * @param because why it ended early, if the patient chose to; else empty
   */
  record SetEnded(
      int exercise,
      Optional<Side> side,
      int set,
      int repetitions,
      int prescribed,
      Optional<ExerciseEnded.Because> because)
      implements Fact {

    /** A set that ended with its last repetition, or with its exercise. */
    public SetEnded(int exercise, Optional<Side> side, int set, int repetitions, int prescribed) {
      this(exercise, side, set, repetitions, prescribed, Optional.empty());
    }
  }

  /** A set that had ended early goes on, with its count. */
  record SetReopened(int exercise, Optional<Side> side, int set) implements Fact {}

  /**
   * A set of before goes on where it was left, because the patient went back to it; {@code
   * repetition} is its count.
   */
  record SetContinued(int exercise, Optional<Side> side, int set, int repetition) implements Fact {}

  /**
   * An exercise ended.
   *
   * @param complete false when the patient went on before its last set was done
   * @param because why it was left; empty if it was complete, and in records of former versions
   * @param said the words with which the patient left it; empty if there were none, as with a key
   */
  record ExerciseEnded(
      int exercise, String id, boolean complete, Optional<Because> because, Optional<String> said)
      implements Fact {

    /** An exercise that ended without a word of the patient. */
    public ExerciseEnded(int exercise, String id, boolean complete, Optional<Because> because) {
      this(exercise, id, complete, because, Optional.empty());
    }

    /** An exercise that was completed, or skipped. */
    public ExerciseEnded(int exercise, String id, boolean complete) {
      this(exercise, id, complete, complete ? Optional.empty() : Optional.of(Because.SKIPPED));
    }

    /** Why an exercise was left. */
    public enum Because {
      /** "next", or "back". */
      SKIPPED,
      /** A stop rule for a symptom asked for it; the exercise is not done again in this session. */
      SYMPTOM,
      /** The patient chose to do less of it: "that is enough", or another exercise only. */
      CHOSEN
    }
  }

  /** The session is paused. */
  record Paused(Reason reason) implements Fact {

    /** Why a session is paused. */
    public enum Reason {
      /** The patient said "pause". */
      ASKED,
      /** Nothing was heard for too long. */
      NOTHING_HEARD,
      /** The patient said "stop"; the coach asks whether to end the session. */
      STOP,
      /** Pain or dizziness was reported. */
      SYMPTOM,
      /** The patient said "stop listening". */
      DEAF,
      /** The record could not be written. */
      RECORD,
      /** The loudspeaker was lost. */
      LOUDSPEAKER,
      /** Time passed while no sound moved, as when the machine slept. */
      GAP
    }
  }

  /** The session goes on after a pause. */
  record Resumed() implements Fact {}

  /** The patient was reminded that nothing was heard, for the n-th time in a row. */
  record Reminded(int time) implements Fact {}

  /**
   * The patient reported a symptom.
   *
   * @param exercise the exercise that began last; empty before the first one, and in records of
   *     former versions, as are the others
   * @param side the side of the set that began last; empty when both sides work together
   * @param set the set that began last; empty before the first of the exercise
   * @param repetition the count of that set
   */
  record SymptomReported(
      Symptom symptom,
      OptionalInt exercise,
      Optional<Side> side,
      OptionalInt set,
      OptionalInt repetition)
      implements Fact {

    /** A report of which is not known where the session was. */
    public SymptomReported(Symptom symptom) {
      this(
          symptom, OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
    }
  }

  /** The patient gave the reported pain a score. */
  record SymptomScored(Symptom symptom, int score) implements Fact {}

  /**
   * A stop rule of the script was spoken.
   *
   * @param then what it asks of the session; empty in records of former versions
   */
  record StopRuleSpoken(Symptom symptom, String text, Optional<StopRule.Then> then)
      implements Fact {}

  /**
   * A command was given.
   *
   * @param command the word, such as {@code done}, or the number in digits
   * @param source {@code voice} or {@code key}
   * @param phrase the words that were heard, or the key
   * @param confidence 0 to 1
   * @param phase the phase in which it was given
   * @param acted whether it did anything
   * @param evidence what the recognizer measured; none for a key
   */
  record CommandHeard(
      String command,
      String source,
      String phrase,
      double confidence,
      RecordedPhase phase,
      boolean acted,
      Evidence evidence)
      implements Fact {}

  /** Something was said that is no active command. */
  record NotUnderstood(RecordedPhase phase, Evidence evidence) implements Fact {}

  /** A device came or went, or the voice failed. */
  record DeviceChanged(Device device, boolean working, String detail) implements Fact {}

  /**
   * Time passed while no sound moved, as when the machine slept. The session time stood still; the
   * wall time of what follows was read from the clock.
   *
   * @param millis how long
   */
  record Gap(int millis) implements Fact {}

  /**
   * The session is over.
   *
   * @param repetitions the repetitions that count as prescribed; in records of former versions all
   * @param extra those that were counted beyond that; empty if there are none, and in records of
   *     former versions
   */
  record SessionEnded(Outcome outcome, int repetitions, int prescribed, OptionalInt extra)
      implements Fact {

    /** An end without extra repetitions. */
    public SessionEnded(Outcome outcome, int repetitions, int prescribed) {
      this(outcome, repetitions, prescribed, OptionalInt.empty());
    }
  }

  /** The session that was over goes on, because the patient took something back at once. */
  record SessionReopened() implements Fact {}

  /** How a session ended. */
  enum Outcome {
    /** All exercises were gone through. */
    COMPLETED,
    /** The patient ended it earlier. */
    ENDED_EARLY
  }
}
