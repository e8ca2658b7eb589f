package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;
import static saydone.session.SessionDriver.playing;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.StopRule.Then;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;

/** Answers as people give them: in other words, too late, or in words that cannot be taken. */
class FreeAnswersTests {

  private static final String NUMBER = "Say a number from zero to ten.";
  private static final String SIDE = "Say left or right.";
  private static final String YES_OR_NO = "Say yes or no.";

  private static final Script ALL =
      script()
          .affected(AffectedSide.ASK)
          .ask(true, true, true)
          .rule(Symptom.PAIN, 7, "Stop here for today.", Then.END_SESSION)
          .with(movement("Heel raise").side(WorkingSide.AFFECTED).reps(3))
          .build();

  private static SessionDriver atSide() {
    return playing(ALL).untilQuietIn("asking").forget();
  }

  private static SessionDriver atPain() {
    return atSide().say("left").untilPhase("acknowledging").untilQuietIn("asking").forget();
  }

  private static SessionDriver counting() {
    return playing(ScriptBuilder.of(movement("Heel raise").reps(3)))
        .untilQuietIn("counting")
        .forget();
  }

  @Test
  void anAnswerInOtherWordsCountsAsThePlainOne() {
    assertEquals(Optional.of(WeakSide.LEFT), atSide().say("my left foot").progress().affected());
    assertEquals(Optional.of(WeakSide.RIGHT), atSide().say("the right one").progress().affected());
    assertEquals(
        Map.of(Question.PAIN_BEFORE, 5), atPain().say("it is a five").progress().answers());
    assertEquals(
        Map.of(Question.PAIN_BEFORE, 10), atPain().say("ten out of ten").progress().answers());
    assertEquals(Map.of(Question.PAIN_BEFORE, 0), atPain().say("zero point").progress().answers());
  }

  @Test
  void formsOfANumberAreHeardOnlyWhereOneIsAskedFor() {
    SessionDriver aloud =
        playing(ScriptBuilder.of(movement("Toe raise").countBy(CountBy.PATIENT_ALOUD).reps(6)))
            .untilQuietIn("counting-aloud");

    assertTrue(sayable(atPain()).containsAll(List.of("five", "about five", "five out of ten")));
    assertTrue(sayable(aloud).contains("five"));
    assertFalse(sayable(aloud).contains("about five"));
    assertFalse(sayable(atSide()).contains("about five"));
  }

  private static Set<String> sayable(SessionDriver driver) {
    return driver.session().sayable(driver.state());
  }

  @Test
  void whatCannotBeTakenIsAnsweredAtOnceAndEachTimeWithWhatToSay() {
    SessionDriver driver = atPain();
    for (int time = 0; time < 5; time++) {
      driver.forget().waitSeconds(1).mumble();
      assertEquals(List.of(NUMBER), driver.spoken());
      driver.untilQuiet();
      assertEquals(List.of(Signal.LISTENING), driver.signals());
    }
    driver.say("about five");
    assertEquals(Map.of(Question.PAIN_BEFORE, 5), driver.progress().answers());
  }

  @Test
  void eachQuestionSaysHowToAnswerIt() {
    assertEquals(SIDE, atSide().mumble().lastSpoken());
    assertEquals(NUMBER, atPain().mumble().lastSpoken());
    SessionDriver driver = counting().say("stop").untilQuiet();
    assertEquals(YES_OR_NO, driver.mumble().lastSpoken());
    assertEquals(YES_OR_NO, counting().sayUnclearly("next").untilQuiet().mumble().lastSpoken());
    driver = counting().say("pain").untilQuiet();
    assertEquals(NUMBER, driver.mumble().lastSpoken());
    driver = counting().say("dizzy").untilQuiet().forget().mumble();
    assertEquals(List.of(), driver.spoken(), "a dizzy patient is left in peace");
    driver.waitSeconds(60).untilQuiet();
    assertEquals("Say yes, or stop.", driver.mumble().lastSpoken());
    driver = atPain().say("eight").untilQuietIn("after-symptom");
    assertEquals(YES_OR_NO, driver.mumble().lastSpoken());
  }

