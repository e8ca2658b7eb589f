package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.SessionDriver.playing;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script.AffectedSide;

/** The commands that mean the same everywhere, and those that move between exercises. */
class CommandsTests {

  private static SessionDriver counting() {
    return playing(
            ScriptBuilder.of(
                movement("Heel raise").reps(10).more("Press the toes down.", "Lift the heels."),
                movement("Toe raise").reps(2),
                movement("Stand up").reps(1)))
        .untilQuietIn("counting")
        .forget();
  }

  @Test
  void nextGoesToTheNextExerciseAndKeepsWhatWasDone() {
    SessionDriver driver = counting().sayDone(3).forget().say("skip");

    assertEquals(List.of(Signal.EXERCISE_OVER), driver.signals());
    assertEquals("Exercise two of three. Toe raise.", driver.spoken().get(0));
    assertEquals(3, driver.progress().repetitions());
    Fact.SetEnded set = driver.lastFact(Fact.SetEnded.class);
    assertEquals(3, set.repetitions());
    assertFalse(driver.lastFact(Fact.ExerciseEnded.class).complete());
  }

  @Test
  void nextWorksWhileTheCoachIntroducesAnExercise() {
    SessionDriver driver = counting().say("next").waitSeconds(3).forget().say("next");

    assertEquals("Exercise three of three. Stand up.", driver.spoken().get(0));
  }

  @Test
  void leavingTheLastExerciseIsConfirmed() {
    SessionDriver driver =
        counting()
            .say("next")
            .untilQuietIn("counting")
            .say("next")
            .untilQuietIn("counting")
            .forget()
            .say("next");
    assertEquals("This is the last exercise. Leave it? Say yes or no.", driver.spoken().get(0));
    assertEquals("clarifying", driver.phase());

    driver.untilQuietIn("clarifying").say("no");
    assertEquals("counting", driver.phase());

    driver.say("next").untilQuietIn("clarifying").say("yes");
    assertEquals("closing", driver.phase());
  }

  @Test
  void backGoesToTheExerciseBefore() {
    SessionDriver driver = counting().say("next").untilQuietIn("counting").forget().say("back");

    assertEquals("Exercise one of three. Heel raise.", driver.spoken().get(0));
    assertEquals(0, driver.progress().exercise());
  }

  @Test
  void backInTheFirstExerciseStartsItAnewAndSaysSo() {
    SessionDriver driver = counting().say("back");

    assertEquals("This is the first exercise. From the start.", driver.spoken().get(0));
    assertEquals("Exercise one of three. Heel raise.", driver.spoken().get(1));
  }

  @Test
  void backInTheRestAfterAnExerciseDoesItOnceMore() {
    SessionDriver driver = counting().sayDone(10).untilQuietIn("resting").forget().say("back");

    assertEquals("Exercise one of three. Heel raise.", driver.spoken().get(0));
  }

  @Test
  void repeatSaysPositionAndInstructionsAgain() {
    SessionDriver driver = counting().say("say again");

    assertEquals(List.of("Sit for Heel raise.", "Do Heel raise."), driver.spoken());
    assertEquals("counting", driver.untilQuiet().phase());
    assertTrue(driver.timers().contains(Timer.REMINDER));
  }

  @Test
  void moreSaysTheLongWording() {
    assertEquals(
        List.of("Press the toes down.", "Lift the heels."), counting().say("more").spoken());
  }

  @Test
  void moreWhereThereIsNoneSaysSo() {
    SessionDriver driver = counting().say("next").untilQuietIn("counting").forget().say("more");

    assertEquals(List.of("I have no more to say on this."), driver.spoken());
  }

  @Test
  void undoTakesTheLastRepetitionBack() {
    SessionDriver driver = counting().sayDone(4).forget().say("take it back");

    assertEquals(List.of("Taken back. Three of ten."), driver.spoken());
    assertEquals(3, driver.lastFact(Fact.RepetitionUndone.class).repetition());
    assertEquals(3, driver.progress().repetitions());
  }

  @Test
  void undoWithNothingCountedSaysSo() {
    SessionDriver driver = counting().say("undo");

    assertEquals(List.of("There is nothing to take back."), driver.spoken());
    assertEquals(List.of(), driver.facts(Fact.RepetitionUndone.class));
  }

  @Test
  void aRepetitionCountsRightAfterAnUndo() {
    SessionDriver driver = counting().sayDone(1).hear(Word.UNDO).hear(Word.DONE);

    assertEquals(1, driver.progress().repetition());
  }

