package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.command.Command.Word;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Side;
import saydone.script.WeakSide;

/** A patient whom the coach remembers: side, precautions, advice, and a short way to "Begin". */
class ReturningTests {

  private static final Script SCRIPT =
      script()
          .affected(AffectedSide.ASK)
          .ask(true, false, false)
          .precaution("Sit on a firm chair.")
          .precaution("Move gently.")
          .advice("Many repetitions help.", "Each one counts.")
          .with(movement("Heel raise").side(WorkingSide.AFFECTED).cues("Big toes."))
          .with(movement("Toe raise").side(WorkingSide.AFFECTED))
          .build();

  private static final Patient KNOWN =
      Patient.NEW.knowing(Set.of("heel-raise", "toe-raise")).withSide(WeakSide.LEFT).returning(3);

  private static SessionDriver playing(Patient patient) {
    return new SessionDriver(new Plan(SCRIPT, Optional.empty(), false).of(patient), Progress.NONE)
        .begin();
  }

  private static SessionDriver confirming() {
    return playing(KNOWN).untilQuietIn("confirming-side");
  }

  @Test
  void theSideOfBeforeIsNamedAndAYesTakesIt() {
    SessionDriver driver = confirming();
    assertEquals("The left side?", driver.lastSpoken());
    driver.say("yes");

    assertEquals(Optional.of(WeakSide.LEFT), driver.progress().affected());
    assertEquals("asking", driver.phase());
  }

  @Test
  void silenceForFourSecondsTakesItToo() {
    SessionDriver driver = confirming();
    Duration asked = driver.now();
    driver.untilPhase("asking");

    assertEquals(Optional.of(WeakSide.LEFT), driver.progress().affected());
    assertEquals(Duration.ofSeconds(4), driver.now().minus(asked));
  }

  @ParameterizedTest
  @CsvSource({"1, 4, 10", "9, 11, 11", "20, 22, 22"})
  void aPatientWhoAnswersSlowlyIsGivenTheTime(int takes, int side, int pain) {
    SessionDriver driver =
        playing(KNOWN.answeringAfter(Duration.ofSeconds(takes))).untilQuietIn("confirming-side");
    Duration asked = driver.now();
    driver.untilPhase("asking");
    assertEquals(Duration.ofSeconds(side), driver.now().minus(asked));

    asked = driver.untilQuiet().now();
    driver.forget().happen();
    assertEquals(Duration.ofSeconds(pain), driver.now().minus(asked));
    assertEquals("Say a number from zero to ten.", driver.lastSpoken());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "other side", "right"})
  void theOtherSideIsTakenAndSaid(String word) {
    SessionDriver driver = confirming().say(word).untilQuiet();

    assertEquals(Optional.of(WeakSide.RIGHT), driver.progress().affected());
    assertTrue(driver.said("The right side."));
  }

  @ParameterizedTest
  @CsvSource({"asking", "precautions", "introducing", "getting-ready", "counting"})
  void otherSideSetsItRightBeforeTheFirstRepetition(String phase) {
    SessionDriver driver = confirming().say("yes").untilPhase("asking");
    if (!phase.equals("asking")) {
      driver.untilQuiet().say("two").untilPhase(phase);
    }
    driver.say("other side").untilQuiet();

    assertEquals(Optional.of(WeakSide.RIGHT), driver.progress().affected());
    assertTrue(driver.said("The right side."));
    if (phase.equals("asking")) {
      driver.say("two");
    }
    driver.untilQuietIn("counting");
    List<Optional<Side>> begun =
        driver.facts(Fact.SetStarted.class).stream().map(Fact.SetStarted::side).toList();
    assertEquals(Optional.of(Side.RIGHT), begun.get(begun.size() - 1));
    assertEquals(phase.equals("getting-ready") || phase.equals("counting") ? 2 : 1, begun.size());
    driver.say("done");
    assertEquals(Optional.of(Side.RIGHT), driver.facts(Fact.RepetitionCounted.class).get(0).side());
  }

  @Test
  void onceARepetitionIsCountedTheSideStays() {
    SessionDriver driver = confirming().say("yes").untilQuiet().say("two");
    driver.untilQuietIn("counting").say("done").untilQuiet();

    assertFalse(driver.session().vocabulary(driver.state()).contains(Word.OTHER_SIDE));
  }

  @Test
  void aSideOfTheCommandLineIsNeitherAskedNorChanged() {
    Plan plan = new Plan(SCRIPT, Optional.of(WeakSide.RIGHT), false).of(KNOWN);
    SessionDriver driver = new SessionDriver(plan, Progress.NONE).begin().untilQuietIn("asking");

    assertEquals(Optional.of(WeakSide.RIGHT), driver.progress().affected());
    assertFalse(driver.session().vocabulary(driver.state()).contains(Word.OTHER_SIDE));
  }

  @Test
  void precautionsThatWereSaidLatelyAreOneSentence() {
    SessionDriver driver =
        confirming().say("yes").untilQuiet().say("two").untilPhase("introducing");

    assertTrue(driver.said("Take care, and say pause, pain or stop at any time."));
    assertFalse(driver.said("Sit on a firm chair."));
    assertEquals(
        List.of(new Fact.PrecautionsSpoken(false)), driver.facts(Fact.PrecautionsSpoken.class));
  }

  @Test
  void moreBeforeTheFirstRepetitionSaysThePrecautionsInFull() {
    SessionDriver driver = confirming().say("yes").untilQuiet().say("two");
    driver.untilQuietIn("getting-ready").forget().say("more").untilQuietIn("counting");

    assertTrue(driver.said("Sit on a firm chair."));
    assertTrue(driver.said("Move gently."));
    assertTrue(driver.said("Do Heel raise."));
    assertTrue(
        driver.facts(Fact.PrecautionsSpoken.class).contains(new Fact.PrecautionsSpoken(true)));
  }

  @ParameterizedTest
  @CsvSource({"0, Many repetitions help.", "1, Each one counts.", "2, Many repetitions help."})
  void anotherWordingOfTheAdviceIsSaidEachSessionAndOnce(int sessions, String advice) {
    SessionDriver driver = playing(KNOWN.returning(sessions)).untilQuietIn("confirming-side");
    driver.say("yes").untilQuiet().say("two").workUntil("closing");

    assertEquals(1, driver.spoken().stream().filter(advice::equals).count());
    assertEquals(
        1,
        driver.spoken().stream()
            .filter(text -> text.startsWith("Many rep") || text.startsWith("Each one"))
            .count());
  }

  @Test
  void aKnownExerciseAtAPaceOfHerOwnBeginsSoon() {
    SessionDriver driver = confirming().say("yes").untilQuiet().say("two");
    Duration ready = driver.untilQuietIn("getting-ready").now();
    driver.untilPhase("counting");

    assertEquals(Duration.ofMillis(500), driver.now().minus(ready));
  }
}
