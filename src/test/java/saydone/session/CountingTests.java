package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.SessionDriver.playing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.script.Dose.CountBy;
import saydone.session.Fact.RepetitionCounted;

/** The four ways of counting, and holds. */
class CountingTests {

  private static SessionDriver counting(int reps) {
    return playing(ScriptBuilder.of(movement("Heel raise").reps(reps), movement("Rest of it")))
        .untilQuietIn("counting")
        .forget();
  }

  private static SessionDriver aloud(int reps) {
    return playing(
            ScriptBuilder.of(
                movement("Toe raise").countBy(CountBy.PATIENT_ALOUD).reps(reps),
                movement("Rest of it")))
        .untilQuietIn("counting-aloud")
        .forget();
  }

  private static SessionDriver holding(int reps, int seconds) {
    return playing(
            ScriptBuilder.of(movement("Bridge").hold(seconds).reps(reps), movement("Rest of it")))
        .untilQuietIn("awaiting-hold")
        .forget();
  }

  private static SessionDriver pacing(int reps, int hold) {
    return playing(
            ScriptBuilder.of(
                movement("Pendulum").countBy(CountBy.COACH).tempo(2, 3).hold(hold).reps(reps),
                movement("Rest of it")))
        .untilQuietIn("pacing")
        .forget();
  }

  private static SessionDriver wholeSet(int reps) {
    return playing(
            ScriptBuilder.of(
                movement("Stand up").countBy(CountBy.SET).reps(reps), movement("Rest of it")))
        .untilQuietIn("whole-set")
        .forget();
  }

  private static List<Integer> counts(SessionDriver driver) {
    return driver.facts(RepetitionCounted.class).stream()
        .map(RepetitionCounted::repetition)
        .toList();
  }

  @Test
  void doneCountsOneTicksAndSaysTheNumber() {
    SessionDriver driver = counting(10).say("done");

    assertEquals(
        new RepetitionCounted(0, Optional.empty(), 1, 1, CountBy.PATIENT),
        driver.lastFact(RepetitionCounted.class));
    assertEquals(List.of(Signal.TICK), driver.signals());
    assertEquals(List.of("one"), driver.spoken());
  }

  @Test
  void aRepetitionIsOnDiskBeforeTheTickAndTheNumber() {
    for (SessionDriver driver :
        List.of(
            counting(10).say("done"),
            aloud(10).say("one"),
            wholeSet(10).say("done"),
            holding(3, 5).say("ready").waitFor(Duration.ofMillis(5200)))) {
      List<String> order =
          driver.effects().stream()
              .map(
                  effect ->
                      effect instanceof Effect.Append append
                          ? append.fact().getClass().getSimpleName()
                          : effect instanceof Effect.PlayCue cue
                              ? cue.signal().name()
                              : effect.getClass().getSimpleName())
              .toList();
      int counted = order.indexOf("RepetitionCounted");
      assertTrue(counted >= 0, () -> "nothing counted: " + order);
      assertTrue(counted < order.indexOf("TICK"), order::toString);
      int spoken = order.subList(counted, order.size()).indexOf("Speak");
      assertTrue(
          spoken < 0 || order.indexOf("TICK") < counted + spoken, () -> "late tick: " + order);
    }
  }

  @Test
  void whatWasHeardIsRecordedBeforeWhatItDid() {
    SessionDriver driver = counting(10).say("done");

    assertEquals(Fact.CommandHeard.class, driver.facts().get(0).getClass());
    Fact.CommandHeard heard = driver.lastFact(Fact.CommandHeard.class);
    assertEquals("done", heard.command());
    assertEquals("voice", heard.source());
    assertEquals(RecordedPhase.of(PhaseName.COUNTING), heard.phase());
    assertTrue(heard.acted());
  }

  @Test
  void theLastThreeAreCountedDown() {
    SessionDriver driver = counting(6).sayDone(6);

    assertEquals(
        List.of("one", "two", "three", "two more", "one more", "that was the last one"),
        driver.spoken().subList(0, 6));
    assertEquals("resting", driver.phase());
  }

  @Test
  void aShortSetIsSimplyCounted() {
    SessionDriver driver = counting(3).sayDone(3);

    assertEquals(List.of("one", "two", "that was the last one"), driver.spoken().subList(0, 3));
  }

  @Test
  void aReminderOfGoodFormComesInTheMiddleOfALongSet() {
    SessionDriver driver =
        playing(
                ScriptBuilder.of(
                    movement("Heel raise").reps(8).cues("Keep the knee still."),
                    movement("Rest of it")))
            .untilQuietIn("counting")
            .forget()
            .sayDone(4);

    assertEquals(List.of("one", "two", "three", "four", "Keep the knee still."), driver.spoken());
  }

  @Test
  void anEchoOfDoneWithinTheMinimumTimeDoesNotCountTwice() {
    SessionDriver driver = counting(10).hear(Word.DONE).waitFor(Duration.ofMillis(700));
    driver.hear(Word.DONE);

    assertEquals(List.of(1), counts(driver));
    assertFalse(driver.lastFact(Fact.CommandHeard.class).acted());

    driver.waitFor(Duration.ofMillis(100)).hear(Word.DONE);
    assertEquals(List.of(1, 2), counts(driver));
  }

  @Test
  void theNextDoneCutsANumberThatIsStillSpoken() {
    SessionDriver driver = counting(10).key(' ').waitFor(Duration.ofMillis(800)).key(' ');

    assertTrue(driver.lastStep().contains(new Effect.Silence()));
    assertEquals(List.of(1, 2), counts(driver));
  }

  @Test
  void numbersAreNotHeardBesideDone() {
    assertFalse(counting(10).audible().contains(new Numeral(1)));
  }