  @Test
  void undoInTheRestAfterASetReturnsToTheSet() {
    SessionDriver driver = counting().sayDone(10).untilQuietIn("resting").forget().say("undo");

    assertEquals(List.of("Taken back. Nine of ten."), driver.spoken());
    assertEquals("counting", driver.phase());
    assertFalse(driver.progress().setEnded());
    assertFalse(driver.progress().exerciseEnded());

    driver.untilQuiet().say("done");
    assertEquals("that was the last one", driver.spoken().get(1));
    assertEquals(10, driver.progress().repetitions());
  }

  @Test
  void undoOfASetThatWasCountedAsAWholeTakesItAllBack() {
    SessionDriver driver =
        playing(
                ScriptBuilder.of(
                    movement("Stand up").countBy(CountBy.SET).reps(8), movement("Toe raise")))
            .untilQuietIn("whole-set")
            .say("done")
            .untilQuietIn("resting")
            .say("undo");

    assertEquals("Taken back. None of eight.", driver.lastSpoken());
    assertEquals("whole-set", driver.phase());
    assertEquals(0, driver.progress().repetitions());
  }

  @Test
  void howManySaysExerciseRepetitionsAndWhatIsLeft() {
    SessionDriver driver = counting().sayDone(4).forget().say("where am i");

    assertEquals(
        List.of("Exercise one of three, Heel raise.", "Four done, six to go."), driver.spoken());
  }

  @Test
  void howManySaysSideAndSetWhereThereAreSeveral() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").sets(2).side(WorkingSide.EACH)))
            .untilQuietIn("counting")
            .forget()
            .say("how many");

