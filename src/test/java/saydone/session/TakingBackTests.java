package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;
import static saydone.session.SessionDriver.playing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Script;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;

/** "Undo" takes the last repetition back wherever the session has come to, or says why not. */
class TakingBackTests {

  private static final Script TWO =
      script()
          .ask(false, true, true)
          .with(movement("Heel raise").reps(2).rest(0).getReady(0))
          .with(movement("Toe raise").reps(2).rest(0).getReady(0))
          .build();

  private static SessionDriver paced(int reps) {
    return playing(
            ScriptBuilder.of(
                movement("Swing").countBy(CountBy.COACH).tempo(2, 2).reps(reps),
                movement("Rest of it")))
        .untilQuietIn("pacing")
        .forget();
  }

  private static void until(SessionDriver driver, int repetition) {
    while (driver.progress().repetition() < repetition) {
      driver.happen();
    }
  }

  @Test
  void inAPacedSetTheLastBeatIsTakenBackAndThePaceGoesOn() {
    SessionDriver driver = paced(8);
    until(driver, 3);
    driver.untilQuiet().forget().say("undo");
    assertEquals(List.of("Taken back. Two of eight."), driver.spoken());
    assertEquals("pacing", driver.phase());

    until(driver, 3);
    assertEquals(
        List.of("Taken back. Two of eight.", "Move", "And return", "three"), driver.spoken());
    assertEquals(8, driver.untilPhase("resting").progress().repetitions());
  }

  @Test
  void afterTheLastBeatOfAPacedSetItsLastRepetitionIsDoneAgain() {
    SessionDriver driver = paced(2).untilQuietIn("resting").forget().say("undo");
    assertEquals(List.of("Taken back. One of two."), driver.spoken());
    assertEquals("pacing", driver.phase());

    assertEquals(2, driver.untilPhase("resting").progress().repetitions());
  }

  @Test
  void aPacedSetThatAFalseDoneEndedGoesOnAndLosesNothing() {
    SessionDriver driver = paced(8);
    until(driver, 3);
    driver.key(' ').untilQuietIn("resting").forget().say("undo");

    assertEquals(List.of("Good, we go on.", "Three of eight."), driver.spoken());
    assertEquals(8, driver.untilPhase("resting").progress().repetitions());
  }

  @Test
  void aPacedSetThatAFalseDoneEndedBeforeItsFirstRepetitionGoesOn() {
    SessionDriver driver =
        playing(
                ScriptBuilder.of(
                    movement("Heel raise").reps(1),
                    movement("Swing").countBy(CountBy.COACH).reps(8),
                    movement("Rest of it")))
            .untilQuietIn("counting")
            .sayDone(1)
            .untilQuietIn("pacing")
            .key(' ')
            .untilQuietIn("resting")
            .forget()
            .say("undo");

    assertEquals(List.of("Good, we go on.", "From the first one."), driver.spoken());
    assertEquals(
        new Fact.SetReopened(1, Optional.empty(), 1), driver.lastFact(Fact.SetReopened.class));
    assertEquals(List.of(), driver.facts(Fact.RepetitionUndone.class));
    assertEquals(9, driver.untilPhase("resting").progress().repetitions());
  }

  @Test
  void theLastExerciseThatWasLeftBeforeItsFirstRepetitionGoesOn() {
    SessionDriver driver = inTheLastExercise(TWO).say("next").untilQuiet().say("yes");
    driver.untilQuietIn("asking").forget().say("undo");

    assertEquals(
        List.of("Exercise two of two. Toe raise.", "Good, we go on.", "From the first one."),
        driver.spoken());
    assertEquals("getting-ready", driver.phase());
    assertEquals(2, driver.progress().repetitions());
  }

  @Test
  void inTheClosingItGoesOnTooEvenIfNothingWasCounted() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Step"))).untilQuietIn("counting").say("next");
    driver.untilQuiet().say("yes").untilQuietIn("closing").forget().say("undo");

