package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;
import static saydone.session.SessionDriver.playing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.command.Command.Word;
import saydone.script.Script;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.session.Fact.ExerciseEnded.Because;

/** Pain or dizziness that comes when the session is over is heard, recorded and answered. */
class SymptomInTheGoodbyeTests {

  private static final String ASKED =
      "I have stopped. How much pain do you have, from zero to ten?";

  private static final Script SCRIPT =
      script()
          .rule(Symptom.PAIN, 3, "Go on gently.", Then.GO_ON)
          .rule(Symptom.PAIN, 5, "Leave it out today.", Then.LEAVE_EXERCISE)
          .rule(Symptom.PAIN, 7, "That is enough for today.", Then.END_SESSION)
          .rule(Symptom.DIZZY, 0, "Stay seated.", Then.END_SESSION)
          .with(movement("Heel raise").reps(2))
          .build();

  /** The coach has begun to say goodbye. */
  private static SessionDriver closing() {
    return playing(SCRIPT).workUntil("closing").forget();
  }

  private static SessionDriver pain(String score) {
    return closing().say("pain").untilQuiet().forget().say(score);
  }

  private static Fact reported(Symptom symptom) {
    return new Fact.SymptomReported(
        symptom, OptionalInt.of(0), Optional.empty(), OptionalInt.of(1), OptionalInt.of(2));
  }

  @Test
  void painSilencesTheGoodbyeIsRecordedAndScored() {
    SessionDriver driver = closing().say("pain");

    assertEquals(new Effect.Silence(), driver.lastStep().get(1));
    assertEquals(List.of(ASKED), driver.spoken());
    assertEquals(reported(Symptom.PAIN), driver.facts().get(1));
    assertEquals(2, driver.facts().size(), "the session is neither paused nor reopened");
    assertEquals("scoring-pain", driver.phase());
    assertEquals(Optional.of(Fact.Outcome.COMPLETED), driver.progress().outcome());
  }

  @ParameterizedTest
  @CsvSource({
    "one, Rest a moment., Goodbye.",
    "three, Go on gently., Goodbye.",
    "five, Leave it out today., Goodbye.",
    "nine, That is enough for today., 'Rest now, and call your therapist. Goodbye.'"
  })
  void theRuleIsSaidAndThenABriefGoodbye(String score, String rule, String goodbye) {
    SessionDriver driver = pain(score);

    assertEquals(List.of(rule, goodbye), driver.spoken());
    assertEquals(1, driver.facts(Fact.SymptomScored.class).size());
    driver.untilPhase("finished");
    assertEquals(List.of(rule, goodbye), driver.spoken());
    assertEquals(Optional.of(Fact.Outcome.COMPLETED), driver.end());
  }

  @Test
  void withoutAScoreItIsAskedOnceMoreAndTakenAsStrong() {
    SessionDriver driver = closing().say("pain").untilPhase("closing");

    assertEquals(
        List.of(
            ASKED,
            "Say a number from zero to ten.",
            "That is enough for today.",
            "Rest now, and call your therapist. Goodbye."),
        driver.spoken());
    assertEquals(List.of(), driver.facts(Fact.SymptomScored.class));
  }

