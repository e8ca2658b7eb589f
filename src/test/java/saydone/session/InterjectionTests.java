package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;
import static saydone.session.SessionDriver.playing;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.script.Script.Symptom;

/** What is said in between, and what becomes of the words that it cuts off. */
class InterjectionTests {

  private static SessionDriver introducing() {
    return playing(
            ScriptBuilder.of(
                movement("Heel raise").more("The long wording."), movement("Rest of it")))
        .untilPhase("introducing");
  }

  private static SessionDriver holding() {
    return playing(ScriptBuilder.of(movement("Bridge").hold(10), movement("Rest of it")))
        .untilQuietIn("awaiting-hold")
        .say("ready")
        .waitSeconds(2)
        .forget();
  }

  @Test
  void repeatSaysTheIntroductionOnceMoreAndNotItsTailTwice() {
    List<String> introduction =
        List.of(
            "Exercise one of two. Heel raise.",
            "Sit for Heel raise.",
            "Do Heel raise.",
            "Four times.",
            "Say done after each one.");
    SessionDriver driver = introducing();
    driver.waitSeconds(2).forget().say("repeat");

    assertEquals(introduction, driver.spoken());
    assertEquals("introducing", driver.phase());
  }

  @Test
  void repeatAsksAQuestionOnce() {
    SessionDriver driver =
        playing(script().ask(true, false, false).with(movement("Heel raise")).build())
            .untilPhase("asking")
            .forget()
            .say("repeat");

    assertEquals(1, driver.spoken().size());
  }

  @Test
  void whatWasCutOffByAShortAnswerIsSaidAfterIt() {
    SessionDriver driver = introducing().forget().key('+');

    assertEquals("Louder.", driver.spoken().get(0));
    assertEquals("Exercise one of two. Heel raise.", driver.spoken().get(1));
    assertEquals("introducing", driver.phase());
  }

  @Test
  void moreComesBeforeTheRestOfTheIntroduction() {
    SessionDriver driver = introducing().waitSeconds(2).forget().key('m');

    assertEquals("The long wording.", driver.spoken().get(0));
    assertEquals("Say done after each one.", driver.lastSpoken());
  }

  @Test
  void aHoldThatIsBrokenOffByAQuestionBeginsAnewAndSaysSo() {
    SessionDriver driver = holding().say("louder");

    assertEquals(List.of("Louder.", "Say ready to start the hold."), driver.spoken());
    assertEquals("awaiting-hold", driver.phase());
    assertEquals(0, driver.progress().repetition());
    assertFalse(driver.timers().contains(Timer.BEAT));
  }

  @Test
  void aHoldIsNotBrokenOffByAWordThatWasPerhapsSaid() {
    SessionDriver driver = holding().sayUnclearly("done");

    assertEquals("holding", driver.phase());
    assertEquals(List.of(Signal.NOT_UNDERSTOOD), driver.signals());
    assertEquals(1, driver.waitSeconds(10).progress().repetition());
  }

  @Test
  void thePatientIsNotAskedWhatHeSaidWhileTheCoachSpeaks() {
    SessionDriver driver = introducing().forget().sayUnclearly("next");

    assertEquals("introducing", driver.phase());
    assertEquals(List.of(), driver.spoken());
  }

  @Test
  void theGoodbyeIsNotCutForAMicrophoneThatNobodyNeedsAnyMore() {
    SessionDriver driver = introducing().key('s').key('y').lose(Device.MICROPHONE);
    assertEquals("closing", driver.phase());
    driver.lose(Device.MICROPHONE_SOUND).untilQuiet();

    assertTrue(driver.said("We can begin again at any time. Goodbye."));
    assertFalse(driver.said("microphone"), "nothing of it is told");
    assertFalse(driver.signals().contains(Signal.MICROPHONE_LOST));
    assertEquals("finished", driver.phase());
  }

  @Test
  void questionsAreAskedAgainWhenALostMicrophoneCutsThem() {
    SessionDriver stopping = introducing().key('s').forget().lose(Device.MICROPHONE);
    assertEquals("End the session? Press Y for yes, or X for no.", stopping.lastSpoken());

    SessionDriver scoring = introducing().key('!').forget().lose(Device.MICROPHONE);
    assertTrue(scoring.said("I have stopped. How much pain do you have, from zero to ten?"));
    assertEquals("Press a digit, or T for ten.", scoring.lastSpoken());
  }

  @Test
  void anAnswerTimerDoesNotRunWhileTheCoachSaysSomethingElse() {
    SessionDriver driver = introducing().key('s').untilQuiet().waitFor(Duration.ofMillis(7900));

    driver.lose(Device.MICROPHONE);
    assertEquals(List.of(), List.copyOf(driver.timers()));
    driver.untilQuiet();
    assertTrue(driver.timers().contains(Timer.ANSWER));
  }

  @Test
  void whatIsNextSurvivesALouderVoiceInTheRest() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").reps(1), movement("Toe raise")))
            .workUntil("resting")
            .forget();
    driver.key('+');

    assertEquals("Louder.", driver.spoken().get(0));
    assertEquals("Next: Toe raise.", driver.lastSpoken());
  }

  @Test
  void theAnswerIsSaidAgainAfterALouderVoice() {
    SessionDriver driver =
        playing(
                script()
                    .ask(true, false, false)
                    .rule(Symptom.PAIN, 6, "Stop here for today.")
                    .with(movement("Heel raise"))
                    .build())
            .untilQuietIn("asking")
            .hear(new Numeral(3))
            .forget()
            .hear(Word.LOUDER);

    assertEquals(List.of("Louder.", "Your pain is three."), driver.spoken());
  }

  @Test
  void inAPauseThePatientSaysHowSureTheCoachMustBe() {
    SessionDriver driver =
        SessionDriver.playing(ScriptBuilder.of(movement("Heel raise")))
            .untilQuietIn("counting")
            .say("pause")
            .untilQuiet()
            .forget()
            .say("you miss me")
            .untilQuiet()
            .say("you hear things")
            .untilQuiet();

    assertEquals(
        List.of("I will take more for your words.", "I will be more careful."), driver.spoken());
    assertEquals(
        List.of(new Effect.Listen(false), new Effect.Listen(true)),
        driver.effects().stream().filter(Effect.Listen.class::isInstance).toList());
    assertEquals(PhaseName.PAUSED, driver.state().phaseName());
  }
}
