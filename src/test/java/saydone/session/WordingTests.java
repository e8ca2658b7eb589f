package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.json.ScriptReader;

/**
 * Descriptions are long the first time, short later, shortest for another set; "more" gives the
 * long form.
 */
class WordingTests {

  private static final Script SCRIPT =
      ScriptBuilder.of(
          movement("Heel raise").reps(10).cues("Big toes.", "Softly.").more("The long wording."),
          movement("Toe raise").reps(10).cues("Heels down."),
          movement("Bridge").hold(30).reps(2));

  private static SessionDriver first(Script script) {
    return new SessionDriver(new Plan(script, Optional.empty(), false), Progress.NONE).begin();
  }

  private static SessionDriver second(Script script) {
    return new SessionDriver(
            new Plan(script, Optional.empty(), false).knowing(ids(script)), Progress.NONE)
        .begin();
  }

  private static Set<String> ids(Script script) {
    return script.exercises().stream().map(Exercise::id).collect(Collectors.toSet());
  }

  private static int words(SessionDriver driver) {
    return driver.spoken().stream().mapToInt(text -> text.split(" ", -1).length).sum();
  }

  /** An answer to the question that is open. */
  private static String answer(SessionDriver driver) {
    return driver.audible().contains(Word.LEFT)
        ? "left"
        : driver.audible().contains(Word.A_LITTLE) ? "a little" : "two";
  }

  private static SessionDriver played(SessionDriver driver) {
    for (int steps = 0; !driver.phase().equals("finished") && steps < 2000; steps++) {
      switch (driver.phase()) {
        case "asking" -> driver.untilQuiet().say(answer(driver)).untilPhase("acknowledging");
        case "counting", "whole-set" -> driver.untilQuiet().say("done").waitSeconds(2);
        case "counting-aloud" ->
            driver
                .untilQuiet()
                .hear(new Numeral(driver.progress().repetition() + 1))
                .waitSeconds(2);
        case "awaiting-hold" -> driver.untilQuiet().say("ready");
        default -> driver.happen();
      }
    }
    assertEquals("finished", driver.phase());
    return driver;
  }

  @ParameterizedTest
  @ValueSource(strings = {"foot-drop", "shoulder-pendulum", "balance-sit-to-stand"})
  void theSecondSessionSpeaksAFifthFewerWordsThanTheFirstAtLeast(String name) throws Exception {
    Script script = ScriptReader.read(Path.of("scripts", name + ".json")).script();
    int once = words(played(first(script)));
    int again = words(played(second(script)));

    assertTrue(again <= 0.8 * once, again + " words after " + once);
  }

  @Test
  void anExerciseThatIsKnownIsNameDoseAndOneReminder() {
    SessionDriver driver = second(SCRIPT).untilPhase("getting-ready");

    assertEquals(
        List.of(
            "Welcome back.",
            "Say pause, pain or stop at any time.",
            "Heel raise.",
            "Ten times.",
            "Big toes.",
            "Get ready."),
        driver.spoken());
  }

  @Test
  void howItIsCountedIsSaidAgainWhereItIsAnotherWay() {
    SessionDriver driver = second(SCRIPT).untilQuietIn("counting").forget().say("next");
    driver.untilPhase("getting-ready");
    assertEquals(
        List.of("Exercise two of three. Toe raise.", "Ten times.", "Heels down.", "Get ready."),
        driver.spoken());

    driver.untilQuietIn("counting").forget().say("next").untilPhase("getting-ready");
    assertEquals(
        List.of(
            "Exercise three of three. Bridge.",
            "Two times.",
            "Hold each one for thirty seconds. Say ready when you are in place.",
            "Do Bridge.",
            "Get ready."),
        driver.spoken());
  }

  @Test
  void whereOnlySomeAreKnownTheOthersAreToldInFull() {
    SessionDriver driver =
        new SessionDriver(
                new Plan(SCRIPT, Optional.empty(), false).knowing(Set.of("toe-raise")),
                Progress.NONE)
            .begin()
            .untilQuietIn("counting");
    assertTrue(driver.said("Do Heel raise."));

    driver.say("next").untilQuietIn("counting");
    assertFalse(driver.said("Do Toe raise."));
  }

  @Test
  void theReminderInTheMiddleOfASetIsNotThatOfTheShortIntroduction() {
    SessionDriver driver = second(SCRIPT).untilQuietIn("counting").forget().sayDone(5);
    assertEquals(List.of("one", "two", "three", "four", "five", "Softly."), driver.spoken());
  }

  @Test
  void anotherSetIsOnlyItsNumber() {
    SessionDriver driver =
        first(ScriptBuilder.of(movement("Heel raise").sets(2).reps(1)))
            .untilQuietIn("counting")
            .say("done")
            .untilQuiet()
            .forget()
            .untilPhase("counting");

    assertEquals(List.of("Set two of two.", "Get ready.", "Begin."), driver.spoken());
  }

