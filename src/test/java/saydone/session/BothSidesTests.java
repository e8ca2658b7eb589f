package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.command.Command.Word;
import saydone.language.Language;
import saydone.markup.MarkedText;
import saydone.message.Messages;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Side;
import saydone.script.WeakSide;

/** A patient of whom both sides are weak. */
class BothSidesTests {

  private static final Optional<Side> LEFT = Optional.of(Side.LEFT);
  private static final Optional<Side> RIGHT = Optional.of(Side.RIGHT);
  private static final Optional<Side> TOGETHER = Optional.empty();

  /** Of one weak side it prescribes 2 x 2 + 3 + 2 + 2 x 2 = 13 repetitions, of both 20. */
  private static Script script(AffectedSide side) {
    return ScriptBuilder.script()
        .affected(side)
        .precaution("Rest your {affected} foot beside the {unaffected} one.")
        .with(
            movement("Foot up")
                .side(WorkingSide.AFFECTED)
                .sets(2)
                .reps(2)
                .cues("Hold your {affected} foot with your {unaffected} hand."))
        .with(
            movement("Foot down")
                .side(WorkingSide.UNAFFECTED)
                .reps(3)
                .cues("Help your {affected} foot with the {unaffected} one."))
        .with(movement("Heel raise").reps(2).cues("Look at your {affected} foot."))
        .with(movement("Step").side(WorkingSide.EACH).reps(2))
        .build();
  }

  private static SessionDriver playing(AffectedSide side, Patient patient, Progress done) {
    return new SessionDriver(new Plan(script(side), Optional.empty(), false).of(patient), done)
        .begin();
  }

  private static SessionDriver asked() {
    return playing(AffectedSide.ASK_OR_BOTH, Patient.NEW, Progress.NONE).untilQuietIn("asking");
  }

  private static SessionDriver confirming(WeakSide before) {
    return playing(AffectedSide.ASK_OR_BOTH, Patient.NEW.withSide(before), Progress.NONE)
        .untilQuietIn("confirming-side");
  }

  private static List<Optional<Side>> sides(SessionDriver driver, int exercise) {
    return driver.facts(Fact.SetStarted.class).stream()
        .filter(set -> set.exercise() == exercise)
        .map(Fact.SetStarted::side)
        .toList();
  }

  @Test
  void theQuestionNamesTheThirdAnswer() {
    assertEquals("Which side is weaker? Say left, right, or both.", asked().lastSpoken());
    assertEquals(
        "Say left, right, or both.",
        asked().forget().say("help").untilQuiet().forget().happen().lastSpoken());
  }

  @ParameterizedTest
  @ValueSource(strings = {"both", "both feet", "both sides", "both of them"})
  void bothIsAnAnswer(String said) {
    SessionDriver driver = asked().say(said);

    assertEquals("Both sides.", driver.lastSpoken());
    assertEquals(
        new Fact.SideChosen(WeakSide.BOTH, OptionalInt.of(20)),
        driver.lastFact(Fact.SideChosen.class));
    assertEquals(Optional.of(WeakSide.BOTH), driver.progress().affected());
    assertEquals(20, driver.progress().prescribed());
  }

  @ParameterizedTest
  @CsvSource({"left, LEFT, 13", "right, RIGHT, 13", "both, BOTH, 20"})
  void whatIsPrescribedFollowsTheAnswer(String said, WeakSide weak, int prescribed) {
    SessionDriver driver = asked().say(said);

    assertEquals(Optional.of(weak), driver.progress().affected());
    assertEquals(prescribed, driver.progress().prescribed());
    driver.workUntil("finished");
    assertEquals(prescribed, driver.progress().repetitions());
    assertTrue(
        driver.said("You did all " + (prescribed == 20 ? "twenty" : "thirteen") + " repetitions."));
  }

  @Test
  void eachSideIsExercisedTheLeftFirst() {
    SessionDriver driver = asked().say("both").workUntil("finished");

    assertEquals(List.of(LEFT, LEFT, RIGHT, RIGHT), sides(driver, 0));
    assertEquals(List.of(LEFT, RIGHT), sides(driver, 1));
    assertEquals(List.of(TOGETHER), sides(driver, 2));
    assertEquals(List.of(LEFT, RIGHT), sides(driver, 3));
    assertTrue(driver.said("One side after the other, the left side first."));
    assertTrue(driver.said("Two sets of two on each side."));
    assertTrue(driver.said("Change to the right side now."));
  }

  @Test
  void beforeASideWorksTheWordingIsTrueForBoth() {
    SessionDriver driver = asked().say("both").untilPhase("introducing");

    assertTrue(driver.said("Rest your weak foot beside the other one."));
  }

  @ParameterizedTest
  @CsvSource({
    "0, LEFT, Hold your left foot with your right hand.",
    "0, RIGHT, Hold your right foot with your left hand.",
    "1, LEFT, Help your right foot with the left one.",
    "1, RIGHT, Help your left foot with the right one.",
    "2, , Look at your weak foot."
  })
  void thePlaceholdersStandForTheSideThatWorksAndTheOtherOne(int exercise, Side side, String text) {
    Plan plan = new Plan(script(AffectedSide.ASK_OR_BOTH), Optional.empty(), false);
    Wording wording =
        new Wording(
            plan,
            Messages.of(Language.ENGLISH),
            false,
            Optional.of(WeakSide.BOTH),
            Optional.empty());

    assertEquals(
        MarkedText.plain(text),
        wording.keyReminder(new Turn(exercise, Optional.ofNullable(side), 1)));
  }

