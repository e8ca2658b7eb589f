package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static saydone.session.ScriptBuilder.movement;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;

/** The phase that begins at a place. */
final class PlaceTests {

  private static final Duration NOW = Duration.ofSeconds(100);

  private static final Plan PLAN =
      new Plan(
              ScriptBuilder.of(
                  movement("Raise").rest(20).getReady(7),
                  movement("Bridge").hold(10),
                  movement("Walk").countBy(CountBy.SET),
                  movement("Push").countBy(CountBy.PATIENT_ALOUD),
                  movement("Swing").countBy(CountBy.COACH)),
              Optional.empty(),
              false)
          .knowing(Set.of("walk"));

  private static Phase at(Place place, State state) {
    return place.arrive(new Situation.Still(PLAN, Messages.of(Language.ENGLISH), state, NOW));
  }

  private static Phase at(Place place) {
    return at(place, State.before(Progress.NONE));
  }

  private static Turn turn(int exercise) {
    return new Turn(exercise, Optional.empty(), 1);
  }

  @Test
  void aSetIsCountedAsItsExerciseSays() {
    assertEquals(new Counting(turn(0)), at(new Place.AtWork(turn(0))));
    assertEquals(new AwaitingHold(turn(1)), at(new Place.AtWork(turn(1))));
    assertEquals(new WholeSet(turn(2)), at(new Place.AtWork(turn(2))));
    assertEquals(new CountingAloud(turn(3)), at(new Place.AtWork(turn(3))));
    assertEquals(Pacing.of(turn(4)), at(new Place.AtWork(turn(4))));
  }

  @Test
  void anExerciseIsDescribedInFullToAPatientToWhomItIsNew() {
    assertEquals(
        new Introducing(turn(0), false, true), at(new Place.AtIntroduction(turn(0), false)));
    assertEquals(
        new Introducing(turn(2), true, false), at(new Place.AtIntroduction(turn(2), true)));
  }

  @Test
  void anExerciseThatWasDescribedInThisSittingIsDescribedInShort() {
    State state = State.before(Progress.NONE).with(Memory.NONE.explained(0, Assistance.ACTIVE));

    assertEquals(
        new Introducing(turn(0), false, false),
        at(new Place.AtIntroduction(turn(0), false), state));
  }

  @Test
  void aRestEndsWhenItsTimeIsOver() {
    assertEquals(
        new Resting(turn(0), Optional.empty(), NOW.plusSeconds(20)),
        at(new Place.AtRest(turn(0), Optional.empty())));
  }

  @Test
  void theOtherPlacesAreOnePhaseEach() {
    assertEquals(new Asking(Question.SIDE, false), at(new Place.AtQuestion(Question.SIDE, false)));
    assertEquals(new Precautions(true), at(new Place.AtPrecautions()));
    assertEquals(new GettingReady(turn(0), Duration.ofSeconds(7)), at(new Place.AtStart(turn(0))));
    assertEquals(
        Closing.of(Fact.Outcome.COMPLETED), at(new Place.AtEnd(Fact.Outcome.COMPLETED, false)));
  }
}
