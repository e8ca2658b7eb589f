package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;
import static saydone.session.SessionDriver.playing;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.script.Dose.CountBy;
import saydone.script.Script;
import saydone.session.Fact.Paused.Reason;

/** Words that are not sure or not understood, and devices that come and go. */
class DevicesTests {

  private static final Fact REPETITION =
      new Fact.RepetitionCounted(0, Optional.empty(), 1, 1, CountBy.PATIENT);

  private static SessionDriver counting() {
    return playing(ScriptBuilder.of(movement("Heel raise").reps(10), movement("Toe raise")))
        .untilQuietIn("counting")
        .forget();
  }

  @Test
  void aWordThatWasPerhapsSaidIsAskedFor() {
    SessionDriver driver = counting().sayUnclearly("next");

    assertEquals(List.of("Did you say next?"), driver.spoken());
    assertEquals("clarifying", driver.phase());
  }

  @Test
  void yesOrTheWordAgainDoesIt() {
    assertEquals(1, counting().sayUnclearly("next").untilQuiet().say("yes").progress().exercise());
    assertEquals(1, counting().sayUnclearly("next").untilQuiet().say("next").progress().exercise());
    assertEquals(
        1, counting().sayUnclearly("done").untilQuiet().say("yes").progress().repetition());
  }

  @Test
  void withoutAYesNothingHappens() {
    SessionDriver no = counting().sayUnclearly("next").untilQuiet().say("no");
    assertEquals("counting", no.phase());
    assertEquals(0, no.progress().exercise());

    SessionDriver silent = counting().sayUnclearly("done").untilQuiet().waitSeconds(5);
    assertEquals("counting", silent.phase());
    assertEquals(0, silent.progress().repetition());
    assertTrue(silent.timers().contains(Timer.REMINDER));
  }

  @Test
  void thePatientIsAskedAtMostOnceInTenSeconds() {
    SessionDriver driver = counting().sayUnclearly("next").untilQuiet().say("no");
    driver.forget().sayUnclearly("next");
    assertEquals(List.of(), driver.spoken());
    assertEquals(List.of(Signal.NOT_UNDERSTOOD), driver.signals());

    driver.waitSeconds(10).untilQuiet().forget().sayUnclearly("next");
    assertEquals("Did you say next?", driver.lastSpoken());
  }

  @Test
  void aWordThatMeansNothingHereIsNotAskedFor() {
    SessionDriver driver = counting().sayUnclearly("more time");

    assertEquals("counting", driver.phase());
    assertEquals(List.of(Signal.NOT_UNDERSTOOD), driver.signals());
  }

  @Test
  void whatIsNotUnderstoodHasACueAtMostOnceInTenSeconds() {
    SessionDriver driver = counting().mumble().waitSeconds(3).mumble().waitSeconds(3).mumble();
    assertEquals(List.of(Signal.NOT_UNDERSTOOD), driver.signals());
    assertEquals(3, driver.facts(Fact.NotUnderstood.class).size());

    driver.waitSeconds(4).untilQuiet().mumble();
    assertEquals(List.of(Signal.NOT_UNDERSTOOD, Signal.NOT_UNDERSTOOD), driver.signals());
  }

  @Test
  void talkWhileTheCoachSpeaksHasNoCue() {
    SessionDriver driver = counting().say("repeat").mumble();

    assertEquals(List.of(), driver.signals());
  }

  @Test
  void aKeyThatMeansNothingHereIsHeardToDoNothing() {
    SessionDriver driver = counting().key('t');

    assertEquals(List.of(Signal.NOT_UNDERSTOOD), driver.signals());
    assertFalse(driver.lastFact(Fact.CommandHeard.class).acted());
  }

  @Test
  void aLostMicrophoneIsToldAndTheKeysGoOn() {
    SessionDriver driver = counting().lose(Device.MICROPHONE);
    assertEquals(List.of(Signal.MICROPHONE_LOST), driver.signals());
    assertEquals(
        List.of(
            "I cannot hear you. There is no microphone.",
            "You can use the keys. Press the space bar for done, or H for help."),
        driver.spoken());
    assertEquals("counting", driver.phase());

    driver.untilQuiet().key(' ').forget().waitSeconds(10);
    assertEquals(1, driver.progress().repetition());
    assertEquals(
        List.of("Take your time.", "Press the space bar after each one."), driver.spoken());
  }

