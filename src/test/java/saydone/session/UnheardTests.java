package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.command.Command.Numeral;
import saydone.command.Command.Only;
import saydone.command.Command.Word;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;

/**
 * A patient who can no longer be heard, or can again: the microphone is lost or muted, or the room
 * is too loud.
 */
class UnheardTests {

  private static final Set<Device> FOR_HEARING =
      EnumSet.of(Device.MICROPHONE, Device.MICROPHONE_SOUND, Device.QUIET);

  /** To ask "did you say next?" is not to ask for a word. */
  private static final Pattern ASKS_FOR_A_WORD =
      Pattern.compile("(?i).*(\\bsay\\b(?<!did you say)|count aloud|speak when).*");

  private static final Pattern ASKS_FOR_A_KEY = Pattern.compile("(?i).*(\\bpress\\b|\\bis help).*");

  private static final Script SCRIPT =
      script()
          .affected(AffectedSide.ASK_OR_BOTH)
          .ask(true, true, true)
          .asksAbility("Can you move your {affected} foot?")
          .precaution("Sit down.")
          .rule(Symptom.PAIN, 6, "Stop here for today.", Then.END_SESSION)
          .rule(Symptom.DIZZY, 0, "Stay seated.")
          .levels(
              "foot-up",
              Assistance.PASSIVE,
              Optional.empty(),
              movement("Foot up by hand").at(Assistance.PASSIVE).side(WorkingSide.AFFECTED).reps(2),
              movement("Foot up").at(Assistance.ASSISTED).side(WorkingSide.AFFECTED).reps(2))
          .with(movement("Bridge").hold(5).reps(2).sets(2))
          .build();

  private static final Patient KNOWN =
      Patient.NEW
          .withSide(WeakSide.LEFT)
          .returning(3)
          .offered(Map.of("foot-up", new Offer(Assistance.ASSISTED, Offer.Because.UNFINISHED)));

  private static SessionDriver playing(Plan plan) {
    return new SessionDriver(plan, Progress.NONE).begin();
  }

  private static Plan plan() {
    return new Plan(SCRIPT, Optional.empty(), false);
  }

  private static SessionDriver playing() {
    return playing(plan());
  }

  /** The session of a new patient, right where the coach begins to describe the first exercise. */
  private static SessionDriver introducing() {
    return playing()
        .untilPhase("asking")
        .hear(Word.LEFT)
        .untilQuietIn("asking")
        .hear(Word.YES)
        .untilQuietIn("asking")
        .hear(new Numeral(1))
        .untilPhase("introducing");
  }

  private static SessionDriver counting() {
    return introducing().untilQuietIn("counting");
  }

  /** A patient who stopped after the first repetition yesterday. */
  private static SessionDriver offeringEarlier() {
    Optional<Side> left = Optional.of(Side.LEFT);
    Progress stopped =
        Progress.of(
            List.of(
                new Fact.SessionStarted(SCRIPT.id(), SCRIPT.version(), 6, 2),
                new Fact.SideChosen(WeakSide.LEFT),
                new Fact.ExerciseStarted(0, "foot-up"),
                new Fact.SetStarted(0, left, 1),
                new Fact.RepetitionCounted(0, left, 1, 1, CountBy.PATIENT)));
    return playing(
        plan()
            .of(Patient.NEW.withEarlier(Optional.of(new Earlier(stopped, 1, DayOfWeek.TUESDAY)))));
  }

  private static SessionDriver resting() {
    return counting().hear(Word.NEXT).untilQuietIn("awaiting-hold").workUntil("resting");
  }

  private static SessionDriver dizzy() {
    return counting().hear(Word.DIZZY);
  }

  private static SessionDriver inPain() {
    return counting().hear(Word.PAIN).untilQuiet().hear(new Numeral(8));
  }

