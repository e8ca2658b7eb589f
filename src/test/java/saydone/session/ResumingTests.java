package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;
import static saydone.session.SessionDriver.playing;
import static saydone.session.SessionDriver.resuming;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;

/** Going on after a crash, from whatever part of the journal reached the disk. */
class ResumingTests {

  private static final Script SCRIPT =
      script()
          .affected(AffectedSide.ASK)
          .ask(true, true, true)
          .precaution("Sit on a firm chair.")
          .rule(Symptom.PAIN, 8, "Stop for today.")
          .with(movement("Heel raise").sets(2).reps(3).side(WorkingSide.EACH))
          .with(movement("Pendulum").countBy(CountBy.COACH).reps(2).side(WorkingSide.AFFECTED))
          .with(movement("Bridge").hold(4).reps(2))
          .with(movement("Stand up").countBy(CountBy.SET).sets(2).reps(5))
          .build();

  /** All facts of a session that is gone through to its end. */
  private static List<Fact> wholeSession() {
    SessionDriver driver =
        playing(SCRIPT).untilQuietIn("asking").say("right").untilPhase("acknowledging");
    driver.untilQuietIn("asking").say("two").workUntil("asking");
    driver.untilQuiet().say("five").untilPhase("acknowledging").untilQuietIn("asking");
    driver.say("three").workUntil("finished");
    return List.copyOf(driver.facts());
  }

  private static List<Fact> factsUntil(int repetitions) {
    SessionDriver driver =
        playing(ScriptBuilder.of(movement("Heel raise").reps(10), movement("Toe raise")))
            .untilQuietIn("counting")
            .sayDone(repetitions);
    return List.copyOf(driver.facts());
  }

  private static SessionDriver resumeAfter(int repetitions) {
    return resuming(
        ScriptBuilder.of(movement("Heel raise").reps(10), movement("Toe raise")),
        factsUntil(repetitions));
  }

  @Test
  void aResumedSessionSaysWelcomeBackAndDescribesTheExerciseAgain() {
    SessionDriver driver = resumeAfter(4);
    assertEquals("Welcome back. We go on with Small session.", driver.spoken().get(0));

    driver.untilQuietIn("introducing");
    assertTrue(driver.said("Do Heel raise."));
  }

  @Test
  void aResumedSetSaysHowMuchOfItIsDone() {
    assertTrue(resumeAfter(4).untilPhase("counting").said("You have done four of ten."));
    assertFalse(resumeAfter(0).untilPhase("counting").said("You have done"));
  }

  @Test
  void aResumedSetGoesOnWithTheNextNumber() {
    SessionDriver driver = resumeAfter(4).untilQuietIn("counting").forget().say("done");

    assertEquals(List.of("five"), driver.spoken());
    assertEquals(5, driver.lastFact(Fact.RepetitionCounted.class).repetition());
  }

  @Test
  void undoInTheGetReadyTimeOfAResumedSetTakesTheLastRepetitionBack() {
    SessionDriver driver = resumeAfter(4).untilQuietIn("getting-ready").say("undo");

    assertEquals("Taken back. Three of ten.", driver.lastSpoken());
    assertEquals(3, driver.untilPhase("counting").progress().repetition());
  }

  @Test
  void everyPrefixOfAJournalGoesOnInTheSameSetSideAndRepetition() {
    List<Fact> facts = wholeSession();
    for (int length = 0; length < facts.size(); length++) {
      List<Fact> prefix = facts.subList(0, length);
      Progress before = Progress.of(prefix);
      SessionDriver driver = resuming(SCRIPT, prefix);
      String where = length + " of " + facts.size() + " facts: " + before;

      boolean inTheMiddle =
          before.set() > 0
              && !before.setEnded()
              && before.repetition()
                  < SCRIPT.exercises().get(before.exercise()).first().dose().reps();
      if (inTheMiddle) {
        driver.untilPhase("getting-ready");
        assertEquals(before.exercise(), driver.progress().exercise(), where);
        assertEquals(before.side(), driver.progress().side(), where);
        assertEquals(before.set(), driver.progress().set(), where);
        assertEquals(before.repetition(), driver.progress().repetition(), where);
        assertEquals(before.repetitions(), driver.progress().repetitions(), where);
      }
    }
  }

