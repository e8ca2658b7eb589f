package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.command.Command.Word;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.session.Fact.LevelChanged.Cause;

/** Levels of an exercise: where it begins, "easier" and "harder", and what the coach offers. */
class LevelTests {

  private static final String OFFER = "Shall we try without the hand?";

  /**
   * Two exercises: foot up by hand, with help, alone; heel raise for both, or passively for one.
   */
  private static ScriptBuilder feet(Optional<Assistance> limit) {
    return script()
        .affected(Script.AffectedSide.LEFT)
        .levels(
            "foot-up",
            Assistance.PASSIVE,
            limit,
            movement("Foot up by hand")
                .at(Assistance.PASSIVE)
                .side(WorkingSide.AFFECTED)
                .offering(Assistance.ASSISTED, OFFER),
            movement("Foot up with help").at(Assistance.ASSISTED).side(WorkingSide.AFFECTED),
            movement("Foot up alone").at(Assistance.ACTIVE).side(WorkingSide.AFFECTED).reps(3))
        .levels(
            "heel-raise",
            Assistance.ACTIVE,
            Optional.empty(),
            movement("Heel up by hand").at(Assistance.PASSIVE).side(WorkingSide.AFFECTED),
            movement("Heel raise").at(Assistance.ACTIVE));
  }

  private static SessionDriver counting(Optional<Assistance> limit) {
    return SessionDriver.playing(feet(limit).build()).untilQuietIn("counting").sayDone(2);
  }

  private static SessionDriver counting() {
    return counting(Optional.empty());
  }

  private static Plan plan() {
    return new Plan(feet(Optional.empty()).build(), Optional.empty(), false);
  }

  private static SessionDriver playing(Plan plan) {
    return new SessionDriver(plan, Progress.NONE).begin();
  }

  @Test
  void harderSaysTheNewInstructionsAndGoesOnWhereItWas() {
    SessionDriver driver = counting().forget().say("harder").untilQuietIn("counting");

    assertTrue(driver.said("Harder."), driver.spoken()::toString);
    assertTrue(driver.said("Do Foot up with help."));
    assertTrue(driver.said("You have done two of four."));
    assertEquals(2, driver.progress().repetition());
    assertEquals(
        List.of(
            new Fact.LevelChanged(
                0,
                "foot-up",
                Assistance.ASSISTED,
                Cause.ASKED,
                8,
                OptionalInt.of(1),
                OptionalInt.of(4),
                OptionalInt.of(2),
                Optional.of(WorkingSide.AFFECTED),
                OptionalInt.of(4))),
        driver.facts(Fact.LevelChanged.class));
    assertEquals(0, driver.facts(Fact.SetEnded.class).size());

    driver.sayDone(2).untilPhase("resting");
    assertEquals(4, driver.progress().repetitions());
  }

  @Test
  void aLevelThatWasDescribedIsDescribedInShortTheNextTime() {
    SessionDriver driver = counting().say("harder").untilQuietIn("counting").forget();
    driver.say("easier").untilQuietIn("counting");

    assertTrue(driver.said("Easier."));
    assertFalse(driver.said("Sit for Foot up by hand."), driver.spoken()::toString);
    assertEquals(2, driver.progress().repetition());
  }

  @Test
  void aLevelOfFewerRepetitionsEndsASetThatHasThem() {
    SessionDriver driver = counting().say("harder").untilQuietIn("counting").sayDone(1);
    driver.say("harder").untilPhase("resting");

    assertEquals(3, driver.progress().repetitions());
    assertEquals(
        List.of(true),
        driver.facts(Fact.ExerciseEnded.class).stream().map(Fact.ExerciseEnded::complete).toList());
    assertEquals(7, driver.progress().prescribed());
  }

  @Test
  void whereAnotherSideWorksTheSetBeginsAnew() {
    SessionDriver driver =
        counting().sayDone(2).untilPhase("resting").say("ready").untilQuietIn("counting");
    driver.sayDone(1).say("easier").untilQuietIn("counting");

    assertEquals(1, driver.progress().exercise());
    assertEquals(0, driver.progress().repetition());
    assertEquals(5, driver.progress().repetitions());
    assertEquals("Begin.", driver.lastSpoken());
  }

  @Test
  void inARestTheLevelOfTheComingExerciseChanges() {
    SessionDriver driver = counting().sayDone(2).untilQuietIn("resting").forget();
    driver.say("easier");

    assertEquals("resting", driver.phase());
    assertTrue(driver.said("Easier: Heel up by hand."), driver.spoken()::toString);
    driver.untilQuietIn("counting");
    assertTrue(driver.said("Do Heel up by hand."));
  }

  /** Two sets of ten with a hand, or two sets of eight without. */
  private static SessionDriver afterOneOfTwoSets() {
    return SessionDriver.playing(
            script()
                .levels(
                    "foot-up",
                    Assistance.PASSIVE,
                    Optional.empty(),
                    movement("By hand").at(Assistance.PASSIVE).sets(2).reps(10),
                    movement("Alone").at(Assistance.ACTIVE).sets(2).reps(8))
                .build())
        .untilQuietIn("counting")
        .sayDone(10)
        .untilQuietIn("resting")
        .say("harder");
  }

  @Test
  void whatWasDoneBeyondWhatTheNewLevelAsksForIsCalledExtra() {
    SessionDriver driver = afterOneOfTwoSets().workUntil("finished");

    assertEquals(
        new Fact.SessionEnded(Fact.Outcome.COMPLETED, 16, 16, OptionalInt.of(2)),
        driver.lastFact(Fact.SessionEnded.class));
    assertTrue(driver.said("You did all sixteen repetitions."));
    assertTrue(driver.said("Two more were extra."));
  }