  @Test
  void backToAnExerciseThatWasToldInFullIsBrief() {
    SessionDriver driver = first(SCRIPT).untilQuietIn("counting").say("next");
    driver.untilQuietIn("counting").forget().say("back").untilPhase("getting-ready");

    assertEquals("Exercise one of three. Heel raise.", driver.spoken().get(0));
    assertFalse(driver.said("Do Heel raise."));
  }

  @Test
  void anExerciseThatWasLeftBeforeItWasToldIsToldInFullTheNextTime() {
    SessionDriver driver = first(SCRIPT).untilPhase("introducing").say("next");
    driver.untilPhase("introducing").waitSeconds(1).forget().key('b');
    driver.untilPhase("getting-ready");

    assertTrue(driver.said("Do Heel raise."));
  }

  @Test
  void moreInAShortIntroductionTellsItInFullAndThenAtLength() {
    SessionDriver driver = second(SCRIPT).untilPhase("introducing").forget().key('m');
    assertEquals(
        List.of("Sit for Heel raise.", "Do Heel raise.", "Ten times.", "Say done after each one."),
        driver.spoken());
    assertEquals("introducing", driver.phase());

    driver.forget().key('m');
    assertEquals("The long wording.", driver.spoken().get(0));
    assertEquals("getting-ready", driver.untilPhase("getting-ready").phase());
  }

  @Test
  void moreInASetTellsTheInstructionsIfTheyWereNotToldAndThenTheLongWording() {
    SessionDriver driver = second(SCRIPT).untilQuietIn("counting").forget().say("more");
    assertEquals(List.of("Sit for Heel raise.", "Do Heel raise."), driver.spoken());

    driver.untilQuiet().forget().say("more");
    assertEquals(List.of("The long wording."), driver.spoken());
  }

  @Test
  void moreAfterAnIntroductionThatWasPassedOverTellsTheInstructions() {
    SessionDriver driver = first(SCRIPT).untilPhase("introducing").key('\n');
    driver.untilQuietIn("counting").forget().say("more");

    assertEquals(List.of("Sit for Heel raise.", "Do Heel raise."), driver.spoken());
  }

  @Test
  void moreInARestTellsWhatComesNextWithItsSide() {
    Script script =
        script()
            .affected(AffectedSide.RIGHT)
            .with(movement("Heel raise").reps(1))
            .with(movement("{side} toe raise").side(WorkingSide.AFFECTED))
            .build();
    SessionDriver driver = first(script).workUntil("resting").untilQuiet().forget().say("more");
    assertEquals(List.of("Sit for right toe raise.", "Do right toe raise."), driver.spoken());

    driver.untilQuiet().forget().untilPhase("getting-ready");
    assertFalse(driver.said("Sit for right toe raise."));
  }

  @Test
  void moreInARestLeavesItsLength() {
    SessionDriver driver = first(SCRIPT).workUntil("resting").untilQuiet().say("more");
    driver.untilQuiet();

    assertEquals("resting", driver.phase());
    assertTrue(driver.timers().contains(Timer.BEAT));
  }

  @Test
  void moreInAPauseTellsTheExerciseThatIsHeld() {
    SessionDriver driver = second(SCRIPT).untilQuietIn("counting").say("pause").untilQuiet();
    driver.forget().say("more");

    assertEquals(List.of("Sit for Heel raise.", "Do Heel raise."), driver.spoken());
    assertEquals("paused", driver.untilQuiet().phase());
  }

  @Test
  void moreHasAKeyAlsoWhereItsWordIsNotListenedFor() {
    SessionDriver holding = second(ScriptBuilder.of(movement("Bridge").hold(20)));
    holding.untilQuietIn("awaiting-hold").say("ready").untilQuiet().forget();
    assertFalse(holding.audible().contains(Word.MORE));
    assertTrue(holding.key('m').said("Do Bridge."));

    SessionDriver aloud =
        second(ScriptBuilder.of(movement("Sit down").countBy(CountBy.PATIENT_ALOUD)));
    aloud.untilQuietIn("counting-aloud").forget();
    assertTrue(aloud.key('m').said("Do Sit down."));
  }

  @Test
  void aScriptWithOneTextForAnExerciseSaysItEachTime() {
    SessionDriver driver =
        second(ScriptBuilder.of(movement("Heel raise"))).untilPhase("getting-ready");
    assertTrue(driver.said("Do Heel raise."));

    driver.untilQuietIn("counting").say("more").untilQuiet().forget().say("more");
    assertEquals(List.of("I have no more to say on this."), driver.spoken());
  }

  @Test
  void theSideIsNamedWhereItIsAnotherOneThanBefore() {
    Script script =
        script()
            .affected(AffectedSide.LEFT)
            .with(movement("One").side(WorkingSide.AFFECTED).reps(1))
            .with(movement("Two").side(WorkingSide.AFFECTED).reps(1))
            .with(movement("Three").reps(1))
            .with(movement("Four").side(WorkingSide.EACH).reps(1))
            .build();
    List<String> spoken = first(script).workUntil("finished").spoken();

    assertEquals(
        List.of(
            "This one is for your left side.",
            "This one is for both sides.",
            "One side after the other, the left side first."),
        spoken.stream().filter(text -> text.matches("(This|One) .* sides?.*")).toList());
  }
}
