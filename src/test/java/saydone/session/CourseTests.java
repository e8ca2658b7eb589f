package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script.AffectedSide;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact.ExerciseEnded.Because;

/** What is recorded and where the session goes, from each kind of place that it can be at. */
final class CourseTests {

  /** "Raise" on each side, two sets of three; then "Stand", one set of two. */
  private static final Plan PLAN =
      new Plan(
          script()
              .affected(AffectedSide.ASK)
              .ask(true, true, true)
              .with(movement("Raise").side(WorkingSide.EACH).sets(2).reps(3))
              .with(movement("Stand").reps(2))
              .build(),
          Optional.empty(),
          false);

  private static final Optional<Side> WEAK = Optional.of(Side.RIGHT);
  private static final Optional<Side> STRONG = Optional.of(Side.LEFT);
  private static final Optional<Side> TOGETHER = Optional.empty();

  private static final Fact BEGIN = new Fact.SessionStarted("small", "1.0", 14, 2);
  private static final Fact SIDE = new Fact.SideChosen(WeakSide.RIGHT);
  private static final Fact PAIN = new Fact.Answered(Question.PAIN_BEFORE, 2);
  private static final Fact NO_PAIN = new Fact.QuestionSkipped(Question.PAIN_BEFORE);
  private static final Fact EFFORT = new Fact.Answered(Question.EFFORT_AFTER, 4);
  private static final Fact PAIN_AFTER = new Fact.Answered(Question.PAIN_AFTER, 1);
  private static final Fact RAISE = new Fact.ExerciseStarted(0, "raise");
  private static final Fact RAISED = new Fact.ExerciseEnded(0, "raise", true);
  private static final Fact STAND = new Fact.ExerciseStarted(1, "stand");
  private static final Fact STOOD = new Fact.ExerciseEnded(1, "stand", true);

  private static final Turn FIRST = new Turn(0, WEAK, 1);
  private static final Turn SECOND = new Turn(0, WEAK, 2);
  private static final Turn OTHER = new Turn(0, STRONG, 1);
  private static final Turn LAST = new Turn(0, STRONG, 2);
  private static final Turn STANDING = new Turn(1, TOGETHER, 1);

  private static Fact start(Turn turn) {
    return new Fact.SetStarted(turn.exercise(), turn.side(), turn.set());
  }

  private static Fact count(Turn turn, int repetition) {
    return new Fact.RepetitionCounted(
        turn.exercise(), turn.side(), turn.set(), repetition, CountBy.PATIENT);
  }

  private static Fact end(Turn turn, int repetitions, int prescribed) {
    return new Fact.SetEnded(turn.exercise(), turn.side(), turn.set(), repetitions, prescribed);
  }

  private static List<Fact> facts(Fact... facts) {
    List<Fact> all = new ArrayList<>(List.of(BEGIN, SIDE, PAIN));
    all.addAll(List.of(facts));
    return all;
  }

  private static Course after(Fact... facts) {
    return new Course(PLAN, Progress.of(facts(facts)));
  }

  private static Course.Leg leg(Place to, Fact... facts) {
    return new Course.Leg(List.of(facts), to);
  }

  private static Place introduction(Turn turn) {
    return new Place.AtIntroduction(turn, false);
  }

  private static Place question(Question question) {
    return new Place.AtQuestion(question, false);
  }