  @Test
  void aRepetitionBeyondWhatTheNewLevelAsksForIsTakenBackAndTheSetIsStillDone() {
    SessionDriver driver = afterOneOfTwoSets().untilQuietIn("getting-ready").forget().say("undo");

    assertEquals("Taken back. All are done, and one extra.", driver.spoken().get(0));
    assertEquals("resting", driver.phase());
    assertEquals(17, driver.workUntil("finished").progress().repetitions());
  }

  @Test
  void thereIsAnEasiestAndAHardestWay() {
    SessionDriver driver = counting().say("easier").untilQuiet();
    assertTrue(driver.said("This is the easiest way."));
    driver.say("harder").untilQuietIn("counting").say("harder").untilQuietIn("counting");
    driver.say("harder").untilQuiet();
    assertTrue(driver.said("This is the hardest way."));
    assertEquals("counting", driver.phase());
  }

  @Test
  void theTherapistsLimitWins() {
    SessionDriver driver = counting(Optional.of(Assistance.ASSISTED)).say("harder");
    driver.untilQuietIn("counting").say("harder").untilQuiet();

    assertTrue(driver.said("Your therapist wants you to stay with this for now."));
    assertEquals(Map.of(0, Assistance.ASSISTED), driver.progress().levels());
  }

  @Test
  void anExerciseWithOneLevelHasNeitherWord() {
    SessionDriver driver =
        SessionDriver.playing(ScriptBuilder.of(movement("Heel raise"))).untilQuietIn("counting");

    assertFalse(driver.session().vocabulary(driver.state()).contains(Word.EASIER));
    assertFalse(driver.session().vocabulary(driver.state()).contains(Word.HARDER));
  }

  @ParameterizedTest
  @CsvSource({
    "no, Foot up by hand, Heel up by hand",
    "a little, Foot up with help, Heel raise",
    "yes, Foot up alone, Heel raise"
  })
  void theFirstTimeWhatThePatientCanDoSetsTheStart(String answer, String foot, String heel) {
    Script script =
        feet(Optional.empty()).asksAbility("Can you move your {affected} foot?").build();
    SessionDriver driver = SessionDriver.playing(script).untilQuietIn("asking");
    assertTrue(driver.said("Can you move your left foot?"));
    driver.say(answer).untilQuietIn("counting");

    assertTrue(driver.said("Do " + foot + "."), driver.spoken()::toString);
    driver.workUntil("resting").untilQuiet();
    assertTrue(driver.said("Next: " + heel + "."), driver.spoken()::toString);
  }

  @Test
  void anAnswerThatIsTakenBackSetsNothing() {
    Script script = feet(Optional.empty()).asksAbility("Can you move your foot?").build();
    SessionDriver driver = SessionDriver.playing(script).untilQuietIn("asking");
    driver.say("yes").untilQuiet().say("no").untilQuietIn("asking").say("no");
    driver.untilQuietIn("counting");

    assertTrue(driver.said("Do Foot up by hand."));
    assertFalse(driver.said("Do Foot up alone."));
  }

  @Test
  void aPatientWhoseLevelsAreKnownIsNotAsked() {
    Script script = feet(Optional.empty()).asksAbility("Can you move your foot?").build();
    Plan plan =
        new Plan(script, Optional.empty(), false).atLevels(Map.of("foot-up", Assistance.ASSISTED));
    SessionDriver driver = playing(plan).untilQuietIn("counting");

    assertFalse(driver.said("Can you move your foot?"));
    assertTrue(driver.said("Do Foot up with help."));
  }

  @Test
  void anOfferIsTakenWithAYes() {
    Plan plan =
        plan().offering(Map.of("foot-up", new Offer(Assistance.ASSISTED, Offer.Because.PROGRESS)));
    SessionDriver driver = playing(plan).untilQuietIn("offering");
    assertTrue(driver.said(OFFER));
    driver.say("yes").untilQuietIn("counting");

    assertTrue(driver.said("Do Foot up with help."));
    assertEquals(
        List.of(new Fact.LevelOffered(0, "foot-up", Assistance.ASSISTED, true)),
        driver.facts(Fact.LevelOffered.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", ""})
  void withoutAYesNothingChanges(String answer) {
    Plan plan =
        plan().offering(Map.of("foot-up", new Offer(Assistance.ASSISTED, Offer.Because.PROGRESS)));
    SessionDriver driver = playing(plan).untilQuietIn("offering");
    if (!answer.isEmpty()) {
      driver.say(answer);
    }
    driver.untilQuietIn("counting");

    assertTrue(driver.said("Do Foot up by hand."));
    assertEquals(List.of(), driver.facts(Fact.LevelChanged.class));
    assertEquals(answer.isEmpty() ? 0 : 1, driver.facts(Fact.LevelOffered.class).size());
  }

  @Test
  void theSameOfferIsNotMadeTwiceInASitting() {
    Plan plan =
        plan().offering(Map.of("foot-up", new Offer(Assistance.PASSIVE, Offer.Because.PAIN)));
    SessionDriver driver = playing(plan).untilQuietIn("counting").forget().say("back");
    driver.untilQuietIn("counting");

    assertFalse(driver.said("Shall we take the easier way"), driver.spoken()::toString);
  }

  @Test
  void aSessionThatGoesOnHasTheLevelThatItHad() {
    List<Fact> facts = counting().say("harder").untilQuietIn("counting").facts();
    SessionDriver driver = SessionDriver.resuming(feet(Optional.empty()).build(), facts);
    driver.untilQuietIn("counting");

    assertTrue(driver.said("Do Foot up with help."), driver.spoken()::toString);
    assertEquals(2, driver.progress().repetition());
  }
}
