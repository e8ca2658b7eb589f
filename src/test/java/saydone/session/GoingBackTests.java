package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.SessionDriver.playing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Side;

/** Going back to an exercise that was begun: what was done is offered, and nothing counts twice. */
class GoingBackTests {

  private static final Script SCRIPT =
      ScriptBuilder.of(
          movement("Heel raise").reps(10), movement("Toe raise").reps(2), movement("Step").reps(1));

  /** Six of ten, then "next" by mistake, then "back". */
  private static SessionDriver back() {
    return playing(SCRIPT)
        .untilQuietIn("counting")
        .sayDone(6)
        .say("next")
        .untilQuietIn("counting")
        .forget()
        .say("back");
  }

  @Test
  void whatWasDoneIsOffered() {
    SessionDriver driver = back();

    assertEquals("returning", driver.phase());
    assertEquals(
        List.of("Exercise one of three. Heel raise.", "You have six of ten. Go on there?"),
        driver.spoken());
  }

  @Test
  void aYesGoesOnWithTheCount() {
    SessionDriver driver = back().untilQuiet().say("yes").untilQuietIn("counting");

    assertEquals(6, driver.progress().repetition());
    driver.forget().sayDone(4);
    assertEquals(List.of("seven", "two more", "one more"), driver.spoken().subList(0, 3));
    driver.workUntil("finished");
    assertEquals(
        new Fact.SessionEnded(Fact.Outcome.COMPLETED, 13, 13),
        driver.lastFact(Fact.SessionEnded.class));
    assertTrue(driver.said("You did all thirteen repetitions."));
  }

  @Test
  void silenceGoesOnWithTheCountToo() {
    SessionDriver driver = back().untilQuietIn("counting");

    assertEquals(6, driver.progress().repetition());
    assertTrue(driver.said("Good, we go on."));
  }

  @Test
  void aNoBeginsAnewAndWhatIsDoneTwiceIsCalledExtra() {
    SessionDriver driver = back().untilQuiet().say("no");
    assertTrue(driver.said("From the start."));
    driver.untilQuietIn("counting");
    assertEquals(0, driver.progress().repetition());

    driver.workUntil("finished");
    assertEquals(
        new Fact.SessionEnded(Fact.Outcome.COMPLETED, 13, 13, OptionalInt.of(6)),
        driver.lastFact(Fact.SessionEnded.class));
    assertTrue(driver.said("You did all thirteen repetitions."));
    assertTrue(driver.said("Six more were extra."));
  }

  @Test
  void theKeysOfferAndAnswerTheSame() {
    SessionDriver driver =
        SessionDriver.playingByKeys(SCRIPT).untilQuietIn("counting").key(' ').waitSeconds(3);
    driver.key('n').untilQuietIn("counting").forget().key('b').untilQuiet();

    assertEquals(
        List.of(
            "Exercise one of three. Heel raise.",
            "You have one of ten. Go on there?",
            "Press Y for yes, or X for no."),
        driver.spoken());
    assertEquals(1, driver.key('y').untilQuietIn("counting").progress().repetition());
  }

  @Test
  void anExerciseThatWasLeftByGoingBackIsOfferedWhenItComesAgain() {
    SessionDriver driver =
        playing(SCRIPT).untilQuietIn("counting").say("next").untilQuietIn("counting").sayDone(1);
    driver.say("back").workUntil("resting").untilQuietIn("returning");

    assertEquals("You have one of two. Go on there?", driver.lastSpoken());
    driver.workUntil("finished");
    assertEquals(13, driver.progress().repetitions());
  }

  @Test
  void backInTheFirstExerciseOffersWhatWasDoneThere() {
    SessionDriver driver = playing(SCRIPT).untilQuietIn("counting").sayDone(2).forget().say("back");

    assertEquals(
        List.of(
            "This is the first exercise.",
            "Exercise one of three. Heel raise.",
            "You have two of ten. Go on there?"),
        driver.spoken());
    assertEquals(2, driver.untilQuietIn("counting").progress().repetition());
  }