    assertEquals(
        List.of(
            "Exercise one of one, Heel raise.",
            "The left side.",
            "Set one of two.",
            "None done, four to go."),
        driver.spoken());
  }

  @Test
  void howManyInAPauseBeforeAndAfterTheExercisesSaysThat() {
    SessionDriver before =
        playing(
                ScriptBuilder.script()
                    .affected(AffectedSide.ASK)
                    .ask(false, true, false)
                    .with(movement("Heel raise").reps(1))
                    .build())
            .untilQuietIn("asking");
    assertEquals(
        "The exercises have not begun.",
        before.say("pause").untilQuiet().say("how many").lastSpoken());

    SessionDriver after =
        before.untilQuiet().say("resume").untilQuiet().say("left").workUntil("asking").untilQuiet();
    assertEquals(
        "All exercises are over.", after.say("pause").untilQuiet().say("how many").lastSpoken());
  }

  @Test
  void louderAndSofterGoInStepsToTheirLimits() {
    SessionDriver driver = counting().say("louder").untilQuiet();
    assertEquals(100, driver.volume());
    assertEquals(List.of("Louder."), driver.spoken());

    assertEquals("This is as loud as I can be.", driver.say("louder").untilQuiet().lastSpoken());
    for (int step = 0; step < 6; step++) {
      driver.say("softer").untilQuiet();
    }
    assertEquals(10, driver.volume());
    assertEquals("This is as soft as I can be.", driver.say("softer").untilQuiet().lastSpoken());
    assertEquals(10, driver.volume());
  }

  @Test
  void aLouderVoiceAnswersInTheNewVolume() {
    List<Effect> step = counting().say("softer").lastStep();

    int set = step.indexOf(new Effect.SetVolume(70));
    int word =
        step.indexOf(
            step.stream().filter(Effect.Speak.class::isInstance).findFirst().orElseThrow());
    assertTrue(set >= 0 && set < word, step::toString);
  }

  @Test
  void slowerAndFasterGoInStepsToTheirLimits() {
    SessionDriver driver = counting().say("slower").untilQuiet();
    assertEquals(125, driver.state().wordsPerMinute());
    assertEquals("Slower.", driver.lastSpoken());

    for (int step = 0; step < 2; step++) {
      driver.say("slower").untilQuiet();
    }
    assertEquals(80, driver.state().wordsPerMinute());
    assertEquals("This is as slow as I can be.", driver.say("slower").untilQuiet().lastSpoken());
    for (int step = 0; step < 15; step++) {
      driver.say("faster").untilQuiet();
    }
    assertEquals(450, driver.state().wordsPerMinute());
    assertEquals("This is as fast as I can be.", driver.say("faster").untilQuiet().lastSpoken());
  }

  @Test
  void deeperAndHigherGoInStepsToTheirLimits() {
    SessionDriver driver = counting().say("deeper").untilQuiet();
    assertEquals(OptionalInt.of(-2), driver.state().semitones());
    assertEquals(List.of("Deeper."), driver.spoken());

    for (int step = 0; step < 2; step++) {
      driver.say("deeper").untilQuiet();
    }
    assertEquals(OptionalInt.of(-6), driver.state().semitones());
    assertEquals("This is as deep as I can be.", driver.say("deeper").untilQuiet().lastSpoken());
    for (int step = 0; step < 6; step++) {
      driver.say("higher").untilQuiet();
      assertEquals("Higher.", driver.lastSpoken());
    }
    assertEquals(OptionalInt.of(6), driver.state().semitones());
    assertEquals("This is as high as I can be.", driver.say("higher").untilQuiet().lastSpoken());
  }

  @Test
  void aHigherVoiceAnswersAtTheNewPitch() {
    List<Effect> step = counting().say("higher").lastStep();

    assertEquals(
        List.of(2),
        step.stream()
            .filter(Effect.Speak.class::isInstance)
            .map(effect -> ((Effect.Speak) effect).semitones())
            .toList());
  }

  @Test
  void aVoiceOfOnePitchSaysThatItCannotChangeIt() {
    SessionDriver driver = counting().withOnePitch();

    assertEquals(
        List.of("This voice cannot speak deeper or higher."),
        driver.say("deeper").untilQuiet().spoken());
    assertEquals(
        "This voice cannot speak deeper or higher.",
        driver.say("higher").untilQuiet().lastSpoken());
    assertEquals(OptionalInt.empty(), driver.state().semitones());
  }

  @Test
  void helpNamesThreeThingsAtATimeTheMostUsefulFirst() {
    SessionDriver driver = counting().say("help");
    assertEquals(
        List.of(
            "Say done to count one.",
            "Say next for the next exercise.",
            "Say pause, pain or stop at any time.",
            "Ask for help again to hear more."),
        driver.spoken());

    driver.untilQuiet().forget().say("help");
    assertEquals(
        List.of(
            "Say back for the exercise before.",
            "Say more for a longer explanation.",
            "Say undo to take the last one back."),
        driver.spoken());
  }

  @Test
  void helpBeginsAnewAfterAnotherCommand() {
    SessionDriver driver = counting().say("help").untilQuiet().say("done").untilQuiet().forget();

    assertTrue(driver.say("help").said("Say done to count one."));
  }

  @Test
  void helpNamesInTheEndAllThatCanBeSaid() {
    SessionDriver driver = counting();
    Set<Command> active = driver.audible();
    for (int page = 0; page < 7; page++) {
      driver.say("help").untilQuiet();
    }
    for (Command command : active) {
      if (command != Word.HELP) {
        String phrase = Phrases.of(Language.ENGLISH).of(command).get(0);
        String named =
            Set.of(Word.PAUSE, Word.PAIN, Word.STOP).contains(command)
                ? "Say pause, pain or stop at any time."
                : "Say " + phrase + " ";
        assertTrue(driver.said(named), () -> command.toString());
      }
    }
  }

  @Test
  void helpSaysWhatDoneAndReadyDoInEachPhase() {
    assertTrue(
        inPhase(movement("Pendulum").countBy(CountBy.COACH), "pacing").said("to end the set"));
    assertTrue(inPhase(movement("Bridge").hold(9), "awaiting-hold").said("to start the hold"));
    assertTrue(
        inPhase(movement("Stand up").countBy(CountBy.SET), "whole-set")
            .said("Say done when the set is over."));
    assertTrue(
        inPhase(movement("Heel raise").reps(1), "resting").said("Say ready to end the rest."));
    assertTrue(
        inPhase(movement("Toe raise").countBy(CountBy.PATIENT_ALOUD), "counting-aloud")
            .said("Say the number of each one."));
  }

  private static SessionDriver inPhase(ScriptBuilder.Movement movement, String phase) {
    return playing(ScriptBuilder.of(movement, movement("Rest of it")))
        .workUntil(phase)
        .untilQuiet()
        .forget()
        .hear(Word.HELP);
  }

  @Test
  void whileTheCoachSpeaksOnlyWhatSilencesItOrRepeatsIsActive() {
    SessionDriver driver = counting().say("more");

    assertEquals(
        Set.of(Word.STOP, Word.PAUSE, Word.PAIN, Word.NEXT, Word.REPEAT), driver.audible());
  }

  @Test
  void noWordThatTheCoachIsSayingJustThenIsActive() {
    SessionDriver driver = counting();

    assertFalse(
        driver
            .session()
            .vocabularyWhileSpeaking(driver.state(), "Next: Foot up.")
            .contains(Word.NEXT));
    assertFalse(
        driver
            .session()
            .vocabularyWhileSpeaking(driver.state(), "If it hurts, rest.")
            .contains(Word.PAIN));
    assertTrue(
        driver
            .session()
            .vocabularyWhileSpeaking(driver.state(), "A painful pause is nonstop.")
            .containsAll(Set.of(Word.PAIN, Word.STOP)));
  }
}