  @Test
  void countingAloudTicksForEachNumberAndLetsThePatientSpeak() {
    SessionDriver driver = aloud(4);
    for (String number : List.of("one", "two", "three", "four")) {
      driver.say(number).waitSeconds(2);
    }

    assertEquals(List.of(1, 2, 3, 4), counts(driver));
    assertEquals("that was the last one", driver.spoken().get(0));
    assertEquals("resting", driver.phase());
  }

  @Test
  void aNumberThatWasMissedIsMadeUpForByTheNext() {
    SessionDriver driver = aloud(10).say("one").waitSeconds(3).say("three");

    assertEquals(List.of(1, 3), counts(driver));
  }

  @Test
  void aNumberFarAheadIsNotBelieved() {
    SessionDriver driver = aloud(10).say("one").waitSeconds(3).say("seven");

    assertEquals(List.of(1), counts(driver));
    assertEquals(List.of("I have one. Go on from there."), driver.spoken());
  }

  @Test
  void aNumberThatWasCountedAlreadyDoesNothing() {
    SessionDriver driver = aloud(10).say("one").waitSeconds(3).say("one");

    assertEquals(List.of(1), counts(driver));
    assertFalse(driver.lastFact(Fact.CommandHeard.class).acted());
  }

  @Test
  void twoNumbersWithinTheMinimumTimeCountOnce() {
    SessionDriver driver = aloud(10).hear(new Numeral(1)).waitFor(Duration.ofMillis(300));

    assertEquals(List.of(1), counts(driver.hear(new Numeral(2))));
  }

  @Test
  void theSpaceBarCountsAlsoWhereNumbersAreSaid() {
    assertEquals(List.of(1), counts(aloud(10).key(' ')));
  }

  @Test
  void theCoachSetsTheTempoAndCounts() {
    SessionDriver driver = pacing(4, 0).untilPhase("resting");

    assertEquals(
        List.of(
            "Move",
            "And return",
            "one",
            "Move",
            "And return",
            "two more",
            "Move",
            "And return",
            "one more",
            "Move",
            "And return",
            "that was the last one"),
        driver.spoken().subList(0, 12));
    assertEquals(List.of(1, 2, 3, 4), counts(driver));
  }

  @Test
  void aPacedHoldEndsWithACountdown() {
    SessionDriver driver = pacing(1, 5).untilPhase("resting");

    assertEquals(
        List.of("Move", "Hold", "three", "two", "one", "And return", "that was the last one"),
        driver.spoken().subList(0, 7));
  }

  @Test
  void aPacedRepetitionTakesAsLongAsItsTempo() {
    SessionDriver driver = pacing(3, 0);
    Duration before = driver.now();
    driver.waitFor(Duration.ofMillis(1200 + 2000 + 3000));

    assertEquals(List.of(1), counts(driver));
    assertEquals(Duration.ofMillis(6200), driver.now().minus(before));
  }

  @Test
  void doneEndsAPacedSetWithWhatWasCounted() {
    SessionDriver driver = pacing(8, 0).waitSeconds(7).key(' ');

    assertEquals(List.of(1), counts(driver));
    assertEquals(1, driver.lastFact(Fact.SetEnded.class).repetitions());
    assertEquals(8, driver.lastFact(Fact.SetEnded.class).prescribed());
    assertEquals("resting", driver.phase());
  }

  @Test
  void slowerMakesAPacedMovementTakeLonger() {
    SessionDriver driver = pacing(8, 0).say("slower").untilQuiet();
    driver.waitFor(Duration.ofMillis(1200 + 6000 - 100));
    assertEquals(List.of(), counts(driver));

    driver.waitFor(Duration.ofMillis(200));
    assertEquals(List.of(1), counts(driver));
  }

  @Test
  void aWholeSetIsCountedByOneDone() {
    SessionDriver driver = wholeSet(12).waitSeconds(40).say("done");

    assertEquals(List.of(12), counts(driver));
    assertEquals(
        "You did the whole set.",
        driver.spoken().get(driver.spoken().indexOf("You did the whole set.")));
    assertEquals("resting", driver.phase());
  }

  @Test
  void aHoldWaitsForReadyAndCountsTheLastThreeSecondsDown() {
    SessionDriver driver = holding(6, 5).say("ready");
    assertEquals("holding", driver.phase());
    assertEquals(List.of(), counts(driver));

    driver.waitSeconds(5);
    assertEquals(
        List.of("Hold", "three", "two", "one", "And relax. That was one."), driver.spoken());
    assertEquals(List.of(1), counts(driver));
    assertEquals("awaiting-hold", driver.phase());
  }

  @Test
  void aShortHoldCountsDownWhatItHas() {
    assertEquals(
        List.of("Hold", "two", "one", "And relax. That was one."),
        holding(6, 3).say("ready").waitSeconds(3).spoken());
    assertEquals(
        List.of("Hold", "one", "And relax. That was one."),
        holding(6, 2).say("ready").waitSeconds(2).spoken());
    assertEquals(
        List.of("Hold", "And relax. That was one."),
        holding(6, 1).say("ready").waitSeconds(1).spoken());
  }

  @Test
  void doneEndsAHoldBeforeItsTimeAndCounts() {
    SessionDriver driver = holding(6, 20).say("ready").waitSeconds(4).say("done");

    assertEquals(List.of(1), counts(driver));
    assertEquals("awaiting-hold", driver.phase());
  }

  @Test
  void theLastHoldEndsTheSet() {
    SessionDriver driver = holding(2, 3).say("ready").waitSeconds(6).say("ready").waitSeconds(3);

    assertEquals(List.of(1, 2), counts(driver));
    assertTrue(driver.said("And relax. That was the last one."));
    assertEquals("resting", driver.phase());
  }
}