  /** The moments at which the coach is saying something that is said again when it is cut off. */
  static Stream<Named<Supplier<SessionDriver>>> moments() {
    return Stream.of(
        at("offering an earlier session", UnheardTests::offeringEarlier),
        at("greeting", UnheardTests::playing),
        at("greeting in half duplex", () -> playing(plan().inHalfDuplex())),
        at(
            "greeting in half duplex whom it knows",
            () -> playing(plan().inHalfDuplex().of(KNOWN.knowing(Set.of("foot-up"))))),
        at("one exercise chosen", () -> playing().hear(new Only(2))),
        at("help in the greeting", () -> playing().hear(Word.HELP)),
        at("confirming the side", () -> playing(plan().of(KNOWN)).untilPhase("confirming-side")),
        at("asking for the side", () -> playing().untilPhase("asking")),
        at(
            "asking what she can do",
            () -> playing().untilPhase("asking").hear(Word.LEFT).untilPhase("asking")),
        at("acknowledging", () -> playing().untilPhase("asking").hear(Word.LEFT)),
        at(
            "precautions",
            () ->
                playing(plan().inHalfDuplex())
                    .untilPhase("asking")
                    .hear(Word.LEFT)
                    .untilPhase("asking")
                    .hear(Word.NEXT)
                    .untilPhase("asking")
                    .hear(Word.NEXT)
                    .untilPhase("precautions")),
        at(
            "returning",
            () ->
                counting()
                    .sayDone(1)
                    .hear(Word.NEXT)
                    .untilQuietIn("awaiting-hold")
                    .hear(Word.BACK)
                    .untilPhase("returning")),
        at(
            "offering a level",
            () ->
                playing(plan().of(KNOWN))
                    .untilPhase("asking")
                    .hear(Word.NEXT)
                    .untilPhase("asking")
                    .hear(Word.NEXT)
                    .untilPhase("offering")),
        at("introducing", UnheardTests::introducing),
        at("help in the introduction", () -> introducing().hear(Word.HELP)),
        at("introducing a hold", () -> counting().hear(Word.NEXT).untilPhase("introducing")),
        at("resting", UnheardTests::resting),
        at("a choice in a rest", () -> resting().hear(new Only(2))),
        at("clarifying", () -> counting().sayUnclearly("next")),
        at(
            "asking whether to leave the last exercise",
            () -> counting().hear(Word.NEXT).untilQuietIn("awaiting-hold").hear(Word.NEXT)),
        at("choosing", () -> introducing().hear(Word.CHOOSE)),
        at("confirming a stop", () -> counting().hear(Word.STOP)),
        at("help at a stop", () -> counting().hear(Word.STOP).hear(Word.HELP)),
        at("leaving it paused", () -> counting().hear(Word.STOP).untilPhase("paused")),
        at("asking for pain", () -> counting().hear(Word.PAIN)),
        at("asking for pain again", () -> counting().hear(Word.PAIN).untilQuiet().waitSeconds(10)),
        at("dizzy", UnheardTests::dizzy),
        at("asking whether all is well", () -> dizzy().untilQuiet().waitSeconds(60)),
        at("shall we end here", UnheardTests::inPain),
        at("do you want to go on", () -> inPain().untilQuiet().hear(Word.NO)),
        at("paused", () -> counting().hear(Word.PAUSE)),
        at("paused as nothing was heard", () -> counting().untilPhase("paused")),
        at("paused after a symptom", () -> dizzy().untilQuiet().hear(Word.YES)),
        at("help in a pause", () -> counting().hear(Word.PAUSE).hear(Word.HELP)),
        at("deaf", () -> counting().hear(Word.STOP_LISTENING)));
  }

  private static Named<Supplier<SessionDriver>> at(String name, Supplier<SessionDriver> moment) {
    return Named.of(name, moment);
  }

  @Test
  void theMomentsAreInEveryPhaseWhoseWordsAreNeeded() {
    Set<PhaseName> others =
        EnumSet.of(
            PhaseName.GETTING_READY,
            PhaseName.COUNTING,
            PhaseName.COUNTING_ALOUD,
            PhaseName.PACING,
            PhaseName.WHOLE_SET,
            PhaseName.AWAITING_HOLD,
            PhaseName.HOLDING,
            PhaseName.CLOSING,
            PhaseName.FINISHED);
    Set<PhaseName> reached = EnumSet.noneOf(PhaseName.class);
    moments()
        .forEach(
            moment -> {
              SessionDriver driver = moment.getPayload().get();
              assertTrue(driver.talking(), moment.getName());
              reached.add(driver.state().phaseName());
            });

    assertEquals(EnumSet.complementOf(EnumSet.copyOf(others)), reached);
  }

  @ParameterizedTest
  @MethodSource("moments")
  void nothingAsksForAWordOnceThePatientCannotBeHeard(Supplier<SessionDriver> moment) {
    for (Device device : FOR_HEARING) {
      SessionDriver driver = moment.get().forget().lose(device).untilQuiet().waitSeconds(90);
      assertNone(ASKS_FOR_A_WORD, driver.spoken());
    }
  }