    assertTrue(driver.said("From the first one."), driver.spoken()::toString);
    assertEquals(4, driver.untilQuietIn("counting").workUntil("finished").progress().repetitions());
  }

  /** In its set, before the first repetition. */
  private static SessionDriver inTheLastExercise(Script script) {
    int last = script.exercises().size() - 1;
    SessionDriver driver = playing(script).untilQuietIn("counting");
    while (driver.progress().exercise() < last) {
      driver.sayDone(1).untilQuietIn("counting");
    }
    return driver;
  }

  @Test
  void aSetThatWasLeftForTheNextExerciseIsNotTheOneAtHand() {
    SessionDriver driver =
        playing(
                ScriptBuilder.of(
                    movement("Heel raise").reps(2), movement("Toe raise"), movement("Step")))
            .untilQuietIn("counting")
            .sayDone(2)
            .untilQuietIn("counting")
            .say("next")
            .untilQuietIn("counting")
            .forget()
            .say("undo");

    assertEquals(
        List.of("Exercise one of three. Heel raise.", "Taken back. One of two."),
        driver.spoken().subList(0, 2));
  }

  @Test
  void anExerciseThatPainEndedBeforeItsFirstRepetitionIsNotGoneBackTo() {
    Script script =
        script()
            .ask(false, false, true)
            .rule(Symptom.PAIN, 3, "Leave it out today.", Then.LEAVE_EXERCISE)
            .with(movement("Heel raise").reps(1))
            .with(movement("Toe raise"))
            .build();
    SessionDriver driver = inTheLastExercise(script).say("pain").untilQuiet().say("five");
    driver.untilQuietIn("paused").say("resume").untilQuietIn("asking").forget().say("undo");

    assertEquals(List.of("That exercise is left out today, so I keep its count."), driver.spoken());
    assertEquals(1, driver.progress().repetitions());
  }

  @Test
  void aSetThatItsLevelNoLongerHasIsNotTheOneAtHand() {
    SessionDriver driver = inTheThirdSetOfThree().say("harder").untilPhase("introducing");
    driver.forget().key('u');

    assertEquals("Good, we go on.", driver.spoken().get(0));
    assertEquals(2, driver.progress().set());
  }

  @Test
  void beforeTheFirstRepetitionTheCoachSaysThatThereIsNothing() {
    String nothing = "There is nothing to take back.";
    SessionDriver introducing = playing(TWO).untilPhase("introducing").forget().key('u');
    assertEquals(nothing, introducing.spoken().get(0));

    introducing.untilPhase("introducing").key('n').untilPhase("introducing").key('n').key('y');
    introducing.untilQuietIn("asking").forget().say("undo");
    assertEquals(List.of(nothing), introducing.spoken());

    Plan offering =
        new Plan(leg(), Optional.empty(), false)
            .offering(Map.of("foot-up", new Offer(Assistance.ACTIVE, Offer.Because.UNFINISHED)));
    SessionDriver offered = new SessionDriver(offering, Progress.NONE).begin();
    assertEquals(List.of(nothing), offered.untilQuietIn("offering").forget().say("undo").spoken());
  }

  @ParameterizedTest
  @ValueSource(strings = {"introducing", "counting"})
  void afterARestOfZeroTheSessionGoesBackToTheSet(String phase) {
    SessionDriver driver = SessionDriver.playingByKeys(TWO).untilQuietIn("counting");
    driver.key(' ').waitSeconds(2).key(' ').untilPhase("introducing").untilPhase(phase);
    driver.forget().key('u');

    assertEquals(
        List.of("Exercise one of two. Heel raise.", "Taken back. One of two."), driver.spoken());
    driver.untilQuietIn("counting");
    assertEquals(new Turn(0, Optional.empty(), 1), driver.progress().turn());
    assertEquals(1, driver.progress().repetition());

    driver.workUntil("asking");
    assertEquals(4, driver.progress().repetitions());
  }

  @Test
  void afterARestOfZeroBetweenTwoSetsTheFirstSetGoesOn() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").sets(2).reps(2).rest(0)))
            .untilQuietIn("counting")
            .sayDone(2)
            .untilQuietIn("counting")
            .forget()
            .say("undo");

    assertEquals("Taken back. One of two.", driver.spoken().get(0));
    driver.untilQuietIn("counting");
    assertEquals(1, driver.progress().set());
    assertEquals(4, driver.workUntil("finished").progress().repetitions());
  }

  @Test
  void undoAgainAndAgainTakesOneAfterTheOtherBack() {
    SessionDriver driver = SessionDriver.playingByKeys(TWO).untilQuietIn("counting");
    driver.key(' ').waitSeconds(2).key(' ').untilQuietIn("counting").key(' ').waitSeconds(2);
    for (int left = 2; left >= 0; left--) {
      driver.key('u').untilQuietIn("counting");
      assertEquals(left, driver.progress().repetitions());
    }

    driver.forget().key('u');
    assertEquals(List.of("There is nothing to take back."), driver.spoken());
  }

  @Test
  void afterANextThatWasMisheardNothingIsLost() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").reps(10), movement("Toe raise")))
            .untilQuietIn("counting")
            .sayDone(6)
            .say("next")
            .untilQuietIn("counting")
            .forget()
            .say("undo");

    assertEquals(
        List.of("Exercise one of two. Heel raise.", "Good, we go on.", "Six of ten."),
        driver.spoken().subList(0, 3));
    assertEquals(6, driver.untilQuietIn("counting").progress().repetition());
    assertEquals(List.of(), driver.facts(Fact.RepetitionUndone.class));
  }

  @Test
  void inTheQuestionsAtTheEndTheSessionGoesBackToTheSet() {
    for (int answers = 0; answers < 2; answers++) {
      SessionDriver driver = playing(TWO).workUntil("asking").untilQuiet();
      if (answers > 0) {
        driver.say("four").untilQuietIn("asking");
      }
      driver.forget().say("undo");
      assertEquals(
          List.of("Exercise two of two. Toe raise.", "Taken back. One of two."), driver.spoken());

      driver.untilQuietIn("counting").say("done").untilQuietIn("asking");
      assertEquals(4, driver.progress().repetitions());
      assertEquals(answers, driver.progress().answers().size());
    }
  }

  private static SessionDriver closing(Script script) {
    SessionDriver driver = playing(script);
    while (!driver.phase().equals("closing")) {
      if (driver.phase().equals("asking")) {
        driver.untilQuiet().say("three").untilQuiet();
        driver.happen();
      } else if (driver.phase().equals("counting")) {
        driver.untilQuiet().say("done").waitSeconds(2);
      } else {
        driver.happen();
      }
    }
    return driver;
  }

  @Test
  void inTheClosingTheSessionIsReopened() {
    SessionDriver driver = closing(TWO).untilQuiet();
    assertEquals("closing", driver.phase(), "there is a moment after the goodbye");
    assertEquals(Set.of(Timer.ANSWER), driver.timers());
    assertTrue(Timer.ANSWER.waitsForSpeech(), "what was begun in it is heard to its end");
    assertEquals(
        Optional.of(driver.now().plusSeconds(3)), driver.state().timers().due(Timer.ANSWER));
    driver.forget().say("undo");

    assertEquals(
        List.of("Exercise two of two. Toe raise.", "Taken back. One of two."), driver.spoken());
    assertEquals(1, driver.facts(Fact.SessionReopened.class).size());
    assertEquals(Optional.empty(), driver.progress().outcome());
    assertEquals(Optional.empty(), driver.end());

    driver.untilQuietIn("counting").say("done").untilPhase("finished");
    assertEquals(
        new Fact.SessionEnded(Fact.Outcome.COMPLETED, 4, 4),
        driver.lastFact(Fact.SessionEnded.class));
    assertEquals(2, driver.progress().answers().size(), "what was answered is not asked again");
    assertTrue(driver.said("You did all four repetitions."));
  }

  @Test
  void theKeyIsHeardInTheMidstOfTheGoodbye() {
    SessionDriver driver = SessionDriver.playingByKeys(ScriptBuilder.of(movement("Step").reps(1)));
    driver.untilQuietIn("counting").key(' ').untilPhase("closing").key('u');

    assertTrue(driver.said("Taken back. None of one."));
    assertEquals("getting-ready", driver.phase());
    assertEquals(0, driver.progress().repetitions());
    driver.untilQuietIn("counting").key(' ').untilPhase("finished");
    assertEquals(1, driver.progress().repetitions());
  }

  @Test
  void aCrashAfterItGoesOnThere() {
    SessionDriver driver = closing(TWO).untilQuiet().say("undo");
    SessionDriver resumed = SessionDriver.resuming(TWO, driver.facts());

    assertEquals(1, resumed.untilPhase("counting").progress().repetition());
  }

  @Test
  void anEndWithoutARepetitionHasNothingToTakeBack() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Step").reps(1)))
            .untilQuietIn("counting")
            .say("stop")
            .untilQuiet()
            .say("yes")
            .untilPhase("closing");

    assertFalse(driver.session().vocabulary(driver.state()).contains(Word.UNDO));
    assertEquals("finished", driver.untilQuiet().phase());
  }

  @Test
  void anExerciseThatPainEndedKeepsItsCountAndTheCoachSaysWhy() {
    Script script =
        script()
            .rule(Symptom.PAIN, 3, "Leave it out today.", Then.LEAVE_EXERCISE)
            .with(movement("Heel raise"))
            .with(movement("Toe raise"))
            .build();
    SessionDriver driver = playing(script).untilQuietIn("counting").sayDone(2).say("pain");
    driver.untilQuiet().say("five").untilQuiet().say("next").untilQuietIn("counting");
    driver.forget().say("undo");

    assertEquals(List.of("That exercise is left out today, so I keep its count."), driver.spoken());
    assertEquals(2, driver.progress().repetitions());
    assertEquals("counting", driver.phase());
  }

  @Test
  void whoIsToRestIsNotLedBack() {
    Script script =
        script()
            .rule(Symptom.DIZZY, 0, "Stay seated.", Then.END_SESSION)
            .with(movement("Heel raise"))
            .build();
    SessionDriver driver = playing(script).untilQuietIn("counting").sayDone(2).say("dizzy");
    driver.untilQuiet().say("stop").untilQuiet().say("yes").untilPhase("closing").forget().key('u');

    assertEquals("You are to rest now, so I keep the count.", driver.spoken().get(0));
    assertEquals("finished", driver.untilPhase("finished").phase());
    assertEquals(2, driver.progress().repetitions());
  }

  /** At the easier of its levels an exercise has three sets, at the other one two. */
  private static Script leg() {
    return script()
        .levels(
            "foot-up",
            Assistance.PASSIVE,
            Optional.empty(),
            movement("Foot up by hand").at(Assistance.PASSIVE).sets(3).reps(1).rest(0),
            movement("Foot up").at(Assistance.ACTIVE).sets(2).reps(4))
        .build();
  }

  private static SessionDriver inTheThirdSetOfThree() {
    SessionDriver driver = playing(leg()).untilQuietIn("counting").sayDone(1);
    return driver.untilQuietIn("counting").sayDone(1).untilQuietIn("counting");
  }

  @Test
  void aSetThatTheLevelDoesNotHaveKeepsItsCountAndTheCoachSaysWhy() {
    SessionDriver driver = inTheThirdSetOfThree();
    assertEquals(3, driver.progress().set());
    driver.say("harder").untilQuietIn("counting");
    assertEquals(1, driver.progress().set(), "the level has no third set");
    driver.forget().say("undo");

    assertEquals("Good, we go on.", driver.spoken().get(0));
    assertEquals(2, driver.progress().set());
  }

  @Test
  void theKeyBreaksAHoldOffAndTakesTheOneBeforeBack() {
    SessionDriver driver =
        SessionDriver.playingByKeys(ScriptBuilder.of(movement("Bridge").hold(5).reps(3)))
            .untilQuietIn("awaiting-hold");
    driver.key('\n').untilQuietIn("awaiting-hold").key('\n').waitSeconds(1).forget();
    driver.on(new Event.CommandGiven(Word.UNDO, Event.Source.KEY, "u", 1, Evidence.NONE));

    assertEquals("Taken back. None of three.", driver.spoken().get(0));
    assertEquals("awaiting-hold", driver.phase());
    assertEquals(0, driver.progress().repetitions());
  }
}