  @Test
  void stopInsteadOfAScoreSaysTheStrongestRuleAndGoodbye() {
    SessionDriver driver = pain("stop");

    assertEquals(
        List.of("That is enough for today.", "Rest now, and call your therapist. Goodbye."),
        driver.spoken());
    assertEquals("closing", driver.phase());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void dizzinessHasItsRuleAndItsGoodbye(boolean insteadOfAScore) {
    SessionDriver driver = closing();
    if (insteadOfAScore) {
      driver.say("pain");
    }
    driver.untilQuiet().forget().say("dizzy");

    assertEquals(
        List.of(
            "Stay seated.", "Stay where you are until you feel well, and tell someone. Goodbye."),
        driver.spoken());
    assertEquals(reported(Symptom.DIZZY), driver.lastFact(Fact.SymptomReported.class));
    assertEquals(List.of(), driver.facts(Fact.Paused.class));
    assertEquals("finished", driver.untilPhase("finished").phase());
  }

  @ParameterizedTest
  @CsvSource({"!, scoring-pain", "z, closing"})
  void theKeysActToo(char key, String phase) {
    SessionDriver driver = closing().key(key);

    assertEquals(phase, driver.phase());
    assertEquals(1, driver.facts(Fact.SymptomReported.class).size());
  }

  @Test
  void beforeTheFirstExerciseItBelongsToNone() {
    SessionDriver driver =
        playing(SCRIPT).untilPhase("greeting").key('s').key('y').untilPhase("closing").forget();
    driver.say("pain").untilQuiet().say("nine");

    assertEquals(
        new Fact.SymptomReported(Symptom.PAIN), driver.lastFact(Fact.SymptomReported.class));
    assertEquals(List.of(), driver.facts(Fact.ExerciseEnded.class));
    assertEquals("Rest now, and call your therapist. Goodbye.", driver.lastSpoken());
  }

  @ParameterizedTest
  @CsvSource({
    "pain, five, 'That exercise is left out today, so I keep its count.'",
    "pain, nine, 'That exercise is left out today, so I keep its count.'",
    "dizzy, '', 'You are to rest now, so I keep the count.'"
  })
  void undoDoesNotGetAroundTheRule(String symptom, String score, String obstacle) {
    SessionDriver driver = closing().untilQuiet().say(symptom).untilQuiet();
    if (!score.isEmpty()) {
      driver.say(score).untilQuiet();
    }
    driver.forget().say("undo");

    assertEquals(List.of(obstacle), driver.spoken());
    assertEquals(2, driver.untilPhase("finished").progress().repetitions());
  }

  @Test
  void aMildPainLetsUndoGoOn() {
    SessionDriver driver = pain("three").untilQuiet().forget().say("undo");

    assertTrue(driver.said("Taken back. One of two."), driver.spoken()::toString);
    assertEquals(Optional.empty(), driver.progress().outcome());
  }

  @Test
  void whatTheRuleEndsIsRecordedAsWhatItWas() {
    assertEquals(
        new Fact.ExerciseEnded(0, "heel-raise", true, Optional.of(Because.SYMPTOM)),
        pain("five").lastFact(Fact.ExerciseEnded.class));

    SessionDriver skipped = playing(SCRIPT).untilQuietIn("counting").sayDone(1).say("next");
    skipped.untilQuiet().say("yes").untilQuietIn("closing").say("pain").untilQuiet().say("five");
    assertEquals(
        new Fact.ExerciseEnded(0, "heel-raise", false, Optional.of(Because.SYMPTOM)),
        skipped.lastFact(Fact.ExerciseEnded.class));
  }

  @Test
  void whatIsNotSavedIsToldAndTheCueOfTheEndIsNotSounded() {
    SessionDriver driver = closing().loseRecord().say("pain").untilQuiet().forget().say("one");

    assertEquals(
        List.of(
            "Rest a moment.",
            "I could not save the end of your session. The disk may be full.",
            "Your pain could not be saved. Tell your therapist about it.",
            "What came before is saved.",
            "Goodbye."),
        driver.spoken());
    assertFalse(driver.signals().contains(Signal.SESSION_OVER));

    driver.forget().saveIn(Saved.Where.SECOND_PLACE);
    assertEquals(
        List.of("The session is saved, in the temporary folder of this computer.", "Goodbye."),
        driver.spoken());
  }

  @Test
  void whatIsSaidOfSavingWaitsForTheRecord() {
    SessionDriver driver = closing().saveIn(Saved.Where.SECOND_PLACE).say("pain").untilQuiet();
    List<Effect> step = driver.say("one").lastStep();

    int awaited = step.indexOf(new Effect.AwaitRecord());
    assertTrue(step.get(0) instanceof Effect.Append);
    assertTrue(
        step.subList(awaited, step.size()).stream()
            .anyMatch(
                effect ->
                    effect instanceof Effect.Speak speak
                        && speak.text().shown().startsWith("The session is saved,")));
    assertTrue(
        step.subList(awaited, step.size()).stream().noneMatch(Effect.Append.class::isInstance));
  }

  @Test
  void whileNothingCanBeHeardTheQuestionWaitsAndTheEndStaysWhatItWas() {
    SessionDriver driver = closing().say("pain").lose(Device.LOUDSPEAKER);
    assertEquals("paused", driver.phase());
    driver.forget().key('s').key('y');

    assertEquals("closing", driver.phase());
    assertEquals("Goodbye.", driver.lastSpoken());
    assertEquals(List.of(), driver.facts(Fact.SessionEnded.class));
    assertEquals(Optional.of(Fact.Outcome.COMPLETED), driver.untilPhase("finished").end());
  }

  @Test
  void bothCanBeSaidAndNothingElseButStopWhereNothingWasCounted() {
    SessionDriver driver = playing(SCRIPT).untilPhase("greeting").key('s').key('y');

    assertEquals("closing", driver.phase());
    assertEquals(
        List.of(Word.STOP, Word.PAIN, Word.DIZZY),
        List.copyOf(driver.session().vocabulary(driver.state())));
  }
}
