package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.command.Command.Only;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.script.Dose;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.ScriptBuilder.Movement;

/** Less, or only one exercise, today. */
class TodayTests {

  /** Four exercises: 4, 2 times 3, 2 on each side, and 3 times 2 repetitions. */
  private static ScriptBuilder four() {
    return script()
        .affected(AffectedSide.LEFT)
        .with(movement("Heel raise"))
        .with(movement("Toe raise").sets(2).reps(3))
        .with(movement("Bridge").side(WorkingSide.EACH).reps(2))
        .with(movement("Stand up").sets(3).reps(2));
  }

  private static Plan plan(Script script) {
    return new Plan(script, Optional.empty(), false);
  }

  private static SessionDriver playing(Plan plan) {
    return new SessionDriver(plan, Progress.NONE).begin();
  }

  private static List<Integer> begun(SessionDriver driver) {
    return driver.facts(Fact.ExerciseStarted.class).stream()
        .map(Fact.ExerciseStarted::exercise)
        .toList();
  }

  private static List<String> left(SessionDriver driver) {
    return driver.facts(Fact.ExerciseEnded.class).stream()
        .map(
            ended ->
                ended.id()
                    + (ended.complete() ? " complete" : "")
                    + ended.because().map(because -> " " + because).orElse("")
                    + ended.said().map(said -> " " + said).orElse(""))
        .toList();
  }

  // Chosen before the session.