  @ParameterizedTest
  @MethodSource("moments")
  void nothingAsksForAKeyOnceThePatientCanBeHeardAgain(Supplier<SessionDriver> moment) {
    for (Device device : FOR_HEARING) {
      SessionDriver driver = moment.get().lose(device).forget().find(device);
      driver.untilQuiet().waitSeconds(90);
      assertNone(ASKS_FOR_A_KEY, driver.spoken());
    }
  }

  private static void assertNone(Pattern pattern, List<String> spoken) {
    assertEquals(
        List.of(),
        spoken.stream().filter(text -> pattern.matcher(text).matches()).toList(),
        spoken::toString);
  }

  @Test
  void whatIsCutOffIsSaidAgainForKeys() {
    assertEquals("H is help.", lost(playing()).get(3));
    assertEquals(
        "Press space after each one.",
        last(lost(introducing().waitSeconds(5))),
        "at the end of the introduction");
    assertEquals(
        "Hold each one for five seconds. Press enter when you are in place.",
        last(lost(counting().hear(Word.NEXT).untilPhase("introducing"))));
    assertEquals(
        "Which side is weaker? Press L for left, R for right, or B for both.",
        last(lost(playing().untilPhase("asking"))));
    assertEquals("Press U to take that back.", lost(playing().hear(new Only(2))).get(3));
  }

  private static List<String> lost(SessionDriver driver) {
    return driver.forget().lose(Device.MICROPHONE_SOUND).spoken();
  }

  private static String last(List<String> spoken) {
    return spoken.get(spoken.size() - 1);
  }

  @Test
  void whatWasBeingSaidOfTheMicrophoneIsNotSaidAgainWhenThatHasChanged() {
    SessionDriver driver = playing().lose(Device.MICROPHONE).forget().find(Device.MICROPHONE);
    assertEquals("The microphone is back.", driver.spoken().get(0));
    assertFalse(driver.said("I cannot hear you"));
    assertFalse(driver.said("You can use the keys"));

    driver.forget().lose(Device.MICROPHONE);
    assertFalse(driver.said("The microphone is back."));
  }

  @ParameterizedTest
  @EnumSource(names = {"MICROPHONE", "MICROPHONE_SOUND"})
  void whoAskedNotToBeListenedToIsToldWhichKeyWakesTheCoach(Device device) {
    SessionDriver driver =
        counting().say("stop listening").untilQuiet().forget().lose(device).untilQuiet();

    assertEquals(2, driver.spoken().size(), driver.spoken()::toString);
    assertEquals("Keys are off. Press A when you need me.", driver.lastSpoken());
    assertEquals(List.of(Signal.MICROPHONE_LOST), driver.signals());
    assertEquals("deaf", driver.phase());

    driver.forget().key('a').untilQuiet();
    assertEquals("counting", driver.phase());
    assertTrue(driver.said("You can use the keys. Press the space bar for done"));
  }

  @ParameterizedTest
  @EnumSource(names = {"MICROPHONE", "MICROPHONE_SOUND", "QUIET"})
  void aPauseTellsWhichKeyGoesOn(Device device) {
    SessionDriver driver = counting().say("pause").untilQuiet().forget().lose(device).untilQuiet();
    assertEquals(2, driver.spoken().size(), driver.spoken()::toString);
    assertEquals("Paused. Press C to go on.", driver.lastSpoken());

    driver = counting().say("pause").forget().lose(device).untilQuiet();
    assertEquals(2, driver.spoken().size(), driver.spoken()::toString);
    assertEquals("Paused. Press C to go on.", driver.lastSpoken());
    assertEquals("counting", driver.key('c').phase());
  }

  @ParameterizedTest
  @EnumSource(names = {"MICROPHONE", "MICROPHONE_SOUND", "QUIET"})
  void aQuestionThatIsOpenIsAskedForKeys(Device device) {
    SessionDriver stopping = counting().say("stop").untilQuiet().waitSeconds(5).forget();
    stopping.lose(device).untilQuiet();
    assertEquals("End the session? Press Y for yes, or X for no.", stopping.lastSpoken());
    assertEquals("counting", stopping.key('x').phase());

    SessionDriver scoring = counting().say("pain").untilQuiet().waitSeconds(5).forget();
    scoring.lose(device).untilQuiet();
    assertEquals(
        List.of(
            "I have stopped. How much pain do you have, from zero to ten?",
            "Press a digit, or T for ten."),
        scoring.spoken().subList(1, 3));
    assertEquals("after-symptom", scoring.key('8').phase());

    SessionDriver ending = inPain().untilQuiet().waitSeconds(5).forget();
    ending.lose(device).untilQuiet();
    assertEquals("Shall we end here? Press Y for yes, or X for no.", ending.lastSpoken());
    assertEquals("after-symptom", ending.key('x').phase());
  }

