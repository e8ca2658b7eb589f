package saydone.report;

import java.util.List;
import java.util.Optional;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.script.Exercise.Assistance;
import saydone.script.Progression.Criteria;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.Progress;
import saydone.session.Question;

/**
 * How one session went with an exercise at a level: the one at which it ended.
 *
 * @param level the level
 * @param repetitions the repetitions that were counted at it; of one side, if both are weak
 * @param complete whether the exercise was gone through, or less of it was chosen
 * @param pain the strongest pain that was reported in it, 0 to 10; one without a score counts as 10
 * @param painAfter the pain after the session, 0 to 10; 0 if it is not known
 * @param effort the effort after the session, 0 to 10; 0 if it is not known
 */
record LevelUse(
    Assistance level, int repetitions, boolean complete, int pain, int painAfter, int effort) {

  private static final int UNSCORED = 10;

  /** How a session went with the exercise of an id; empty if it was not begun in it. */
  static Optional<LevelUse> of(Reading reading, String id) {
    List<Prescription.Exercise> exercises = reading.header().prescription().exercises();
    for (int number = 0; number < exercises.size(); number++) {
      if (exercises.get(number).id().equals(id)) {
        return of(reading.facts(), number, exercises.get(number));
      }
    }
    return Optional.empty();
  }

  private static Optional<LevelUse> of(
      List<Fact> facts, int number, Prescription.Exercise exercise) {
    Progress progress = Progress.NONE;
    boolean begun = false;
    boolean complete = false;
    boolean unscored = false;
    int before = 0;
    int pain = 0;
    for (Fact fact : facts) {
      progress = progress.after(fact);
      if (fact instanceof Fact.SetStarted started && started.exercise() == number) {
        begun = true;
      } else if (fact instanceof Fact.LevelChanged changed && changed.exercise() == number) {
        before = progress.repetitionsByExercise().getOrDefault(number, 0);
        pain = 0;
        unscored = false;
      } else if (fact instanceof Fact.ExerciseEnded ended && ended.exercise() == number) {
        complete |= ended.complete() || ended.because().equals(Optional.of(Because.CHOSEN));
      } else if (fact instanceof Fact.SymptomReported report && report.symptom() == Symptom.PAIN) {
        unscored |= report.exercise().orElse(-1) == number;
      } else if (fact instanceof Fact.SymptomScored scored && unscored) {
        pain = Math.max(pain, scored.score());
        unscored = false;
      }
    }
    boolean both = progress.affected().equals(Optional.of(WeakSide.BOTH));
    int sides = both && exercise.doubles() ? 2 : 1;
    return begun
        ? Optional.of(
            new LevelUse(
                progress.levels().getOrDefault(number, exercise.assistance()),
                (progress.repetitionsByExercise().getOrDefault(number, 0) - before) / sides,
                complete,
                unscored ? UNSCORED : pain,
                progress.answers().getOrDefault(Question.PAIN_AFTER, 0),
                progress.answers().getOrDefault(Question.EFFORT_AFTER, 0)))
        : Optional.empty();
  }

  /** Whether it is one of the sessions after which a harder level is offered. */
  boolean meets(Criteria when) {
    return repetitions >= when.repetitions()
        && Math.max(pain, painAfter) <= when.painAtMost()
        && effort <= when.effortAtMost();
  }
}