  @Test
  void aMicrophoneThatIsBackIsToldAndTheVoiceGoesOn() {
    SessionDriver driver = counting().lose(Device.MICROPHONE).untilQuiet().find(Device.MICROPHONE);
    assertEquals("The microphone is back.", driver.lastSpoken());

    driver.untilQuiet().forget().waitSeconds(8);
    assertEquals(List.of("Take your time.", "Say done after each one."), driver.spoken());
  }

  @Test
  void aMicrophoneThatIsMutedIsToldAndTheKeysGoOn() {
    SessionDriver driver = counting().lose(Device.MICROPHONE_SOUND);
    assertEquals(List.of(Signal.MICROPHONE_LOST), driver.signals());
    assertEquals(
        List.of(
            "Your microphone is muted or off.",
            "You can use the keys. Press the space bar for done, or H for help."),
        driver.spoken());

    driver.untilQuiet().forget().waitSeconds(8);
    assertEquals(
        List.of("Take your time.", "Press the space bar after each one."), driver.spoken());
    driver.untilQuiet().forget().find(Device.MICROPHONE_SOUND);
    assertEquals(List.of("The microphone is back."), driver.spoken());
    driver.untilQuiet().forget().waitSeconds(8);
    assertEquals(List.of("Say done after each one."), driver.spoken());
  }

