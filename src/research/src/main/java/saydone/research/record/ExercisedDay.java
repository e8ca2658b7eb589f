package saydone.research.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import saydone.command.Evidence;
import saydone.journal.Journal;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.Question;
import saydone.session.RecordedPhase;

/** Adds to a journal what a patient does in one session, who says "done" after each repetition. */
final class ExercisedDay {

  private static final RecordedPhase EXERCISE = RecordedPhase.of(PhaseName.COUNTING);

  private final Journal journal;
  private final Script script;
  private final Random chance;
  private Duration at = Duration.ZERO;
  private int repetitions;

  /**
   * A session that begins.
   *
   * @param chance decides what the patient does
   */
  ExercisedDay(Journal journal, Script script, Random chance) {
    this.journal = journal;
    this.script = script;
    this.chance = chance;
  }

  /**
   * Adds all of it, pending.
   *
   * @param exercises how many exercises are done before the patient ends the session
   */
  void exercise(int exercises) {
    add(0, new Fact.SessionStarted(script.id(), script.version(), asked(), size()));
    add(9, new Fact.SideChosen(WeakSide.LEFT));
    add(6, new Fact.Answered(Question.PAIN_BEFORE, chance.nextInt(5)));
    add(20, new Fact.PrecautionsSpoken(false));
    for (int number = 0; number < Math.min(exercises, size()); number++) {
      exercise(number, script.exercises().get(number));
    }
    boolean all = exercises >= size();
    if (all) {
      add(5, new Fact.Answered(Question.EFFORT_AFTER, 2 + chance.nextInt(5)));
    }
    add(5, new Fact.Answered(Question.PAIN_AFTER, chance.nextInt(6)));
    if (chance.nextInt(20) > 0) {
      Fact.Outcome outcome = all ? Fact.Outcome.COMPLETED : Fact.Outcome.ENDED_EARLY;
      add(4, new Fact.SessionEnded(outcome, repetitions, asked()));
    }
  }

  private void exercise(int number, Exercise exercise) {
    Optional<Side> side =
        exercise.first().side() == WorkingSide.BOTH ? Optional.empty() : Optional.of(Side.LEFT);
    int asked = exercise.first().dose().reps();
    int leaves = chance.nextInt(6) == 0 ? 1 + chance.nextInt(asked) : asked;
    add(12, new Fact.ExerciseStarted(number, exercise.id()));
    add(15, new Fact.SetStarted(number, side, 1));
    for (int count = 1; count <= leaves; count++) {
      add(6, heard("done"));
      add(0, new Fact.RepetitionCounted(number, side, 1, count, CountBy.PATIENT));
      repetitions++;
      if (chance.nextInt(25) == 0) {
        add(2, new Fact.NotUnderstood(EXERCISE, evidence()));
      }
    }
    if (leaves < asked) {
      if (chance.nextInt(3) == 0) {
        add(2, hurt(number, side, leaves));
        add(6, new Fact.SymptomScored(Symptom.PAIN, 3 + chance.nextInt(4)));
      }
      add(3, heard("next"));
    }
    add(0, new Fact.SetEnded(number, side, 1, leaves, asked));
    add(0, new Fact.ExerciseEnded(number, exercise.id(), leaves == asked));
  }

  private static Fact hurt(int number, Optional<Side> side, int repetition) {
    return new Fact.SymptomReported(
        Symptom.PAIN, OptionalInt.of(number), side, OptionalInt.of(1), OptionalInt.of(repetition));
  }

  private Fact heard(String command) {
    return new Fact.CommandHeard(command, "voice", command, 0.9, EXERCISE, true, evidence());
  }

  /** As much as the recognizer measures of each word. */
  private Evidence evidence() {
    List<Double> some = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      some.add(Math.round(1000 * (chance.nextDouble() * 20 - 10)) / 1000.0);
    }
    Evidence.Fit fit =
        new Evidence.Fit(
            some.get(0), some.get(1), some.get(2), some.get(3), some.get(4), 412, some.get(5));
    return Evidence.of(fit, 0.987, new Evidence.Levels(some.get(6) - 50, some.get(7) - 20), 11.4)
        .withLatencyMillis(330);
  }

  private int asked() {
    return script.exercises().stream().mapToInt(each -> each.first().dose().reps()).sum();
  }

  private int size() {
    return script.exercises().size();
  }

  private void add(int seconds, Fact fact) {
    at = at.plusSeconds(seconds).plusMillis(chance.nextInt(1000));
    journal.add(fact, at);
  }
}
