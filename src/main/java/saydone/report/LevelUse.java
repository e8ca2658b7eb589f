package saydone.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.journal.Prescription;
import saydone.journal.Reading;
import saydone.script.Exercise;
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
 * @param repetitions the repetitions that were counted at it; where each of two weak sides does all
 *     of them by itself, those that both have done
 * @param complete whether the exercise was gone through, or less of it was chosen
 * @param pain the strongest pain that was reported at it, 0 to 10; one without a score counts as 10
 * @param painAfter the pain after the session, 0 to 10; 0 if it is not known
 * @param effort the effort after the session, 0 to 10; 0 if it is not known
 */
record LevelUse(
    Assistance level, int repetitions, boolean complete, int pain, int painAfter, int effort) {

  private static final int UNSCORED = 10;

  /** How a session went with an exercise; empty if it was not begun in it. */
  static Optional<LevelUse> of(Reading reading, Exercise exercise) {
    List<Prescription.Exercise> exercises = reading.header().prescription().exercises();
    for (int number = 0; number < exercises.size(); number++) {
      if (exercises.get(number).id().equals(exercise.id())) {
        return of(reading.facts(), number, exercises.get(number).assistance(), exercise);
      }
    }
    return Optional.empty();
  }

  private static Optional<LevelUse> of(
      List<Fact> facts, int number, Assistance start, Exercise exercise) {
    Map<Assistance, Integer> pains = new EnumMap<>(Assistance.class);
    Assistance level = start;
    boolean begun = false;
    boolean complete = false;
    boolean unscored = false;
    for (Fact fact : facts) {
      if (fact instanceof Fact.SetStarted started && started.exercise() == number) {
        begun = true;
      } else if (fact instanceof Fact.LevelChanged changed && changed.exercise() == number) {
        if (unscored) {
          pains.put(level, UNSCORED);
        }
        unscored = false;
        level = changed.level();
      } else if (fact instanceof Fact.ExerciseEnded ended && ended.exercise() == number) {
        complete |= ended.complete() || ended.because().equals(Optional.of(Because.CHOSEN));
      } else if (fact instanceof Fact.SymptomReported report && report.symptom() == Symptom.PAIN) {
        unscored |= report.exercise().orElse(-1) == number;
      } else if (fact instanceof Fact.SymptomScored scored && unscored) {
        pains.merge(level, scored.score(), Math::max);
        unscored = false;
      }
    }
    if (!begun) {
      return Optional.empty();
    }
    Progress progress = Progress.of(facts);
    LevelCounts counts = LevelCounts.of(facts, number, start);
    boolean both = progress.affected().equals(Optional.of(WeakSide.BOTH));
    return Optional.of(
        new LevelUse(
            level,
            both && exercise.at(level).side().goesByWeakSide()
                ? counts.ofEachSideAt(level)
                : counts.at(level),
            complete,
            unscored ? UNSCORED : pains.getOrDefault(level, 0),
            progress.answers().getOrDefault(Question.PAIN_AFTER, 0),
            progress.answers().getOrDefault(Question.EFFORT_AFTER, 0)));
  }

  /** Whether it is one of the sessions after which a harder level is offered. */
  boolean meets(Criteria when) {
    return repetitions >= when.repetitions()
        && Math.max(pain, painAfter) <= when.painAtMost()
        && effort <= when.effortAtMost();
  }
}