  @Test
  void anAnswerThatWasPerhapsHeardIsNotGuessed() {
    SessionDriver driver = atPain().sayUnclearly("five");

    assertEquals(NUMBER, driver.lastSpoken());
    assertEquals(Map.of(), driver.progress().answers());
  }

  @Test
  void aCommandThatCannotBeTakenIsAnsweredWithWhatToSay() {
    assertEquals(NUMBER, atPain().hear(Word.DONE).lastSpoken());
    assertEquals(SIDE, atSide().hear(new Numeral(3)).lastSpoken());
  }

  @Test
  void nothingIsSaidIntoTheCoachsOwnWords() {
    SessionDriver driver = atPain().mumble().forget();

    driver.mumble().mumble();
    assertEquals(List.of(), driver.spoken());
  }

  @Test
  void theCoachWaitsAnewAfterItHasSaidHowToAnswer() {
    SessionDriver driver = atPain().waitSeconds(9).mumble().untilQuiet().forget();

    assertEquals(List.of(), driver.waitFor(Duration.ofMillis(9_900)).spoken());
    assertEquals(List.of(NUMBER), driver.waitFor(Duration.ofMillis(100)).spoken());
  }

  @Test
  void aTelevisionDoesNotHoldAQuestionOpenForEver() {
    SessionDriver driver = atPain();
    for (int time = 0; time < 100 && !driver.phase().equals("paused"); time++) {
      driver.waitSeconds(1).mumble().untilQuiet();
    }

    assertEquals("paused", driver.phase());
    assertEquals(8 + 2, Collections.frequency(driver.spoken(), NUMBER));
  }

  @Test
  void nobodyIsToldToTakeTimeForAnAnswer() {
    SessionDriver driver = atSide().untilPhase("paused");

    assertFalse(driver.said("Take your time."));
    assertEquals(2, Collections.frequency(driver.spoken(), SIDE));
  }

  @Test
  void inThePauseThatFollowsSilenceAnAnswerGoesOn() {
    SessionDriver driver = atPain().untilQuietIn("paused").say("maybe four");

    assertEquals(Map.of(Question.PAIN_BEFORE, 4), driver.progress().answers());
    assertEquals("Your pain is four.", driver.lastSpoken());
    assertEquals(1, driver.facts(Fact.Resumed.class).size());
    driver.untilPhase("introducing");

    driver = atSide().untilQuietIn("paused").say("the left one");
    assertEquals(Optional.of(WeakSide.LEFT), driver.progress().affected());
  }

  @Test
  void inThatPauseOtherSoundsAreLeftAlone() {
    SessionDriver driver = atPain().untilQuietIn("paused").forget().mumble();

    assertEquals(List.of(), driver.spoken());
    assertEquals("paused", driver.phase());
  }

  @Test
  void inAPauseThatThePatientAskedForANumberIsNoAnswer() {
    SessionDriver driver = atPain().say("pause").untilQuiet();

    assertFalse(driver.audible().contains(new Numeral(4)));
    assertEquals(Set.of(), driver.session().answers(driver.state()));
    driver = counting().untilQuietIn("paused");
    assertFalse(driver.audible().contains(new Numeral(4)));
  }

  @Test
  void whatAnswersMayBeginOverTheEndOfTheQuestion() {
    SessionDriver driver = atPain();
    Set<Command> answers = driver.session().answers(driver.state());
    assertEquals(11, answers.size());

    Set<Command> unspoken =
        driver.session().unspoken(answers, "How much pain do you have now, from zero to ten?");
    assertEquals(9, unspoken.size());
    assertFalse(unspoken.contains(new Numeral(0)));
    assertFalse(unspoken.contains(new Numeral(10)));
  }

  @Test
  void stopAndPauseActOverACoachWhoSaysEnoughOrHoldOn() {
    SessionDriver driver = counting();

    assertTrue(
        driver
            .session()
            .vocabularyWhileSpeaking(driver.state(), "Hold on to the chair. That is enough.")
            .containsAll(Set.of(Word.STOP, Word.PAUSE)));
  }
}