  @Test
  void onlyWhatWasChosenIsPlayed() {
    SessionDriver driver = playing(plan(four().build()).doing(Today.only(Set.of(1, 3))));
    driver.workUntil("finished");

    assertEquals(List.of(1, 3), begun(driver));
    assertEquals(12, driver.lastFact(Fact.SessionStarted.class).prescribedRepetitions());
    assertEquals(12, driver.progress().repetitions());
    assertTrue(driver.said("You did all twelve repetitions."), driver.spoken()::toString);
    assertTrue(driver.said("Next: Stand up."));
    assertEquals(
        new Fact.TodayChosen(
            List.of(1, 3), List.of(), List.of(0, 2, 0, 3), List.of(0, 6, 0, 6), 12),
        driver.lastFact(Fact.TodayChosen.class));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1",
    "1, 10, 1, 5",
    "1, 9, 1, 5",
    "2, 10, 1, 10",
    "3, 8, 2, 8",
    "5, 1, 3, 1"
  })
  void theFirstHalfIsRoundedUp(int sets, int reps, int halfSets, int halfReps) {
    Dose dose =
        new Dose(
            sets,
            reps,
            Duration.ZERO,
            Optional.empty(),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            CountBy.PATIENT);

    assertEquals(halfSets, dose.firstHalf().sets());
    assertEquals(halfReps, dose.firstHalf().reps());
  }

  @Test
  void aShortSessionIsTheFirstHalf() {
    SessionDriver driver = playing(plan(four().build()).shortened()).workUntil("finished");

    assertEquals(List.of(0, 1, 2, 3), begun(driver));
    assertEquals(2 + 3 + 2 + 4, driver.progress().repetitions());
    assertEquals(11, driver.progress().prescribed());
    assertTrue(driver.said("You did all eleven repetitions."), driver.spoken()::toString);
    assertEquals(
        List.of(true, true, true, true),
        driver.facts(Fact.ExerciseEnded.class).stream().map(Fact.ExerciseEnded::complete).toList());
  }

  @Test
  void orItIsWhatTheScriptHasForOne() {
    Script brief = four().shortSession("heel-raise", "bridge").build();
    SessionDriver driver = playing(plan(brief).shortened()).workUntil("finished");

    assertEquals(List.of(0, 2), begun(driver));
    assertEquals(8, driver.progress().repetitions());
  }

  @Test
  void aShortSessionOfChosenExercisesIsTheFirstHalfOfThem() {
    Script brief = four().shortSession("heel-raise").build();
    Plan chosen = plan(brief).doing(Today.only(Set.of(3))).shortened();
    SessionDriver driver = playing(chosen).workUntil("finished");

    assertEquals(List.of(3), begun(driver));
    assertEquals(4, driver.progress().repetitions());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 6, 9, 12, 20})
  void aSessionThatGoesOnHasTheSameLess(int kept) {
    Plan chosen = plan(four().build()).doing(Today.only(Set.of(1, 2))).shortened();
    List<Fact> facts = playing(chosen).workUntil("finished").facts();
    int started = facts.indexOf(chosen.todayChosen(Optional.empty())) + 1;
    SessionDriver driver =
        SessionDriver.resuming(
            four().build(), facts.subList(0, Math.min(started + kept, facts.size() - 1)));
    driver.workUntil("finished");

    assertEquals(5, driver.progress().repetitions());
    assertEquals(5, driver.progress().prescribed());
  }

  // Chosen by voice.

  @Test
  void onlyExerciseThreeLeavesTheOneThatRunsAndEndsAfterIt() {
    SessionDriver driver =
        playing(plan(four().build())).workUntil("resting").untilQuiet().say("ready");
    driver.untilQuietIn("counting").sayDone(3).untilQuietIn("resting").forget();
    driver.say("only exercise three");

    assertTrue(driver.said("Only exercise three today."), driver.spoken()::toString);
    assertEquals(List.of("toe-raise CHOSEN only exercise three"), left(driver));
    assertEquals(List.of(2), begun(driver));
    driver.workUntil("finished");
    assertEquals(List.of(2), begun(driver));
    assertEquals(4 + 3 + 4, driver.progress().repetitions());
    assertEquals(11, driver.progress().prescribed());
    assertEquals(Optional.of(Fact.Outcome.COMPLETED), driver.end());
  }

  @Test
  void anExerciseBeforeMayBeTheOnlyOne() {
    SessionDriver driver =
        playing(plan(four().build())).workUntil("resting").untilQuiet().say("ready");
    driver.workUntil("resting").untilQuiet().say("only exercise one").workUntil("finished");

    assertEquals(List.of(0, 1, 0), begun(driver));
  }

  @Test
  void theOneThatIsThereGoesOn() {
    SessionDriver driver = playing(plan(four().build())).untilQuietIn("getting-ready").forget();
    driver.say("only exercise one").untilPhase("counting");

    assertEquals(List.of(), begun(driver));
    assertEquals(List.of(), left(driver));
    driver.workUntil("finished");
    assertEquals(4, driver.progress().repetitions());
  }

  @Test
  void whereTheSideIsAskedAChoiceMayComeFirst() {
    Script asking = four().affected(AffectedSide.ASK).build();
    SessionDriver driver = playing(plan(asking)).untilQuietIn("asking").say("only exercise two");
    driver.untilQuietIn("asking");
    assertTrue(driver.lastSpoken().startsWith("Which side"), driver.lastSpoken());
    driver.say("left").workUntil("finished");

    assertEquals(List.of(1), begun(driver));
  }

  @Test
  void whereANumberIsAskedNothingIsChosen() {
    Script asking = four().ask(true, false, false).build();
    SessionDriver driver = playing(plan(asking)).untilQuietIn("asking");

    assertFalse(driver.audible().contains(new Only(3)));
    assertFalse(driver.audible().contains(Word.SHORT));
    assertFalse(driver.audible().contains(Word.CHOOSE));
  }

  @ParameterizedTest
  @CsvSource({"getting-ready, 11", "resting, 13"})
  void shortCountsForWhatHasNotBegun(String phase, int repetitions) {
    SessionDriver driver = playing(plan(four().build())).workUntil(phase).untilQuietIn(phase);
    driver.forget().say("short session");

    String number = repetitions == 11 ? "eleven" : "thirteen";
    assertTrue(
        driver.said("A short session: " + number + " repetitions."), driver.spoken()::toString);
    driver.workUntil("finished");
    assertEquals(repetitions, driver.progress().repetitions());
    assertEquals(repetitions, driver.progress().prescribed());
    assertTrue(driver.said("You did all " + number + " repetitions."));
  }

  @Test
  void betweenTheSetsItEndsAnExerciseOfWhichHalfIsDone() {
    SessionDriver driver =
        playing(plan(four().build()).doing(Today.only(Set.of(1, 3)))).workUntil("resting");
    driver.untilQuiet().say("short session").untilQuiet();

    assertEquals("resting", driver.phase());
    assertEquals(List.of("toe-raise complete"), left(driver));
    driver.workUntil("finished");
    assertEquals(3 + 4, driver.progress().repetitions());
  }

  @Test
  void shortLeavesTheExerciseThatIsNoPartOfIt() {
    Script brief = four().shortSession("bridge").build();
    SessionDriver driver = playing(plan(brief)).untilQuietIn("getting-ready").say("short session");

    assertEquals(List.of("heel-raise CHOSEN short session"), left(driver));
    driver.workUntil("finished");
    assertEquals(List.of(0, 2), begun(driver));
    assertEquals(4, driver.progress().prescribed());
  }

  @Test
  void twiceShortIsShort() {
    SessionDriver driver = playing(plan(four().build())).untilQuietIn("getting-ready");
    driver.say("short session").untilQuiet().forget().say("short session").untilQuiet();

    assertTrue(driver.said("It is a short session already."), driver.spoken()::toString);
    assertEquals(List.of(), driver.facts(Fact.TodayChosen.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"short session", "only exercise one"})
  void undoTakesAChoiceBack(String choice) {
    SessionDriver driver = playing(plan(four().build())).untilQuietIn("getting-ready");
    driver.say(choice).untilQuiet().say("undo").workUntil("finished");

    assertEquals(20, driver.progress().repetitions());
    assertEquals(20, driver.progress().prescribed());
  }

  /** The end, which "short session" in the rest after the first exercise has led to. */
  private static SessionDriver shortened(ScriptBuilder script, String phase) {
    return playing(plan(script.shortSession("heel-raise").build()))
        .workUntil("resting")
        .untilQuiet()
        .say("short session")
        .untilQuietIn(phase)
        .forget();
  }

  @Test
  void inTheGoodbyeTheChoiceThatHasEndedTheSessionIsTakenBack() {
    SessionDriver driver = shortened(four(), "closing").say("undo");

    assertEquals("Taken back. Twenty repetitions in all.", driver.spoken().get(0));
    assertEquals(1, driver.facts(Fact.SessionReopened.class).size());
    assertEquals(List.of(), driver.facts(Fact.RepetitionUndone.class));
    assertEquals(Optional.empty(), driver.progress().outcome());

    driver.workUntil("finished");
    assertEquals(List.of(1, 2, 3), begun(driver));
    assertEquals(20, driver.progress().repetitions());
    assertTrue(driver.said("You did all twenty repetitions."), driver.spoken()::toString);
  }

  @Test
  void inTheQuestionsAtTheEndToo() {
    SessionDriver driver = shortened(four().ask(false, false, true), "asking").say("undo");

    assertEquals("Taken back. Twenty repetitions in all.", driver.spoken().get(0));
    assertEquals(List.of(1), begun(driver));
    assertEquals(List.of(), driver.facts(Fact.SessionReopened.class));
  }

  @Test
  void afterItUndoIsThatOfTheRepetition() {
    SessionDriver driver = shortened(four(), "closing").say("undo").untilPhase("introducing");
    driver.forget().key('u');

    assertEquals(
        List.of("Exercise one of four. Heel raise.", "Taken back. Three of four."),
        driver.spoken().subList(0, 2));
  }

  @ParameterizedTest
  @CsvSource({"1, closing", "2, resting"})
  void aSetThatTheChoiceLeftOutIsOfferedAgain(int exercises, String phase) {
    Movement[] movements = {movement("Toe raise").sets(2).reps(3), movement("Stand up").reps(2)};
    SessionDriver driver =
        playing(plan(ScriptBuilder.of(Arrays.copyOf(movements, exercises))))
            .workUntil("resting")
            .untilQuiet()
            .say("short session")
            .untilQuietIn(phase);
    assertTrue(driver.progress().exerciseEnded());
    driver.forget().say("undo").untilQuietIn("returning");

    assertEquals("Next is set two of two. Go on there?", driver.lastSpoken());
    driver.workUntil("finished");
    assertEquals(exercises == 1 ? 6 : 8, driver.progress().repetitions());
    assertEquals(driver.progress().prescribed(), driver.progress().repetitions());
  }

  @Test
  void anExerciseBeforeTheOnlyOneIsGoneBackTo() {
    SessionDriver driver =
        playing(plan(four().build()))
            .workUntil("resting")
            .untilQuiet()
            .say("only exercise four")
            .untilQuietIn("counting")
            .say("next")
            .untilQuiet()
            .say("yes")
            .untilQuietIn("closing")
            .forget()
            .say("undo");

    assertEquals(List.of(1), begun(driver));
  }

  @Test
  void whoIsToRestIsNotLedBackByIt() {
    ScriptBuilder script = four().rule(Symptom.DIZZY, 0, "Stay seated.", Then.END_SESSION);
    SessionDriver driver =
        playing(plan(script.build())).untilQuietIn("getting-ready").say("short session");
    driver.untilQuiet().say("dizzy").untilQuiet().say("stop").untilQuiet().say("yes");
    driver.untilQuietIn("closing").forget().say("undo");

    assertEquals(List.of("You are to rest now, so I keep the count."), driver.spoken());
    assertEquals("finished", driver.untilPhase("finished").phase());
    assertEquals(List.of(), driver.facts(Fact.SessionReopened.class));
  }

  @Test
  void afterTheNextRepetitionUndoIsThatOfTheRepetition() {
    SessionDriver driver = playing(plan(four().build())).untilQuietIn("getting-ready");
    driver.say("short session").untilQuietIn("counting").sayDone(1).say("undo").untilQuiet();

    assertEquals(0, driver.progress().repetition());
    assertEquals(11, driver.progress().prescribed());
  }

  @Test
  void whatASymptomEndedIsNotChosenAgain() {
    Script safe = four().rule(Symptom.PAIN, 3, "Leave it.", Then.LEAVE_EXERCISE).build();
    SessionDriver driver = playing(plan(safe)).untilQuietIn("counting").say("pain").untilQuiet();
    driver.say("five").untilQuiet().say("next").untilQuietIn("getting-ready").forget();
    driver.say("only exercise one").untilQuiet();

    assertTrue(driver.said("We leave that one out today."), driver.spoken()::toString);
    assertEquals(List.of(), begun(driver));
  }

  @Test
  void byKeyTheNumberIsAsked() {
    SessionDriver driver =
        SessionDriver.playingByKeys(four().build()).untilQuietIn("getting-ready");
    driver.key('g').untilQuiet();
    assertEquals("choosing", driver.phase());
    assertEquals("Which exercise? Press its number.", driver.lastSpoken());
    driver.key('3').workUntil("finished");

    assertEquals(List.of(0, 2), begun(driver));
  }

  @ParameterizedTest
  @ValueSource(strings = {"undo", ""})
  void aChoiceThatIsNotMadeChangesNothing(String answer) {
    SessionDriver driver = playing(plan(four().build())).untilQuietIn("getting-ready");
    driver.say("choose exercise").untilQuiet();
    if (!answer.isEmpty()) {
      driver.say(answer);
    }
    driver.untilPhase("getting-ready").workUntil("finished");

    assertEquals(List.of(), driver.facts(Fact.TodayChosen.class));
    assertEquals(20, driver.progress().repetitions());
  }

  @Test
  void aScriptOfOneExerciseHasNothingToChoose() {
    SessionDriver driver =
        playing(plan(ScriptBuilder.of(movement("Heel raise")))).untilQuietIn("getting-ready");

    assertFalse(driver.audible().contains(Word.CHOOSE));
    assertFalse(driver.audible().contains(new Only(1)));
    assertTrue(driver.audible().contains(Word.SHORT));
  }

  // Enough.

  @ParameterizedTest
  @CsvSource({
    "PATIENT, 0, counting, Enough. Two of four.",
    "PATIENT_ALOUD, 0, counting-aloud, Enough. Two of four.",
    "COACH, 0, pacing, Enough. Two of four.",
    "SET, 0, whole-set, Enough.",
    "PATIENT, 9, awaiting-hold, Enough. Two of four.",
    "PATIENT, 9, holding, And relax. Two of four."
  })
  void enoughEndsASetAsChosen(CountBy countBy, int hold, String phase, String words) {
    SessionDriver driver =
        playing(
                plan(
                    ScriptBuilder.of(movement("One").countBy(countBy).hold(hold), movement("Two"))))
            .untilQuietIn("getting-ready");
    while (driver.progress().repetition() < (countBy == CountBy.SET ? 0 : 2)
        || !driver.phase().equals(phase)) {
      switch (driver.phase()) {
        case "counting" -> driver.untilQuiet().sayDone(1);
        case "counting-aloud" ->
            driver.say(driver.progress().repetition() == 0 ? "one" : "two").waitSeconds(3);
        case "awaiting-hold" -> driver.untilQuiet().say("ready");
        default -> driver.happen();
      }
    }
    int done = driver.progress().repetition();
    driver.untilQuiet().forget().say("that is enough");

    assertTrue(driver.said(words), driver.spoken()::toString);
    assertEquals(Optional.of(Because.CHOSEN), driver.lastFact(Fact.SetEnded.class).because());
    assertEquals(done, driver.lastFact(Fact.SetEnded.class).repetitions());
    assertEquals(List.of("one CHOSEN"), left(driver));
    assertEquals("resting", driver.phase());
    assertEquals(done, driver.progress().repetitions());
  }

  @Test
  void afterOneSetTheNextOneFollowsAndTheExerciseIsNotComplete() {
    SessionDriver driver =
        playing(plan(ScriptBuilder.of(movement("One").sets(2)))).untilQuietIn("counting");
    driver.sayDone(1).say("that's enough").untilQuietIn("resting").say("ready");
    driver.workUntil("finished");

    assertEquals(5, driver.progress().repetitions());
    assertEquals(List.of("one CHOSEN"), left(driver));
    assertEquals(Optional.of(Fact.Outcome.COMPLETED), driver.end());
  }

  @Test
  void undoGoesOnWithTheSetAndLosesNothing() {
    SessionDriver driver =
        playing(plan(ScriptBuilder.of(movement("One"), movement("Two")))).untilQuietIn("counting");
    driver.sayDone(3).say("that is enough").untilQuietIn("resting").say("undo").untilQuiet();

    assertEquals("counting", driver.phase());
    assertEquals(3, driver.progress().repetition());
    driver.sayDone(1).untilPhase("resting");
    assertTrue(driver.lastFact(Fact.ExerciseEnded.class).complete());
  }

  @Test
  void stopStillStops() {
    SessionDriver driver =
        playing(plan(ScriptBuilder.of(movement("One")))).untilQuietIn("counting").say("enough");

    assertEquals("confirming-stop", driver.phase());
  }

  // What was said.

  @ParameterizedTest
  @ValueSource(strings = {"next", "skip this", "not today", "not now", "not this one", "back"})
  void anExerciseThatIsLeftIsRecordedWithWhatSheSaid(String words) {
    SessionDriver driver = playing(plan(four().build())).untilQuietIn("counting").sayDone(1);
    driver.on(
        new Event.CommandGiven(
            driver.session().phrases().meaning(words).orElseThrow(),
            Event.Source.VOICE,
            words,
            0.9,
            Evidence.NONE));

    assertEquals(List.of("heel-raise SKIPPED " + words), left(driver));
  }

  @Test
  void aKeySaysNothing() {
    SessionDriver driver = SessionDriver.playingByKeys(four().build()).untilQuietIn("counting");

    assertEquals(List.of("heel-raise SKIPPED"), left(driver.key('n')));
  }

  @Test
  void theLastExerciseIsLeftWithTheWordsThatWereSaidFirst() {
    SessionDriver driver =
        playing(plan(ScriptBuilder.of(movement("One")))).untilQuietIn("counting").sayDone(1);
    driver.say("next").untilQuiet().say("yes");

    assertEquals(List.of("one SKIPPED next"), left(driver));
  }

  // How long it takes.

  @Test
  void theWholeIsPlayedIfItFitsElseAShortOneElseWhatFits() {
    Plan whole = plan(four().build());
    Duration all = new Estimate(whole, 150).length();
    Duration brief = new Estimate(whole.shortened(), 150).length();

    assertTrue(brief.compareTo(all) < 0);
    assertEquals(Today.ALL, new Estimate(whole, 150).fitting(all).today());
    assertEquals(whole.shortened(), new Estimate(whole, 150).fitting(all.minusMillis(1)));
    Plan part = new Estimate(whole, 150).fitting(brief.minusMillis(1));
    assertEquals(List.of(0, 1, 2), part.chosen());
    assertEquals(Set.of(0, 1, 2), part.today().halved());
    assertEquals(List.of(0), new Estimate(whole, 150).fitting(Duration.ofSeconds(5)).chosen());
  }

  @Test
  void aFasterCoachTakesLessTime() {
    Plan whole = plan(four().build());

    assertTrue(new Estimate(whole, 200).length().compareTo(new Estimate(whole, 100).length()) < 0);
  }
}
