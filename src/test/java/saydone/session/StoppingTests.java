package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;
import static saydone.session.SessionDriver.playing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Word;
import saydone.script.Dose.CountBy;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.session.Fact.Paused.Reason;

/** Pause, stop, pain, dizziness, and not being listened to. */
class StoppingTests {

  private static SessionDriver counting() {
    return playing(
            script()
                .rule(Symptom.PAIN, 4, "Rest, and go on gently.")
                .rule(Symptom.PAIN, 7, "Stop here for today.")
                .rule(Symptom.DIZZY, 0, "Sit down and hold on.")
                .with(movement("Heel raise").reps(10))
                .with(movement("Toe raise"))
                .build())
        .untilQuietIn("counting")
        .sayDone(2)
        .forget();
  }

  /** Of the first exercise, after two repetitions. */
  private static Fact reported(Symptom symptom) {
    return new Fact.SymptomReported(
        symptom, OptionalInt.of(0), Optional.empty(), OptionalInt.of(1), OptionalInt.of(2));
  }

  @Test
  void pauseHoldsEverythingUntilResume() {
    SessionDriver driver = counting().say("pause");
    assertEquals(List.of("Paused. Say resume to go on."), driver.spoken());
    assertEquals(List.of(Signal.PAUSED), driver.signals());
    assertEquals(Reason.ASKED, driver.lastFact(Fact.Paused.class).reason());

    driver.waitSeconds(600);
    assertEquals("paused", driver.phase());

    driver.say("resume");
    assertEquals("Two of ten.", driver.lastSpoken());
    assertEquals(1, driver.facts(Fact.Resumed.class).size());
    assertEquals("counting", driver.phase());
  }

  @Test
  void aPauseIsRemindedOfOnceAndThenQuiet() {
    SessionDriver driver = counting().say("pause").forget().waitSeconds(3600);

    assertEquals(List.of("Still paused. Say resume when you are ready."), driver.spoken());
  }

  @Test
  void doneDoesNotCountInAPause() {
    SessionDriver driver = counting().say("pause").untilQuiet().say("done");

    assertEquals(2, driver.progress().repetition());
  }

  @Test
  void pauseAndResumeWorkInEveryPhaseOfAnExercise() {
    for (String phase : List.of("introducing", "getting-ready", "counting", "resting")) {
      SessionDriver driver =
          playing(ScriptBuilder.of(movement("Heel raise").reps(2), movement("Toe raise")))
              .workUntil(phase);
      driver.key('p').waitSeconds(100).key('c');
      assertEquals(phase, driver.phase());
      assertTrue(driver.talking(), phase);
    }
  }

  @Test
  void aPausedRestHasItsWholeTimeLeft() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").reps(1).rest(40), movement("Toe raise")))
            .workUntil("resting")
            .untilQuiet();
    driver.waitSeconds(10).say("pause").waitSeconds(300).forget().say("resume");