  @Test
  void setAndSideAreThoseThatWereLeft() {
    SessionDriver driver =
        playing(
                ScriptBuilder.of(
                    movement("Bridge").side(WorkingSide.EACH).sets(2).reps(2),
                    movement("Step").reps(1)))
            .untilQuietIn("counting");
    driver.sayDone(2).untilQuietIn("resting").say("ready").untilQuietIn("counting").sayDone(2);
    driver.untilQuietIn("resting").say("ready").untilQuietIn("counting").sayDone(1).say("next");
    driver.untilQuietIn("counting").forget().say("back").untilQuiet();

    assertEquals(
        List.of(
            "Exercise one of two. Bridge.",
            "The right side.",
            "Set one of two.",
            "You have one of two. Go on there?"),
        driver.spoken());
    driver.say("yes").untilQuietIn("counting");
    assertEquals(new Turn(0, Optional.of(Side.RIGHT), 1), driver.progress().turn());
    driver.workUntil("finished");
    assertEquals(9, driver.progress().repetitions());
    assertFalse(driver.said("extra"));
  }

  @Test
  void betweenTwoSetsTheNextOneIsOffered() {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Bridge").sets(2).reps(2), movement("Step")))
            .untilQuietIn("counting")
            .sayDone(2)
            .untilQuietIn("resting")
            .forget()
            .say("back");

    assertTrue(driver.said("Next is set two of two. Go on there?"), driver.spoken()::toString);
    driver.say("yes").untilQuietIn("counting");
    assertEquals(2, driver.progress().set());
  }

  @Test
  void anExerciseThatWasDoneBeginsAnewAndSaysThatItIsExtra() {
    SessionDriver driver =
        playing(SCRIPT).untilQuietIn("counting").workUntil("resting").untilQuiet().forget();
    driver.say("back").untilQuietIn("counting");

    assertTrue(driver.said("You have done this one. What you do now is extra."));
    driver.sayDone(2).say("next").workUntil("finished");
    assertEquals(
        new Fact.SessionEnded(Fact.Outcome.COMPLETED, 13, 13, OptionalInt.of(2)),
        driver.lastFact(Fact.SessionEnded.class));
  }

  @Test
  void whatWasDoneBeforeGoingBackIsNotAskedForAgain() {
    SessionDriver driver = playing(SCRIPT).untilQuietIn("counting").sayDone(6).say("next");
    driver.untilQuietIn("counting").workUntil("resting").untilQuiet().say("ready");
    driver.untilQuietIn("counting").forget().say("back");
    assertEquals("Exercise two of three. Toe raise.", driver.spoken().get(0));
    driver.untilQuietIn("counting").forget().say("back").workUntil("finished");

    assertEquals(
        List.of("Exercise three of three. Step."),
        driver.spoken().stream().filter(text -> text.startsWith("Exercise t")).toList());
    assertEquals(13, driver.progress().repetitions());
  }

  @Test
  void aSetThatWasEndedEarlyGoesOnAndMayThenBeComplete() {
    SessionDriver driver = playing(SCRIPT).untilQuietIn("counting").sayDone(6);
    driver.say("that is enough").untilQuietIn("resting").say("back").untilQuiet();
    assertEquals("You have six of ten. Go on there?", driver.lastSpoken());

    driver.say("yes").workUntil("finished");
    assertTrue(driver.facts(Fact.ExerciseEnded.class).stream().skip(1).allMatch(f -> f.complete()));
    assertEquals(13, driver.progress().repetitions());
  }

  @Test
  void aCrashInTheQuestionAsksItAgain() {
    SessionDriver driver = back();
    SessionDriver after =
        SessionDriver.resuming(
            SCRIPT,
            List.of(
                new Fact.SessionStarted("small", "1.0", 13, 3),
                new Fact.ExerciseStarted(0, "heel-raise"),
                new Fact.SetStarted(0, Optional.empty(), 1),
                new Fact.RepetitionCounted(0, Optional.empty(), 1, 6, CountBy.PATIENT),
                new Fact.ExerciseEnded(0, "heel-raise", false),
                new Fact.ExerciseStarted(1, "toe-raise"),
                new Fact.ExerciseEnded(1, "toe-raise", false),
                driver.lastFact(Fact.ExerciseStarted.class)));

    assertEquals(6, after.untilQuietIn("returning").say("yes").progress().repetition());
  }

  @Test
  void backOverAPausedQuestionIsStillAsked() {
    SessionDriver driver = back().untilQuiet().say("pause").untilQuiet().forget().say("resume");

    assertEquals(List.of("You have six of ten. Go on there?"), driver.spoken());
  }
}