  @Test
  void aQuestionThatWasAskedTwiceIsNotAskedForTheThirdTime() {
    SessionDriver driver = counting().say("pain").untilQuiet().waitSeconds(12).untilQuiet();
    driver.forget().lose(Device.MICROPHONE).untilQuiet().waitSeconds(10);

    assertEquals(1, driver.facts(Fact.StopRuleSpoken.class).size(), "taken as the strongest");
    assertEquals("after-symptom", driver.phase());
  }

  @Test
  void aPatientWhoIsDizzyHearsTheRuleAgainAndIsLeftInPeace() {
    SessionDriver driver = dizzy().forget().lose(Device.MICROPHONE_SOUND);
    assertEquals(
        List.of("Your microphone is muted or off.", "Stay seated.", "H is help."), driver.spoken());

    driver.untilQuiet().forget().waitSeconds(59);
    assertEquals(List.of(), driver.spoken());
    assertEquals("Are you all right? Press Y, or S to stop.", driver.waitSeconds(1).lastSpoken());
  }

  @Test
  void theRuleForAPainIsSaidAgainBeforeTheQuestion() {
    assertEquals(
        List.of(
            "Your microphone is muted or off.",
            "Stop here for today.",
            "Shall we end here? Press Y for yes, or X for no."),
        lost(inPain()));
  }

  @Test
  void aPauseThatWasToldForKeysIsToldForTheVoiceAgain() {
    SessionDriver driver =
        counting().lose(Device.MICROPHONE).untilQuiet().key('p').forget().find(Device.MICROPHONE);

    assertEquals(
        List.of("The microphone is back.", "Paused. Say resume to go on."), driver.spoken());
  }

  @Test
  void whileTheRoomIsTooLoudTheCoachSpeaksOfKeys() {
    SessionDriver driver = counting().lose(Device.QUIET).untilQuiet().forget();
    driver.untilPhase("paused").untilQuiet();
    assertEquals(
        "Nothing came for a while, so I have paused. Nothing is lost. Press C to go on.",
        driver.lastSpoken());

    driver.forget().find(Device.QUIET).untilQuiet();
    assertEquals(List.of("I can hear you again."), driver.spoken());
    assertEquals(
        "Still paused. Say resume when you are ready.", driver.waitSeconds(60).lastSpoken());
  }

  @Test
  void aRoomThatBecameTooLoudWhileNobodyListenedIsToldOnWaking() {
    SessionDriver driver =
        counting().say("stop listening").untilQuiet().lose(Device.QUIET).forget().say("wake up");

    assertEquals(
        List.of(
            "I am listening again.",
            "It is too loud for me to hear you.",
            "You can use the keys. Press the space bar for done, or H for help."),
        driver.spoken().subList(0, 3));
    assertEquals("I can hear you again.", driver.untilQuiet().find(Device.QUIET).lastSpoken());
  }

  @Test
  void aRoomThatIsQuietAgainOnWakingIsNotSpokenOf() {
    SessionDriver driver =
        counting()
            .say("stop listening")
            .untilQuiet()
            .lose(Device.QUIET)
            .find(Device.QUIET)
            .forget()
            .say("wake up");

    assertFalse(driver.said("too loud"));
    assertFalse(driver.said("keys"));
  }

  @Test
  void aMicrophoneThatIsBackInALoudRoomIsOfNoUse() {
    SessionDriver driver =
        counting().lose(Device.MICROPHONE).lose(Device.QUIET).untilQuiet().forget();
    driver.find(Device.MICROPHONE);
    assertEquals(
        List.of("The microphone is back.", "It is too loud for me to hear you."), driver.spoken());

    driver.untilQuiet().key('p');
    assertEquals("Paused. Press C to go on.", driver.lastSpoken());
  }

  @Test
  void whoPlaysByKeysIsNotToldOfALoudRoom() {
    SessionDriver driver = SessionDriver.playingByKeys(SCRIPT).untilQuietIn("asking").key('l');
    driver.untilQuietIn("asking").forget().lose(Device.QUIET).key('d').untilQuiet().key('a');

    assertFalse(driver.said("too loud"));
  }

  @Test
  void theGoodbyeDoesNotSpeakOfALoudRoom() {
    SessionDriver driver = SessionDriver.playing(ScriptBuilder.of(movement("Heel raise")));
    driver.key('s').key('y').forget().lose(Device.QUIET);
    assertEquals("closing", driver.phase());

    assertEquals(List.of(), driver.spoken());
  }
}