  @Test
  void theAnswerCanBeTakenBack() {
    SessionDriver driver = asked().say("both").untilQuietIn("acknowledging").say("back");
    driver.untilQuietIn("asking");
    assertEquals("Which side is weaker? Say left, right, or both.", driver.lastSpoken());

    driver.say("right").untilQuiet();
    assertEquals(Optional.of(WeakSide.RIGHT), driver.progress().affected());
    assertEquals(13, driver.progress().prescribed());
  }

  @Test
  void otherSideDoesNothingWhereBothAreWeak() {
    SessionDriver driver = asked().say("both").untilPhase("introducing");
    assertFalse(driver.session().vocabulary(driver.state()).contains(Word.OTHER_SIDE));

    driver.key('v').untilQuiet();
    assertEquals(Optional.of(WeakSide.BOTH), driver.progress().affected());
  }

  @Test
  void otherSideOfOneKeepsWhatIsPrescribedForOne() {
    SessionDriver driver = asked().say("left").untilPhase("introducing").say("other side");

    assertEquals(
        new Fact.SideChosen(WeakSide.RIGHT, OptionalInt.of(13)),
        driver.lastFact(Fact.SideChosen.class));
  }

  @ParameterizedTest
  @CsvSource({
    "BOTH, yes, BOTH",
    "BOTH, '', BOTH",
    "BOTH, left, LEFT",
    "BOTH, right, RIGHT",
    "BOTH, both feet, BOTH",
    "LEFT, both, BOTH",
    "LEFT, other side, RIGHT",
    "LEFT, right, RIGHT",
    "RIGHT, '', RIGHT"
  })
  void whatWasSaidBeforeIsConfirmedOrCorrected(WeakSide before, String said, WeakSide after) {
    SessionDriver driver = confirming(before);
    assertEquals(
        switch (before) {
          case LEFT -> "The left side?";
          case RIGHT -> "The right side?";
          case BOTH -> "Both sides?";
        },
        driver.lastSpoken());
    if (said.isEmpty()) {
      driver.waitSeconds(4);
    } else {
      driver.say(said);
    }
    assertEquals(Optional.of(after), driver.progress().affected());
  }

  @ParameterizedTest
  @CsvSource({"BOTH, no", "BOTH, other side", "LEFT, no"})
  void whereItIsNotClearWhatIsMeantTheQuestionIsAskedInFull(WeakSide before, String said) {
    SessionDriver driver = confirming(before).say(said).untilQuiet();

    assertEquals("asking", driver.phase());
    assertEquals("Which side is weaker? Say left, right, or both.", driver.lastSpoken());
    assertEquals(Optional.empty(), driver.progress().affected());
  }

  @Test
  void aScriptForOneSideAsksAPatientWithTwoAndTakesNoBoth() {
    SessionDriver driver =
        playing(AffectedSide.ASK, Patient.NEW.withSide(WeakSide.BOTH), Progress.NONE)
            .untilQuietIn("asking");
    assertEquals("Which side is weaker, left or right?", driver.lastSpoken());
    assertFalse(driver.session().vocabulary(driver.state()).contains(Word.BOTH));

    driver.say("both");
    assertEquals(Optional.empty(), driver.progress().affected());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 0", "2, 1"})
  void aSessionGoesOnInTheMiddleOfTheSecondSide(int set, int done) {
    SessionDriver first = asked().say("both");
    while (!first.progress().side().equals(RIGHT) || first.progress().set() < set) {
      first.untilQuietIn("counting").sayDone(2).untilPhase("getting-ready");
    }
    first.untilQuietIn("counting").sayDone(done);
    SessionDriver driver =
        playing(AffectedSide.ASK_OR_BOTH, Patient.NEW, Progress.of(first.facts()));
    driver.untilQuietIn("counting");

    assertTrue(
        driver.said("Hold your right foot with your left hand.") || driver.said("Do Foot up."));
    assertEquals(RIGHT, driver.progress().side());
    assertEquals(set, driver.progress().set());
    driver.workUntil("finished");
    assertEquals(20, driver.progress().repetitions());
    assertEquals(20, driver.progress().prescribed());
    assertEquals(List.of(LEFT, RIGHT), sides(driver, 1));
  }

  @Test
  void aSideOfTheCommandLineIsNotAsked() {
    Plan plan = new Plan(script(AffectedSide.ASK_OR_BOTH), Optional.of(WeakSide.BOTH), false);
    SessionDriver driver = new SessionDriver(plan, Progress.NONE).begin();

    assertEquals(20, driver.lastFact(Fact.SessionStarted.class).prescribedRepetitions());
    assertEquals(Optional.of(WeakSide.BOTH), driver.progress().affected());
    driver.workUntil("finished");
    assertEquals(20, driver.progress().repetitions());
  }

  @Test
  void byKeysBIsBothWhereTheSideIsAskedAndBackElsewhere() {
    Plan plan = new Plan(script(AffectedSide.ASK_OR_BOTH), Optional.empty(), true);
    SessionDriver driver = new SessionDriver(plan, Progress.NONE).begin().untilQuietIn("asking");
    assertEquals(
        "Which side is weaker? Press L for left, R for right, or B for both.", driver.lastSpoken());

    driver.key('b');
    assertEquals(Optional.of(WeakSide.BOTH), driver.progress().affected());
    driver.untilQuietIn("acknowledging").key('b').untilQuietIn("asking");
  }
}