    assertTrue(
        driver.spoken().get(0).matches("Rest for twenty \\w+ seconds\\."), driver::lastSpoken);
    assertEquals("Next: Toe raise.", driver.lastSpoken());
  }

  @Test
  void aPausedPaceStartsItsRepetitionAnew() {
    SessionDriver driver =
        playing(
                ScriptBuilder.of(
                    movement("Pendulum").countBy(CountBy.COACH), movement("Toe raise")))
            .untilQuietIn("pacing")
            .waitSeconds(3)
            .key('p')
            .untilQuiet()
            .forget()
            .say("resume");
    driver.waitSeconds(4);

    assertEquals(List.of("From the first one.", "Move"), driver.spoken().subList(0, 2));
  }

  @Test
  void stopIsSilenceFirstThenTheQuestion() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise"))).untilPhase("introducing").forget();
    driver.say("stop");

    List<Effect> step = driver.lastStep();
    int silence = step.indexOf(new Effect.Silence());
    assertTrue(step.get(0) instanceof Effect.Append && silence == 1, step::toString);
    assertEquals(List.of("End the session? Say yes or no."), driver.spoken());
    assertEquals(Reason.STOP, driver.lastFact(Fact.Paused.class).reason());
  }

  @Test
  void stopAndYesEndsTheSessionSaved() {
    SessionDriver driver = counting().say("stop").untilQuiet().say("yes");

    assertEquals(
        new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 2, 14),
        driver.lastFact(Fact.SessionEnded.class));
    driver.untilPhase("finished");
    assertTrue(driver.said("You did two of fourteen repetitions."));
    assertEquals("Next time you can go on from there. Goodbye.", driver.lastSpoken());
    assertEquals(Optional.of(Fact.Outcome.ENDED_EARLY), driver.end());
  }

  @Test
  void theNounOfASummaryAgreesWithItsOwnNumber() {
    SessionDriver driver =
        playing(script().with(movement("Heel raise").reps(1)).build()).untilQuietIn("counting");
    driver.say("stop").untilQuiet().say("yes").untilPhase("finished");

    assertTrue(driver.said("You did none of one repetition."), driver.spoken()::toString);
  }

  @Test
  void stopAndNoGoesOn() {
    SessionDriver driver = counting().say("stop").untilQuiet().forget().say("no");

    assertEquals(List.of("Good, we go on.", "Two of ten."), driver.spoken());
    assertEquals("counting", driver.phase());
    assertEquals(1, driver.facts(Fact.Resumed.class).size());
  }

  @Test
  void stopWithoutAnAnswerAsksOnceMoreAndStaysPaused() {
    SessionDriver driver = counting().say("stop").waitSeconds(120);

    assertEquals(
        List.of(
            "End the session? Say yes or no.",
            "End the session? Say yes or no.",
            "I leave it paused, and all is saved. Say resume to go on.",
            "Still paused. Say resume when you are ready."),
        driver.spoken());
    assertEquals("paused", driver.phase());
    assertEquals(Optional.empty(), driver.progress().outcome());

    driver.say("resume");
    assertEquals("counting", driver.phase());
  }

  @Test
  void stopInAPauseAndNoStaysPaused() {
    SessionDriver driver = counting().say("pause").untilQuiet().say("stop").untilQuiet().say("no");

    assertEquals("paused", driver.phase());
    assertEquals("Paused. Say resume to go on.", driver.lastSpoken());
  }

  @Test
  void stopInTheGoodbyeEndsAtOnce() {
    SessionDriver driver = counting().say("stop").untilQuiet().say("yes").say("stop");

    assertTrue(driver.lastStep().contains(new Effect.Silence()));
    assertEquals("finished", driver.phase());
  }

  @Test
  void painStopsAtOnceIsRecordedAndScored() {
    SessionDriver driver = counting().say("it hurts");
    assertEquals(
        List.of("I have stopped. How much pain do you have, from zero to ten?"), driver.spoken());
    assertEquals(reported(Symptom.PAIN), driver.facts().get(1));
    assertEquals(Reason.SYMPTOM, driver.lastFact(Fact.Paused.class).reason());

    driver.untilQuiet().forget().say("five");
    assertEquals(
        List.of("Rest, and go on gently.", "We are paused. Say resume to go on, or stop to end."),
        driver.spoken());
    assertEquals(
        new Fact.SymptomScored(Symptom.PAIN, 5), driver.lastFact(Fact.SymptomScored.class));
    assertEquals(
        new Fact.StopRuleSpoken(Symptom.PAIN, "Rest, and go on gently.", Optional.of(Then.GO_ON)),
        driver.lastFact(Fact.StopRuleSpoken.class));
    assertEquals("paused", driver.phase());
  }

  @Test
  void strongPainHasTheStrongestRule() {
    SessionDriver driver = counting().say("pain").untilQuiet().say("nine");

    assertTrue(driver.said("Stop here for today."));
    assertFalse(driver.said("Rest, and go on gently."));
  }

  @Test
  void slightPainHasGentleWordsOfTheCoach() {
    SessionDriver driver = counting().say("pain").untilQuiet().say("one");

    assertTrue(driver.said("Rest a moment. Only go on if it is gentle."));
    assertEquals(List.of(), driver.facts(Fact.StopRuleSpoken.class));
  }

  @Test
  void painWithoutAScoreIsAskedOnceMoreAndTakenAsStrong() {
    SessionDriver driver = counting().say("pain").untilPhase("paused");

    assertTrue(driver.said("Say a number from zero to ten."));
    assertTrue(driver.said("Stop here for today."));
    assertEquals(List.of(), driver.facts(Fact.SymptomScored.class));
  }

  @Test
  void afterPainOnlyResumeGoesOnAndReadyDoesNot() {
    SessionDriver driver = counting().say("pain").untilQuiet().say("five").untilQuiet();
    assertFalse(driver.audible().contains(Word.READY));

    assertEquals("counting", driver.say("resume").phase());
  }

  @Test
  void stopInsteadOfAPainScoreAsksWhetherToEnd() {
    SessionDriver driver = counting().say("pain").untilQuiet().say("stop");

    assertEquals("confirming-stop", driver.phase());
    assertEquals("paused", driver.untilQuiet().say("no").phase());
  }

  @Test
  void painCanBeReportedInAPauseToo() {
    SessionDriver driver = counting().say("pause").untilQuiet().forget().say("pain");

    assertEquals("scoring-pain", driver.phase());
    assertEquals(List.of(), driver.facts(Fact.Paused.class));
  }

  @Test
  void dizzySpeaksItsRuleAndLeavesInPeace() {
    SessionDriver driver = counting().say("dizzy");

    assertEquals(List.of("Sit down and hold on."), driver.spoken());
    assertEquals(reported(Symptom.DIZZY), driver.lastFact(Fact.SymptomReported.class));
    assertEquals(Reason.SYMPTOM, driver.lastFact(Fact.Paused.class).reason());
    assertEquals("after-symptom", driver.phase());
  }

  @Test
  void dizzyWithoutARuleSaysWhatHelps() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise"))).untilQuietIn("counting").say("dizzy");

    assertTrue(driver.said("hold on to something steady"));
  }

  @Test
  void notListeningIsDeafToAllButWakeUp() {
    SessionDriver driver = counting().say("stop listening").untilQuiet();
    assertEquals(Set.of(Word.WAKE_UP), driver.audible());
    assertEquals(Reason.DEAF, driver.lastFact(Fact.Paused.class).reason());
    assertTrue(driver.signals().contains(Signal.NOT_LISTENING));

    driver.forget().mumble().say("done").waitSeconds(600);
    assertEquals(List.of(), driver.signals());
    assertEquals(List.of(), driver.facts(Fact.NotUnderstood.class));
    assertEquals(List.of(), driver.spoken());
    assertEquals(2, driver.progress().repetition());

    driver.say("wake up");
    assertEquals("I am listening again.", driver.spoken().get(0));
    assertEquals("Two of ten.", driver.lastSpoken());
    assertEquals(List.of(Signal.LISTENING), driver.signals());
    assertEquals("counting", driver.phase());
  }

  @Test
  void afterALongPauseThePatientIsToldWhatItWasDoing() {
    SessionDriver driver = counting().say("pause").untilQuiet().waitSeconds(100).forget();
    assertEquals(List.of("Two of ten."), driver.say("resume").spoken());

    driver.untilQuiet().say("pause").untilQuiet().waitSeconds(130).forget().say("resume");
    assertEquals(
        List.of("Exercise one of two. Heel raise.", "Sit for Heel raise.", "Two of ten."),
        driver.spoken());
  }

  @Test
  void theStopKeyWorksEvenWhenNobodyIsListenedTo() {
    SessionDriver driver = counting().say("stop listening").untilQuiet().key('s');

    assertEquals("confirming-stop", driver.phase());
  }

  @Test
  void stopIsHeardInEveryPhaseButWhenDeaf() {
    SessionDriver driver =
        playing(
            script()
                .ask(true, true, true)
                .precaution("Sit down.")
                .with(movement("Heel raise").hold(3).reps(2))
                .with(movement("Toe raise").reps(1))
                .build());
    for (int steps = 0; !driver.phase().equals("finished") && steps < 200; steps++) {
      assertTrue(driver.session().vocabulary(driver.state()).contains(Word.STOP), driver.phase());
      switch (driver.phase()) {
        case "asking" -> driver.untilQuiet().say("two");
        case "awaiting-hold" -> driver.untilQuiet().say("ready");
        case "counting" -> driver.untilQuiet().say("done");
        default -> driver.happen();
      }
    }
    assertEquals("finished", driver.phase());
  }
}
