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
import org.junit.jupiter.api.Test;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;
import saydone.session.Fact.Answered;

/** The questions at the start and the end: answered, corrected, refused, unanswered. */
class QuestionsTests {

  private static final Script ALL =
      script()
          .affected(AffectedSide.ASK)
          .ask(true, true, true)
          .rule(Symptom.PAIN, 7, "Stop here for today.")
          .precaution("Sit on a firm chair.")
          .with(movement("Heel raise").side(WorkingSide.AFFECTED).reps(1))
          .build();

  private static SessionDriver atPain() {
    return playing(ALL)
        .untilQuietIn("asking")
        .say("left")
        .untilPhase("acknowledging")
        .untilQuietIn("asking");
  }

  @Test
  void theSideIsAskedFirstRepeatedAndRecorded() {
    SessionDriver driver = playing(ALL).untilQuietIn("asking");
    assertEquals("Which side is weaker, left or right?", driver.lastSpoken());
    assertEquals(List.of(Signal.LISTENING), driver.signals());

    driver.say("right");
    assertEquals("The right side.", driver.lastSpoken());
    assertEquals(Optional.of(WeakSide.RIGHT), driver.progress().affected());
  }

  @Test
  void theSideCannotBeRefused() {
    SessionDriver driver = playing(ALL).untilQuietIn("asking");

    assertFalse(driver.audible().contains(Word.NEXT));
  }

  @Test
  void aSideThatIsKnownIsNotAsked() {
    SessionDriver driver =
        new SessionDriver(new Plan(ALL, Optional.of(WeakSide.LEFT), false), Progress.NONE)
            .begin()
            .untilQuietIn("asking");

    assertFalse(driver.said("Which side"));
    assertEquals(Optional.of(WeakSide.LEFT), driver.progress().affected());
  }

  @Test
  void painIsAskedBeforeTheFirstExerciseAndRecordedBeforeItIsConfirmed() {
    SessionDriver driver = atPain().say("three");

    assertEquals(new Answered(Question.PAIN_BEFORE, 3), driver.lastFact(Answered.class));
    assertEquals("Your pain is three.", driver.lastSpoken());
    List<Effect> step = driver.lastStep();
    assertTrue(
        step.indexOf(new Effect.Append(new Answered(Question.PAIN_BEFORE, 3)))
            < step.indexOf(
                step.stream().filter(Effect.Speak.class::isInstance).findFirst().orElseThrow()));
  }

  @Test
  void numbersOverTenAreNoScore() {
    assertFalse(atPain().audible().contains(new Numeral(11)));
    assertTrue(atPain().audible().contains(new Numeral(10)));
  }

  @Test
  void noTakesAnAnswerBackAndAsksAgain() {
    for (String correction : List.of("no", "undo", "back")) {
      SessionDriver driver = atPain().say("three").untilQuiet().forget().say(correction);
      assertEquals("Let us try that again.", driver.spoken().get(0));

      driver.untilQuietIn("asking").say("five").untilPhase("precautions");
      assertEquals(Map.of(Question.PAIN_BEFORE, 5), driver.progress().answers());
    }
  }

  @Test
  void aSideCanBeCorrected() {
    SessionDriver driver = playing(ALL).untilQuietIn("asking").say("left").untilQuiet().say("no");

    driver.untilQuietIn("asking").say("right");
    assertEquals(Optional.of(WeakSide.RIGHT), driver.progress().affected());
  }

  @Test
  void nextRefusesToAnswer() {
    SessionDriver driver = atPain().say("next");

    assertEquals("Fine, no answer.", driver.lastSpoken());
    assertEquals(
        new Fact.QuestionSkipped(Question.PAIN_BEFORE),
        driver.lastFact(Fact.QuestionSkipped.class));
    driver.untilPhase("precautions");
  }

  @Test
  void anAnswerThatWasTakenBackAndThenRefusedIsForgotten() {
    SessionDriver driver = atPain().say("three").untilQuiet().say("no").untilQuiet().say("next");

    assertEquals(Map.of(), driver.progress().answers());
  }

  @Test
  void painBeforeAtTheStopRuleIsWarnedOfAndAsksWhetherToEnd() {
    SessionDriver driver = atPain().say("eight").untilPhase("confirming-stop");

    assertTrue(driver.said("Stop here for today."));
    assertEquals("End the session? Say yes or no.", driver.lastSpoken());
    assertEquals(
        new Fact.StopRuleSpoken(Symptom.PAIN, "Stop here for today.", Optional.of(Then.GO_ON)),
        driver.lastFact(Fact.StopRuleSpoken.class));

    driver.untilQuiet().say("yes").untilPhase("finished");
    assertEquals(Optional.of(Fact.Outcome.ENDED_EARLY), driver.end());
  }

  @Test
  void painBeforeAtTheStopRuleLetsThePatientGoOn() {
    SessionDriver driver = atPain().say("eight").untilQuietIn("confirming-stop").forget().say("no");

    driver.untilPhase("precautions");
    assertFalse(driver.said("Stop here for today."));
  }

  @Test
  void aPauseDoesNotGetAroundTheStopRule() {
    SessionDriver driver = atPain().say("eight").untilQuiet().say("pause").untilQuiet();

    driver.say("resume").untilPhase("confirming-stop");
    assertTrue(driver.said("Stop here for today."));
  }

  @Test
  void painBelowTheStopRuleGoesOn() {
    SessionDriver driver = atPain().say("six").untilPhase("precautions");

    assertFalse(driver.said("Stop here for today."));
  }

  @Test
  void effortAndPainAreAskedAtTheEndAndSummedUp() {
    SessionDriver driver = atPain().say("two").workUntil("asking").untilQuiet();
    assertEquals(
        "How hard was it, from zero to ten? Zero is very easy, ten is as hard as can be.",
        driver.lastSpoken());

    driver.say("six").untilPhase("acknowledging").untilQuietIn("asking");
    assertEquals("How much pain do you have now, from zero to ten?", driver.lastSpoken());

    driver.say("four").untilPhase("finished");
    assertTrue(driver.said("You did the one repetition."));
    assertTrue(driver.said("Your pain was two before, and is four now."));
    assertEquals(
        Map.of(Question.PAIN_BEFORE, 2, Question.EFFORT_AFTER, 6, Question.PAIN_AFTER, 4),
        driver.progress().answers());
    assertEquals(Optional.of(Fact.Outcome.COMPLETED), driver.end());
  }

  @Test
  void withoutAnAnswerThePatientIsRemindedTwiceAndThenPaused() {
    SessionDriver driver = atPain().forget().untilPhase("paused");

    assertEquals(
        List.of(
            "Say a number from zero to ten.",
            "Say a number from zero to ten.",
            "I have not heard you, so I have paused. Nothing is lost. Say resume to go on."),
        driver.spoken());
    assertEquals(Map.of(), driver.progress().answers());
    driver.untilQuiet().say("resume");
    assertTrue(driver.lastSpoken().startsWith("How much pain now,"));
  }
}
