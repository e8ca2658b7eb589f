package saydone.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.script.Script;

/**
 * What comes next in a session, as the plan says and the recorded facts tell:
 *
 * <pre>
 * questions before, precautions
 *   -> each exercise: introduction, then each set of each side: start, work, rest
 *   -> questions after, end
 * </pre>
 *
 * <p>Pure: the answer is a {@link Leg}, and whoever takes it records its facts and goes to its
 * place.
 *
 * @param plan what will be played
 * @param progress what has been done
 */
record Course(Plan plan, Progress progress) {

  /**
   * One leg of the course.
   *
   * @param facts what is recorded on the way, in this order
   * @param to where it leads
   */
  record Leg(List<Fact> facts, Place to) {

    /** Copies the list. */
    Leg {
      facts = List.copyOf(facts);
    }

    private Leg after(List<Fact> before) {
      List<Fact> all = new ArrayList<>(before);
      all.addAll(facts);
      return new Leg(all, to);
    }
  }

  /** On from where the recorded facts end: at the start, after an answer, or after a crash. */
  Leg onward() {
    if (progress.exercise() < 0) {
      return opening();
    }
    if (progress.exerciseEnded()) {
      return afterExercise();
    }
    if (progress.set() == 0) {
      return exercise(progress.exercise());
    }
    return onward(new Turn(progress.exercise(), progress.side(), progress.set()));
  }

  /** On in a set that had begun; a crash may have come between its last facts. */
  private Leg onward(Turn turn) {
    if (!progress.setEnded() && progress.repetition() < plan.dose(turn).reps()) {
      return to(new Place.AtIntroduction(turn, true));
    }
    List<Fact> ends = progress.setEnded() ? exerciseEnd(turn) : setEnd(turn);
    return following(turn)
        .map(next -> to(new Place.AtIntroduction(next, false)))
        .orElseGet(this::afterExercise)
        .after(ends);
  }

  private Leg opening() {
    Script script = plan.script();
    if (script.affectedSide() == Script.AffectedSide.ASK && !progress.settled(Question.SIDE)) {
      return to(new Place.AtQuestion(Question.SIDE));
    }
    if (script.ask().painBefore() && !progress.settled(Question.PAIN_BEFORE)) {
      return to(new Place.AtQuestion(Question.PAIN_BEFORE));
    }
    return to(new Place.AtPrecautions());
  }

  /** An exercise from its beginning. */
  Leg exercise(int number) {
    Turn first = Turn.first(plan, number, progress.affected());
    return new Leg(
        List.of(new Fact.ExerciseStarted(number, plan.exercise(number).id())),
        new Place.AtIntroduction(first, false));
  }

  /** The exercise after the one that began last; after the last one the questions, or the end. */
  Leg afterExercise() {
    if (progress.exercise() + 1 < plan.exercises()) {
      return exercise(progress.exercise() + 1);
    }
    if (plan.script().ask().effortAfter() && !progress.settled(Question.EFFORT_AFTER)) {
      return to(new Place.AtQuestion(Question.EFFORT_AFTER));
    }
    if (plan.script().ask().painAfter() && !progress.settled(Question.PAIN_AFTER)) {
      return to(new Place.AtQuestion(Question.PAIN_AFTER));
    }
    return end(Fact.Outcome.COMPLETED);
  }

  /** The start of a set. */
  Leg start(Turn turn) {
    return new Leg(
        List.of(new Fact.SetStarted(turn.exercise(), turn.side(), turn.set())),
        new Place.AtStart(turn));
  }

  /** The start of a set of which repetitions were counted before. */
  Leg startAgain(Turn turn) {
    return to(new Place.AtStart(turn));
  }

  /** The repetitions of a set that was started. */
  Leg work(Turn turn) {
    return to(new Place.AtWork(turn));
  }

  /** What is recorded when a set ends; if it is the last one, its exercise ends with it. */
  List<Fact> setEnd(Turn turn) {
    List<Fact> facts = new ArrayList<>(List.of(setEnded(turn)));
    facts.addAll(exerciseEnd(turn));
    return facts;
  }

  private List<Fact> exerciseEnd(Turn turn) {
    return following(turn).isPresent() ? List.of() : List.of(exerciseEnded(turn.exercise(), true));
  }

  /** After a set that has ended: a rest, but none after the last exercise. */
  Leg afterSet(Turn turn) {
    Optional<Turn> next = following(turn);
    boolean last = next.isEmpty() && turn.exercise() + 1 == plan.exercises();
    return last ? afterExercise() : to(new Place.AtRest(turn, next));
  }

  /** What is recorded when an exercise is left before its end; what was done is kept. */
  List<Fact> leaving() {
    List<Fact> facts = new ArrayList<>();
    if (progress.set() > 0 && !progress.setEnded()) {
      facts.add(setEnded(new Turn(progress.exercise(), progress.side(), progress.set())));
    }
    if (!progress.exerciseEnded()) {
      facts.add(exerciseEnded(progress.exercise(), false));
    }
    return facts;
  }

  /** The end of the session, from wherever it is. */
  Leg end(Fact.Outcome outcome) {
    return new Leg(
        List.of(new Fact.SessionEnded(outcome, progress.repetitions(), progress.prescribed())),
        new Place.AtEnd(outcome));
  }

  private static Leg to(Place place) {
    return new Leg(List.of(), place);
  }

  private Optional<Turn> following(Turn turn) {
    return turn.following(plan, progress.affected());
  }

  private Fact setEnded(Turn turn) {
    return new Fact.SetEnded(
        turn.exercise(), turn.side(), turn.set(), progress.repetition(), plan.dose(turn).reps());
  }

  private Fact exerciseEnded(int exercise, boolean complete) {
    return new Fact.ExerciseEnded(exercise, plan.exercise(exercise).id(), complete);
  }
}
