package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import saydone.script.Script;
import saydone.session.Fact.ExerciseEnded.Because;

/**
 * What comes next in a session, by its plan and the recorded facts:
 *
 * <pre>
 * questions before, precautions
 *   -> each exercise: introduction, then each set of each side: start, work, rest
 *   -> questions after, end
 * </pre>
 *
 * <p>Pure: the answer is a {@link Leg}. {@link Step#follow} records the leg's facts and begins the
 * phase at its place.
 *
 * @param plan what will be played
 * @param progress what has been done
 */
record Course(Plan plan, Progress progress) {

  /**
   * The way from where the session is to the next place.
   *
   * @param facts what is recorded on the way, in this order
   * @param to the place that it leads to
   */
  record Leg(List<Fact> facts, Place to) {

    /** Copies the list. */
    Leg {
      facts = List.copyOf(facts);
    }

    /** The same, after other facts. */
    Leg after(List<Fact> before) {
      List<Fact> all = new ArrayList<>(before);
      all.addAll(facts);
      return new Leg(all, to);
    }
  }

  /** What is recorded first: that a session begins, or goes on. */
  List<Fact> beginning() {
    Script script = plan.script();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        progress.started()
            ? new Fact.SessionResumed(script.id(), script.version())
            : new Fact.SessionStarted(
                script.id(),
                script.version(),
                plan.prescribedRepetitions(plan.knownSide()),
                plan.exercises()));
    if (!progress.started() && !plan.today().equals(Today.ALL)) {
      facts.add(plan.todayChosen(plan.knownSide()));
    }
    if (progress.affected().isEmpty()) {
      plan.knownSide().map(plan::sideChosen).ifPresent(facts::add);
    }
    return facts;
  }

  /** The leg from where the recorded facts end: at the start, after an answer, or after a crash. */
  Leg onward() {
    if (progress.exercise() < 0) {
      return opening();
    }
    if (progress.exerciseEnded()) {
      // A crash may have come between a choice and the beginning of what was chosen.
      return plan.today().includes(progress.exercise()) ? afterExercise() : firstUndone();
    }
    if (!remainder().mayBeDone(progress.exercise())) {
      // The session goes on, and another exercise was chosen before the first word of this one.
      return firstUndone().after(leaving(Because.CHOSEN, Optional.empty()));
    }
    if (progress.set() == 0) {
      return exercise(progress.exercise());
    }
    return onward(new Turn(progress.exercise(), progress.side(), progress.set()));
  }

  /**
   * The leg that goes on with a set that had begun. Facts of its end that a crash prevented are
   * recorded on the way.
   */
  private Leg onward(Turn turn) {
    if (!progress.setEnded() && progress.repetition() < plan.dose(turn).reps()) {
      return to(new Place.AtIntroduction(turn, true));
    }
    List<Fact> ends = progress.setEnded() ? exerciseEnd(turn) : setEnd(turn);
    return remainder()
        .following(turn)
        .map(next -> to(new Place.AtIntroduction(next, false)))
        .orElseGet(this::afterExercise)
        .after(ends);
  }

  /** The leg to the first exercise of today of which nothing was counted; else on. */
  Leg firstUndone() {
    return IntStream.range(0, plan.exercises())
        .filter(remainder()::mayBeDone)
        .filter(number -> progress.repetitionsByExercise().getOrDefault(number, 0) == 0)
        .mapToObj(this::exercise)
        .findFirst()
        .orElseGet(this::afterExercise);
  }

  /**
   * The leg to what is left after a choice of less was taken back.
   *
   * @param chosen the course by that choice
   */
  Leg unchosen(Course chosen) {
    if (asksForMoreThan(chosen)) {
      return exercise(progress.exercise());
    }
    boolean through = progress.exerciseEnded() && remainder().next(progress.exercise()).isEmpty();
    return through ? firstUndone() : onward();
  }

  /** Whether the exercise that began last is done by another choice, and not by this one. */
  boolean asksForMoreThan(Course chosen) {
    int exercise = progress.exercise();
    return exercise >= 0
        && remainder().mayBeDone(exercise)
        && chosen.remainder().isDone(exercise)
        && !remainder().isDone(exercise);
  }

  private Leg opening() {
    Script script = plan.script();
    if (script.affectedSide().isAsked() && !progress.settled(Question.SIDE)) {
      return to(new Place.AtQuestion(Question.SIDE, false));
    }
    if (script.ask().ability().isPresent()
        && plan.patient().levels().isEmpty()
        && !progress.settled(Question.ABILITY)) {
      return to(new Place.AtQuestion(Question.ABILITY, false));
    }
    if (script.ask().painBefore() && !progress.settled(Question.PAIN_BEFORE)) {
      return to(new Place.AtQuestion(Question.PAIN_BEFORE, false));
    }
    return to(new Place.AtPrecautions());
  }

  /** The leg to the beginning of an exercise, numbered from 0. */
  Leg exercise(int number) {
    return new Leg(
        List.of(new Fact.ExerciseStarted(number, plan.id(number))),
        new Place.AtBeginning(first(number)));
  }

  /** The leg to the description of an exercise that began. */
  Leg introduction(int number) {
    return to(new Place.AtIntroduction(first(number), false));
  }

  private Turn first(int number) {
    return Turn.first(plan, number, progress.affected());
  }

  /**
   * The leg to the description of an exercise of which the level has changed, and then on from
   * where it was: the count of a set goes on, unless another side works now.
   */
  Leg again(Turn turn) {
    boolean same = remainder().has(turn);
    boolean open = progress.set() > 0 && !progress.setEnded();
    if (!same) {
      return introduction(turn.exercise()).after(setLeaving());
    }
    if (!open) {
      return to(new Place.AtIntroduction(turn, false));
    }
    return progress.repetition() < plan.dose(turn).reps()
        ? to(new Place.AtIntroduction(turn, true))
        : afterSet(turn).after(setEnd(turn));
  }

  /**
   * The leg that goes on after the doses have become smaller. A set that is now more than is asked
   * for is over, whether it was begun or not.
   *
   * @param place where the session goes on if there is more to do
   */
  Leg shortened(Turn turn, Place place) {
    boolean open = progress.set() > 0 && !progress.setEnded();
    boolean over =
        turn.set() > plan.dose(turn).sets()
            || (open && progress.repetition() >= plan.dose(turn).reps());
    return over ? afterSet(turn).after(open ? setEnd(turn) : exerciseEnd(turn)) : to(place);
  }

  /** The leg to a rest that goes on after the doses have become smaller. */
  Leg restOn(Turn over, Duration until) {
    Optional<Turn> next = progress.exerciseEnded() ? Optional.empty() : remainder().following(over);
    boolean last = next.isEmpty() && remainder().next(over.exercise()).isEmpty();
    Leg leg = last ? afterExercise() : to(new Place.AtRestUntil(over, next, until));
    return progress.exerciseEnded() ? leg : leg.after(exerciseEnd(over));
  }

  /** The leg to the next exercise; after the last one, to the next open question or the end. */
  Leg afterExercise() {
    OptionalInt next = remainder().next(progress.exercise());
    if (next.isPresent()) {
      return exercise(next.getAsInt());
    }
    if (plan.script().ask().effortAfter() && !progress.settled(Question.EFFORT_AFTER)) {
      return to(new Place.AtQuestion(Question.EFFORT_AFTER, false));
    }
    if (plan.script().ask().painAfter() && !progress.settled(Question.PAIN_AFTER)) {
      return to(new Place.AtQuestion(Question.PAIN_AFTER, false));
    }
    return end(Fact.Outcome.COMPLETED);
  }

  /** The leg to the start of a set. */
  Leg start(Turn turn) {
    return new Leg(
        List.of(new Fact.SetStarted(turn.exercise(), turn.side(), turn.set())),
        new Place.AtStart(turn));
  }

  /** The leg to a set with which an exercise goes on where it was left, with its count. */
  Leg goOn(Turn turn, int repetitions) {
    return repetitions == 0
        ? start(turn)
        : new Leg(
            List.of(new Fact.SetContinued(turn.exercise(), turn.side(), turn.set(), repetitions)),
            new Place.AtStart(turn));
  }

  /** The leg to the start of a set that had begun before; that it began is not recorded again. */
  Leg startAgain(Turn turn) {
    return to(new Place.AtStart(turn));
  }

  /** The leg to the repetitions of a set that was started. */
  Leg work(Turn turn) {
    return to(new Place.AtWork(turn));
  }

  /** The facts that a set has ended and, if it is the last one, that its exercise has. */
  List<Fact> setEnd(Turn turn) {
    List<Fact> facts = new ArrayList<>(List.of(setEnded(turn)));
    facts.addAll(exerciseEnd(turn));
    return facts;
  }

  /** The same where the patient chose to end the set early. */
  List<Fact> setEndChosen(Turn turn) {
    Fact.SetEnded early =
        new Fact.SetEnded(
            turn.exercise(),
            turn.side(),
            turn.set(),
            progress.repetition(),
            plan.dose(turn).reps(),
            Optional.of(Because.CHOSEN));
    List<Fact> facts = new ArrayList<>(List.of(early));
    facts.addAll(new Course(plan, progress.after(early)).exerciseEnd(turn));
    return facts;
  }

  private List<Fact> exerciseEnd(Turn turn) {
    boolean less = progress.choseLess(turn.exercise());
    Optional<Because> because = less ? Optional.of(Because.CHOSEN) : Optional.empty();
    return remainder().following(turn).isPresent()
        ? List.of()
        : List.of(
            new Fact.ExerciseEnded(turn.exercise(), plan.id(turn.exercise()), !less, because));
  }

  /** The leg after a set that has ended: to a rest, but to none after the last exercise. */
  Leg afterSet(Turn turn) {
    Optional<Turn> next = remainder().following(turn);
    boolean last = next.isEmpty() && remainder().next(turn.exercise()).isEmpty();
    return last ? afterExercise() : to(new Place.AtRest(turn, next));
  }

  /** What is recorded when a symptom ends an exercise, which may be over already. */
  List<Fact> leavingForSymptom() {
    List<Fact> facts = new ArrayList<>(setLeaving());
    facts.add(
        new Fact.ExerciseEnded(
            progress.exercise(),
            plan.id(progress.exercise()),
            progress.exerciseEnded()
                && remainder().isDone(progress.exercise())
                && !progress.choseLess(progress.exercise()),
            Optional.of(Because.SYMPTOM)));
    return facts;
  }

  /**
   * The facts to record when an exercise is left, none if it has ended; what was done is kept.
   *
   * @param because why it is left
   * @param said the words with which the patient leaves it
   */
  List<Fact> leaving(Because because, Optional<String> said) {
    List<Fact> facts = new ArrayList<>(setLeaving());
    if (!progress.exerciseEnded()) {
      int exercise = progress.exercise();
      facts.add(
          new Fact.ExerciseEnded(exercise, plan.id(exercise), false, Optional.of(because), said));
    }
    return facts;
  }

  private List<Fact> setLeaving() {
    List<Fact> facts = new ArrayList<>();
    if (progress.set() > 0 && !progress.setEnded()) {
      facts.add(setEnded(new Turn(progress.exercise(), progress.side(), progress.set())));
    }
    return facts;
  }

  /**
   * The end before all was done: where pain is asked after a session, it is asked here, too. Of a
   * session that is over already, only the goodbye is left.
   */
  Leg endEarly() {
    if (progress.outcome().isPresent()) {
      return to(new Place.AtEnd(progress.outcome().get(), true));
    }
    boolean asks =
        plan.script().ask().painAfter()
            && progress.exercise() >= 0
            && !progress.settled(Question.PAIN_AFTER);
    return asks
        ? to(new Place.AtQuestion(Question.PAIN_AFTER, true))
        : end(Fact.Outcome.ENDED_EARLY);
  }

  /** The leg to the end of the session, from wherever it is. */
  Leg end(Fact.Outcome outcome) {
    int asked = plan.asked(progress);
    int extra = progress.repetitions() - asked;
    Leg end =
        new Leg(
            List.of(
                new Fact.SessionEnded(
                    outcome,
                    asked,
                    progress.prescribed(),
                    extra > 0 ? OptionalInt.of(extra) : OptionalInt.empty())),
            new Place.AtEnd(outcome, false));
    return progress.started() ? end : end.after(beginning());
  }

  private static Leg to(Place place) {
    return new Leg(List.of(), place);
  }

  /** What is left to do. */
  private Remainder remainder() {
    return new Remainder(plan, progress);
  }

  private Fact setEnded(Turn turn) {
    return new Fact.SetEnded(
        turn.exercise(), turn.side(), turn.set(), progress.repetition(), plan.dose(turn).reps());
  }
}