  @Test
  void everyPrefixOfAJournalLeadsToAWholeSessionWithoutLosingOrAddingARepetition() {
    List<Fact> facts = wholeSession();
    assertEquals(26, Progress.of(facts).repetitions());
    assertEquals(26, Progress.of(facts).prescribed());
    for (int length = 0; length < facts.size(); length++) {
      SessionDriver driver = resuming(SCRIPT, facts.subList(0, length));
      for (int steps = 0; !driver.phase().equals("finished") && steps < 2000; steps++) {
        if (driver.phase().equals("asking")) {
          driver.untilQuiet().say(driver.progress().affected().isEmpty() ? "right" : "two");
          driver.untilPhase("acknowledging");
        } else if (driver.phase().equals("counting") || driver.phase().equals("whole-set")) {
          driver.untilQuiet().say("done").waitSeconds(2);
        } else if (driver.phase().equals("awaiting-hold")) {
          driver.untilQuiet().say("ready");
        } else {
          driver.happen();
        }
      }
      assertEquals("finished", driver.phase(), "after " + length + " facts");
      assertEquals(26, driver.progress().repetitions(), "after " + length + " facts");
    }
  }

  @Test
  void aSetWhoseLastRepetitionWasTheLastFactIsOver() {
    List<Fact> facts = factsUntil(10);
    int last =
        facts.indexOf(new Fact.RepetitionCounted(0, Optional.empty(), 1, 10, CountBy.PATIENT));
    SessionDriver driver =
        resuming(
                ScriptBuilder.of(movement("Heel raise").reps(10), movement("Toe raise")),
                facts.subList(0, last + 1))
            .untilPhase("getting-ready");

    assertEquals(1, driver.progress().exercise());
    assertEquals(10, driver.progress().repetitions());
    assertEquals(10, driver.facts(Fact.SetEnded.class).get(0).repetitions());
  }

  @Test
  void aSideFromTheCommandLineThatMissedTheDiskIsRecordedAgain() {
    Plan plan = new Plan(SCRIPT, Optional.of(WeakSide.LEFT), false);
    List<Fact> facts = new SessionDriver(plan, Progress.NONE).begin().facts();
    SessionDriver driver = new SessionDriver(plan, Progress.of(facts.subList(0, 1))).begin();

    assertEquals(new Fact.SideChosen(WeakSide.LEFT), driver.lastFact(Fact.SideChosen.class));
  }

  @Test
  void aSessionThatWasEndedEarlyGoesOnWhereItWas() {
    SessionDriver first =
        playing(ScriptBuilder.of(movement("Heel raise").reps(10), movement("Toe raise")))
            .untilQuietIn("counting")
            .sayDone(3)
            .say("stop")
            .untilQuiet()
            .say("yes")
            .untilPhase("finished");
    assertEquals(Optional.of(Fact.Outcome.ENDED_EARLY), first.end());

    SessionDriver second =
        resuming(
            ScriptBuilder.of(movement("Heel raise").reps(10), movement("Toe raise")),
            first.facts());
    assertEquals(Optional.empty(), second.progress().outcome());
    assertEquals(3, second.untilPhase("counting").progress().repetition());
  }

  @Test
  void anUndoneSetIsNotOverAfterACrash() {
    SessionDriver first =
        playing(ScriptBuilder.of(movement("Heel raise").reps(3), movement("Toe raise")))
            .untilQuietIn("counting")
            .sayDone(3)
            .untilQuietIn("resting")
            .say("undo");

    SessionDriver second =
        resuming(
                ScriptBuilder.of(movement("Heel raise").reps(3), movement("Toe raise")),
                first.facts())
            .untilPhase("counting");
    assertEquals(0, second.progress().exercise());
    assertEquals(2, second.progress().repetition());
  }
}