  @Test
  void aMicrophoneThatIsMutedFromTheStartIsToldInTheGreeting() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise"))).forget().lose(Device.MICROPHONE_SOUND);
    assertEquals("Your microphone is muted or off.", driver.spoken().get(0));
    assertEquals(
        "Press the space bar after each one.",
        driver.untilQuietIn("counting").waitSeconds(8).lastSpoken());
  }

  @Test
  void aPauseSpeaksOfKeysWhileTheMicrophoneIsMuted() {
    SessionDriver driver = counting().lose(Device.MICROPHONE_SOUND).untilQuiet().key('p');
    assertEquals("Paused. Press C to go on.", driver.lastSpoken());
  }

  @Test
  void whoPlaysByKeysIsNotToldOfAMutedMicrophone() {
    SessionDriver driver =
        SessionDriver.playingByKeys(ScriptBuilder.of(movement("Heel raise").reps(10)))
            .untilQuietIn("counting")
            .forget()
            .lose(Device.MICROPHONE_SOUND);
    assertEquals(List.of(), driver.spoken());
  }

  @Test
  void aMicrophoneThatIsBackButMutedIsNotSaidToBeBack() {
    SessionDriver driver =
        counting().lose(Device.MICROPHONE_SOUND).lose(Device.MICROPHONE).untilQuiet().forget();
    assertEquals(List.of(), driver.find(Device.MICROPHONE).spoken());
    assertEquals(List.of("The microphone is back."), driver.find(Device.MICROPHONE_SOUND).spoken());
  }

  @Test
  void aRecordThatCannotBeWrittenPausesTheSession() {
    SessionDriver driver = counting().sayDone(2).forget().loseRecord();
    assertEquals("paused", driver.phase());
    assertEquals(Reason.RECORD, driver.lastFact(Fact.Paused.class).reason());
    assertEquals(
        List.of(
            "I cannot save your session, the disk may be full. We are paused, and I keep trying."),
        driver.spoken());

    driver.untilQuiet().forget().saveIn(Saved.Where.HOME);
    assertEquals(List.of("Saving works again. Say resume to go on."), driver.spoken());
    assertEquals("Two of ten.", driver.untilQuiet().say("resume").lastSpoken());
  }

  @Test
  void aSessionWithoutARecordDoesNotGoOn() {
    SessionDriver driver = counting().loseRecord().untilQuiet().forget().say("resume");

    assertEquals("paused", driver.phase());
    assertTrue(driver.said("I cannot save your session"));
  }

  @Test
  void aPainIsAskedForAlthoughItCannotBeSaved() {
    SessionDriver driver = counting().say("pain").loseRecord().untilQuiet();
    assertEquals("scoring-pain", driver.phase());
    assertEquals(
        "I have stopped. How much pain do you have, from zero to ten?", driver.lastSpoken());
    assertTrue(driver.said("I cannot save your session, the disk may be full. I keep trying."));

    driver.say("eight").untilQuiet();
    assertEquals(8, driver.lastFact(Fact.SymptomScored.class).score());
    assertTrue(driver.said("Rest a moment."), driver.spoken().toString());
  }

  @Test
  void anUnansweredStopDoesNotSayThatAllIsSavedIfItIsNot() {
    SessionDriver driver = counting().say("stop").loseRecord().forget().waitSeconds(60);

    assertTrue(driver.said("I leave it paused. Not all is saved, and I keep trying."));
    assertFalse(driver.said("all is saved."));
  }

  @Test
  void aSessionWithoutARecordDoesNotGoOnAfterANoOrAWord() {
    SessionDriver no = counting().say("stop").loseRecord().untilQuiet().say("no");
    assertEquals("paused", no.phase());
    assertTrue(no.said("We are paused, and I keep trying."));

    SessionDriver awake =
        counting().say("stop listening").untilQuiet().loseRecord().untilQuiet().say("wake up");
    assertEquals("paused", awake.phase());
    assertTrue(awake.said("I am listening again."));
  }

  @Test
  void whatWasNotSavedIsSaidAtTheEndSymptomsFirst() {
    SessionDriver driver = stoppingWithPain(REPETITION).forget().say("yes").untilPhase("closing");

    assertEquals(
        List.of(
            "I could not save the end of your session. The disk may be full.",
            "Your pain could not be saved. Tell your therapist about it.",
            "One repetition is not saved.",
            "What came before is saved."),
        driver.spoken().subList(0, 4));
    assertFalse(driver.said("The session is saved."));
    assertFalse(driver.signals().contains(Signal.SESSION_OVER), "it means: all is saved");

    driver.forget().saveIn(Saved.Where.SECOND_PLACE);
    assertEquals(
        "The session is saved, in the temporary folder of this computer.", driver.spoken().get(0));
    assertTrue(driver.signals().contains(Signal.SESSION_OVER));
  }

  @Test
  void whatCouldBeSavedAfterAllIsNotSaidToBeUnsaved() {
    SessionDriver driver = counting().sayDone(1).loseRecord(REPETITION).untilQuiet();
    driver.say("pain").untilQuiet().say("eight").untilQuiet();
    driver.forget().leaveUnsaved(Saved.Where.HOME, REPETITION);
    assertEquals(List.of(), driver.spoken());

    driver.say("stop").untilQuiet().say("yes").untilPhase("closing");
    assertTrue(driver.said("One repetition is not saved."), driver.spoken().toString());
    assertFalse(driver.said("Your pain could not be saved."));
  }

  @Test
  void whatIsUnsavedIsTakenQuietlyInAPause() {
    SessionDriver driver = counting().loseRecord().forget();
    Phase paused = driver.state().phase();
    driver.leaveUnsaved(Saved.Where.HOME, REPETITION);

    assertEquals(paused, driver.state().phase());
    assertEquals(List.of(), driver.effects());
    assertEquals(List.of(REPETITION), driver.state().health().unsaved());
  }

  @Test
  void whatWentWhileTheCoachSaidThatItIsSavedIsSaidAnew() {
    SessionDriver driver = counting().loseRecord(REPETITION).untilQuiet();
    driver.say("stop").untilQuiet().say("yes").untilPhase("closing");
    assertTrue(driver.said("What came before is saved."));

    driver.forget().leaveUnsaved(Saved.Where.HOME, REPETITION);
    assertEquals(List.of(), driver.spoken(), "only other lines: nothing else is to be said");
    driver.leaveUnsaved(Saved.Where.HOME, new Fact.SessionStarted("small", "1", 10, 1), REPETITION);
    assertEquals(
        List.of(
            "I could not save the end of your session. The disk may be full.",
            "One repetition is not saved."),
        driver.spoken().subList(0, 2));
    assertFalse(driver.said("What came before is saved."));
  }

  @Test
  void whereTheRestLiesIsSaid() {
    SessionDriver driver = counting().saveIn(Saved.Where.SECOND_PLACE).untilQuiet();
    driver.loseRecord().untilQuiet().leaveUnsaved(Saved.Where.SECOND_PLACE, REPETITION);
    driver.say("stop").untilQuiet().forget().say("yes").untilPhase("closing");
    assertTrue(driver.said("What came before is saved, in the temporary folder of this computer."));

    driver.forget().leaveUnsaved(Saved.Where.HOME, REPETITION);
    assertTrue(driver.said("What came before is saved."), driver.spoken().toString());
  }

  @Test
  void whatIsSaidOfSavingAtTheEndWaitsForTheRecord() {
    SessionDriver driver =
        counting()
            .sayDone(1)
            .untilQuiet()
            .say("stop")
            .untilQuiet()
            .say("yes")
            .untilPhase("closing");
    List<Effect> effects = driver.effects();
    int spoken = effects.lastIndexOf(speaking(effects, "The session is saved."));
    int awaited = effects.lastIndexOf(new Effect.AwaitRecord());
    int ended = effects.lastIndexOf(new Effect.Append(driver.lastFact(Fact.SessionEnded.class)));

    assertTrue(ended < awaited && awaited < spoken, ended + " " + awaited + " " + spoken);
  }

  private static Effect speaking(List<Effect> effects, String text) {
    return effects.stream()
        .filter(effect -> effect instanceof Effect.Speak speak && speak.text().shown().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRepetitionIsConfirmedOnlyOnceItIsDurable() {
    List<Effect> step = counting().say("done").lastStep();

    assertTrue(
        step.indexOf(new Effect.AwaitRecord()) < step.indexOf(new Effect.PlayCue(Signal.TICK)));
    assertTrue(step.contains(new Effect.AwaitRecord()));
  }

  @Test
  void asLongAsTheRecordLiesInTheSecondPlaceTheSessionGoesOn() {
    SessionDriver driver = counting().saveIn(Saved.Where.SECOND_PLACE);
    assertEquals("counting", driver.phase());
    assertEquals(
        List.of("I cannot save in your data folder. I save in the temporary folder instead."),
        driver.spoken());
    Fact.DeviceChanged lost = driver.lastFact(Fact.DeviceChanged.class);
    assertEquals(Device.DATA_FOLDER, lost.device());
    assertFalse(lost.working());
    assertEquals(1, driver.untilQuiet().say("done").progress().repetition());

    driver.untilQuiet().forget().saveIn(Saved.Where.HOME);
    assertEquals(List.of("I save in your data folder again."), driver.spoken());
    assertTrue(driver.lastFact(Fact.DeviceChanged.class).working());
  }

  @Test
  void aRecordThatHadGoneIsSaidToBeWrittenAnew() {
    SessionDriver driver =
        counting().on(new Event.RecordChanged(new Saved(Saved.Where.HOME, true, ""), List.of()));

    assertEquals(
        List.of("Your record was gone from the disk. I have written all of it anew."),
        driver.spoken());
    assertEquals("counting", driver.phase());
  }

  @Test
  void aLostLoudspeakerPausesAndTellsWhenItIsBack() {
    SessionDriver driver = counting().lose(Device.LOUDSPEAKER);
    assertEquals("paused", driver.phase());
    assertEquals(Reason.LOUDSPEAKER, driver.lastFact(Fact.Paused.class).reason());

    driver.untilQuiet().forget().find(Device.LOUDSPEAKER);
    assertEquals(
        List.of(
            "The sound was gone and is back.",
            "Exercise one of two, Heel raise.",
            "None done, ten to go.",
            "Paused. Say resume to go on."),
        driver.spoken());
    assertEquals("counting", driver.untilQuiet().say("resume").phase());
  }

  @Test
  void nothingIsCountedWhileTheCoachCannotBeHeard() {
    SessionDriver driver = counting().sayDone(2).lose(Device.LOUDSPEAKER);
    for (char key : new char[] {' ', 'c', ' ', '\n', 'n', 'b', 'a', ' ', 'c', ' '}) {
      driver.key(key).waitSeconds(3);
      assertEquals("paused", driver.phase());
    }
    assertEquals(2, driver.progress().repetitions());
    assertEquals(0, driver.progress().exercise());

    driver.forget().find(Device.LOUDSPEAKER);
    assertTrue(driver.said("Two done, eight to go."));
    driver.untilQuiet().say("resume").untilQuiet().say("done");
    assertEquals(3, driver.progress().repetitions());
  }

  @Test
  void aQuestionThatWasNotHeardIsAskedAgain() {
    SessionDriver driver = counting().say("pain").lose(Device.LOUDSPEAKER).waitSeconds(300);
    assertEquals("paused", driver.phase());
    assertTrue(driver.facts(Fact.SymptomScored.class).isEmpty());

    driver.forget().find(Device.LOUDSPEAKER);
    assertEquals("scoring-pain", driver.phase());
    assertEquals(
        List.of(
            "The sound was gone and is back.",
            "I have stopped. How much pain do you have, from zero to ten?"),
        driver.spoken());
  }

  @Test
  void aSymptomThatIsReportedIntoSilenceIsAskedAboutLater() {
    SessionDriver driver = counting().lose(Device.LOUDSPEAKER).key('!');
    assertEquals("paused", driver.phase());
    assertEquals(1, driver.facts(Fact.SymptomReported.class).size());

    assertEquals("scoring-pain", driver.find(Device.LOUDSPEAKER).phase());
  }

  @Test
  void aQuestionOrAGreetingThatWasPausedSaysWhereItIs() {
    Script script = script().ask(true, true, false).with(movement("Heel raise").reps(1)).build();
    SessionDriver driver = playing(script).lose(Device.LOUDSPEAKER).forget();
    List<String> before =
        List.of(
            "The sound was gone and is back.",
            "The exercises have not begun.",
            "Paused. Say resume to go on.");
    assertEquals(before, driver.find(Device.LOUDSPEAKER).spoken());

    driver.untilQuiet().say("resume").untilQuietIn("asking");
    driver.lose(Device.LOUDSPEAKER).forget();
    assertEquals(before, driver.find(Device.LOUDSPEAKER).spoken());

    driver.untilQuiet().say("resume").untilQuiet().say("three").untilQuietIn("counting");
    driver.say("done").untilQuietIn("asking").lose(Device.LOUDSPEAKER).forget();
    driver.find(Device.LOUDSPEAKER);
    assertEquals("All exercises are over.", driver.spoken().get(1));
  }

  @Test
  void whatIsNoLongerTrueOfSavingIsNotSaidAgain() {
    SessionDriver driver = counting().sayDone(1).untilQuiet().say("pain").untilQuiet();
    driver.loseRecord();
    assertTrue(driver.talking());
    driver.forget().saveIn(Saved.Where.HOME).untilQuiet();

    assertTrue(driver.said("Saving works again."), driver.spoken()::toString);
    assertFalse(driver.spoken().toString().contains("cannot save"), driver.spoken()::toString);
  }

  /** The patient reports pain while nothing can be saved, and wants to end. */
  private static SessionDriver stoppingWithPain(Fact... unsaved) {
    return counting()
        .sayDone(1)
        .loseRecord(unsaved)
        .untilQuiet()
        .say("pain")
        .untilQuiet()
        .say("eight")
        .untilQuiet()
        .say("stop")
        .untilQuiet();
  }

  private static SessionDriver sayingGoodbye() {
    return stoppingWithPain().say("yes").untilPhase("closing").waitSeconds(1);
  }

  @Test
  void theGoodbyeWaitsForTheSoundAndIsSaidFromItsBeginning() {
    List<String> goodbye = sayingGoodbye().outstanding();
    SessionDriver driver = sayingGoodbye().lose(Device.LOUDSPEAKER);
    assertFalse(driver.talking());

    driver.waitSeconds(45).forget().find(Device.LOUDSPEAKER);
    assertEquals("closing", driver.phase());
    assertEquals("The sound is back.", driver.spoken().get(0));
    assertTrue(driver.said("Your pain could not be saved. Tell your therapist about it."));
    assertEquals(goodbye, driver.spoken().subList(1, driver.spoken().size()));
    assertEquals(Optional.of(Fact.Outcome.ENDED_EARLY), driver.untilQuiet().waitSeconds(3).end());
  }

  @Test
  void aGoodbyeThatIsNeverHeardEndsTheSessionAfterAMinute() {
    SessionDriver driver = sayingGoodbye().lose(Device.LOUDSPEAKER).waitSeconds(30);
    driver.saveIn(Saved.Where.HOME).mumble().lose(Device.MICROPHONE).waitSeconds(29);
    assertEquals("closing", driver.phase());

    assertEquals("finished", driver.waitSeconds(1).phase());
  }

  @Test
  void aGoodbyeThatBeginsInSilenceWaitsForTheSoundToo() {
    SessionDriver driver = counting().sayDone(1).lose(Device.LOUDSPEAKER).key('s').key('y');
    driver.waitSeconds(59).forget().find(Device.LOUDSPEAKER);
    assertEquals("closing", driver.phase());
    assertTrue(driver.said("The session is saved."));
    assertEquals("finished", driver.untilQuiet().waitSeconds(3).phase());
  }

  @Test
  void aGoodbyeThatWasHeardDoesNotWaitForTheSound() {
    SessionDriver driver = sayingGoodbye().untilQuiet();
    assertEquals("closing", driver.phase());

    assertEquals("finished", driver.lose(Device.LOUDSPEAKER).waitSeconds(3).phase());
  }

  @Test
  void whoDoesNotWaitForTheGoodbyeEndsIt() {
    assertEquals("finished", sayingGoodbye().lose(Device.LOUDSPEAKER).key('s').phase());
  }

  @Test
  void theSessionCanBeEndedThoughNothingIsHeard() {
    SessionDriver driver = counting().sayDone(1).lose(Device.LOUDSPEAKER).key('s').key('y');
    assertEquals(1, driver.lastFact(Fact.SessionEnded.class).repetitions());
    assertEquals(Fact.Outcome.ENDED_EARLY, driver.untilPhase("finished").end().orElseThrow());
  }

  @Test
  void aPauseThatWasAskedForStaysOne() {
    SessionDriver driver = counting().say("pause").lose(Device.LOUDSPEAKER).forget();
    driver.find(Device.LOUDSPEAKER);
    assertEquals(List.of("The sound is back.", "Paused. Say resume to go on."), driver.spoken());
  }

  @Test
  void whoAskedNotToBeListenedToIsStillNotListenedTo() {
    SessionDriver driver =
        counting().say("stop listening").lose(Device.LOUDSPEAKER).find(Device.LOUDSPEAKER);
    assertEquals("deaf", driver.phase());
  }

  @Test
  void whatWasSaidIntoTheSilenceIsSaidAgain() {
    SessionDriver driver =
        counting().lose(Device.LOUDSPEAKER).lose(Device.MICROPHONE).untilQuiet().forget();
    driver.find(Device.LOUDSPEAKER);
    assertTrue(driver.said("I cannot hear you. There is no microphone."));
    assertEquals("Paused. Press C to go on.", driver.lastSpoken());
  }

  @Test
  void aMicrophoneThatIsBackTogetherWithTheSoundCutsOffNothing() {
    SessionDriver driver =
        counting().sayDone(2).lose(Device.LOUDSPEAKER).lose(Device.MICROPHONE).untilQuiet();
    driver.find(Device.LOUDSPEAKER).forget().find(Device.MICROPHONE);
    assertEquals(
        List.of(
            "The sound was gone and is back.",
            "The microphone is back.",
            "Exercise one of two, Heel raise.",
            "Two done, eight to go.",
            "Paused. Say resume to go on."),
        driver.spoken());
    assertEquals("paused", driver.phase());
  }

  @Test
  void aMicrophoneThatIsBackWhileTheCoachIsSilentIsOnlySaidToBeBack() {
    SessionDriver driver = counting().say("pause").lose(Device.MICROPHONE).untilQuiet().forget();
    driver.find(Device.MICROPHONE);
    assertEquals(List.of("The microphone is back."), driver.spoken());
  }

  @Test
  void aDeviceThatComesBackOutsideAPauseDoesNotSpeakOfOne() {
    SessionDriver driver = counting().find(Device.LOUDSPEAKER).saveIn(Saved.Where.HOME);

    assertEquals(List.of("The sound is back.", "Saving works again."), driver.spoken());
    assertEquals("counting", driver.phase());
  }

  @Test
  void aRoomThatIsTooLoudIsTold() {
    SessionDriver driver = counting().lose(Device.QUIET);
    assertEquals(
        List.of(
            "It is too loud for me to hear you.",
            "You can use the keys. Press the space bar for done, or H for help."),
        driver.spoken());

    assertEquals("I can hear you again.", driver.untilQuiet().find(Device.QUIET).lastSpoken());
  }

  @Test
  void whoAskedNotToBeListenedToIsNotToldThatItIsTooLoud() {
    SessionDriver driver =
        counting().say("stop listening").untilQuiet().forget().lose(Device.QUIET);

    assertEquals(List.of(), driver.spoken());
    assertFalse(driver.facts(Fact.DeviceChanged.class).isEmpty());
  }

  @Test
  void aLostVoiceIsRecordedAndTheSessionGoesOn() {
    SessionDriver driver = counting().lose(Device.VOICE).say("done");

    assertFalse(driver.facts(Fact.DeviceChanged.class).isEmpty());
    assertEquals(List.of(Signal.TICK), driver.signals());
  }
}