  static Stream<Arguments> resumed() {
    return Stream.of(
        Arguments.of("nothing", List.of(), leg(question(Question.SIDE))),
        Arguments.of("begun", List.of(BEGIN), leg(question(Question.SIDE))),
        Arguments.of("side", List.of(BEGIN, SIDE), leg(question(Question.PAIN_BEFORE))),
        Arguments.of("pain", facts(), leg(new Place.AtPrecautions())),
        Arguments.of("skipped", List.of(BEGIN, SIDE, NO_PAIN), leg(new Place.AtPrecautions())),
        Arguments.of("exercise begun", facts(RAISE), leg(new Place.AtBeginning(FIRST), RAISE)),
        Arguments.of(
            "set begun", facts(RAISE, start(FIRST)), leg(new Place.AtIntroduction(FIRST, true))),
        Arguments.of(
            "in a set",
            facts(RAISE, start(FIRST), count(FIRST, 2)),
            leg(new Place.AtIntroduction(FIRST, true))),
        Arguments.of(
            "set done, its end lost",
            facts(RAISE, start(FIRST), count(FIRST, 3)),
            leg(introduction(SECOND), end(FIRST, 3, 3))),
        Arguments.of(
            "set ended",
            facts(RAISE, start(FIRST), count(FIRST, 3), end(FIRST, 3, 3)),
            leg(introduction(SECOND))),
        Arguments.of(
            "side ended", facts(RAISE, start(SECOND), end(SECOND, 1, 3)), leg(introduction(OTHER))),
        Arguments.of(
            "exercise done, its end lost",
            facts(RAISE, start(LAST), end(LAST, 3, 3)),
            leg(new Place.AtBeginning(STANDING), RAISED, STAND)),
        Arguments.of(
            "last repetition done, all ends lost",
            facts(RAISE, start(LAST), count(LAST, 3)),
            leg(new Place.AtBeginning(STANDING), end(LAST, 3, 3), RAISED, STAND)),
        Arguments.of(
            "exercise ended", facts(RAISE, RAISED), leg(new Place.AtBeginning(STANDING), STAND)),
        Arguments.of(
            "last exercise ended", facts(STAND, STOOD), leg(question(Question.EFFORT_AFTER))),
        Arguments.of("effort", facts(STAND, STOOD, EFFORT), leg(question(Question.PAIN_AFTER))),
        Arguments.of(
            "all answered",
            facts(STAND, start(STANDING), count(STANDING, 2), STOOD, EFFORT, PAIN_AFTER),
            leg(
                new Place.AtEnd(Fact.Outcome.COMPLETED, false),
                new Fact.SessionEnded(Fact.Outcome.COMPLETED, 2, 14))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("resumed")
  void aSessionGoesOnWhereItsFactsEnd(String name, List<Fact> facts, Course.Leg leg) {
    assertEquals(leg, new Course(PLAN, Progress.of(facts)).onward());
  }

  @Test
  void aSideThatTheScriptDoesNotAskForIsNotAsked() {
    Plan plan = new Plan(ScriptBuilder.of(movement("Raise")), Optional.empty(), false);

    assertEquals(leg(new Place.AtPrecautions()), new Course(plan, Progress.NONE).onward());
  }

  @Test
  void afterASetComesARestAndThenTheNextSetOrTheOtherSide() {
    Course course = after(RAISE, start(FIRST), count(FIRST, 3));

    assertEquals(List.of(end(FIRST, 3, 3)), course.setEnd(FIRST));
    assertEquals(leg(new Place.AtRest(FIRST, Optional.of(SECOND))), course.afterSet(FIRST));
    assertEquals(leg(new Place.AtRest(SECOND, Optional.of(OTHER))), course.afterSet(SECOND));
  }

  @Test
  void afterTheLastSetOfAnExerciseComesARestAndThenTheNextExercise() {
    Course course = after(RAISE, start(LAST), count(LAST, 2));

    assertEquals(List.of(end(LAST, 2, 3), RAISED), course.setEnd(LAST));
    assertEquals(leg(new Place.AtRest(LAST, Optional.empty())), course.afterSet(LAST));
    assertEquals(leg(new Place.AtBeginning(STANDING), STAND), after(RAISE, RAISED).afterExercise());
  }

  @Test
  void afterTheLastSetOfTheSessionComesNoRest() {
    assertEquals(
        leg(question(Question.EFFORT_AFTER)), after(STAND, start(STANDING)).afterSet(STANDING));
  }

  @Test
  void anExerciseThatIsLeftEndsItsSetToo() {
    assertEquals(
        List.of(end(FIRST, 1, 3), new Fact.ExerciseEnded(0, "raise", false)),
        after(RAISE, start(FIRST), count(FIRST, 1)).leaving(Because.SKIPPED, Optional.empty()));
  }

  @Test
  void anExerciseThatIsLeftInItsIntroductionOrItsRestEndsNoSet() {
    Fact left = new Fact.ExerciseEnded(0, "raise", false);

    assertEquals(List.of(left), after(RAISE).leaving(Because.SKIPPED, Optional.empty()));
    assertEquals(
        List.of(left),
        after(RAISE, start(FIRST), end(FIRST, 3, 3)).leaving(Because.SKIPPED, Optional.empty()));
    assertEquals(List.of(), after(RAISE, RAISED).leaving(Because.SKIPPED, Optional.empty()));
  }

  @Test
  void aSetIsStartedOnce() {
    assertEquals(leg(new Place.AtStart(FIRST), start(FIRST)), after(RAISE).start(FIRST));
    assertEquals(leg(new Place.AtStart(FIRST)), after(RAISE, start(FIRST)).startAgain(FIRST));
    assertEquals(leg(new Place.AtWork(FIRST)), after(RAISE, start(FIRST)).work(FIRST));
  }

  @Test
  void aSessionCanEndAnywhere() {
    assertEquals(
        leg(
            new Place.AtEnd(Fact.Outcome.ENDED_EARLY, false),
            new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 1, 14)),
        after(RAISE, start(FIRST), count(FIRST, 1)).end(Fact.Outcome.ENDED_EARLY));
  }
}
