package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;

/** How long an answer by voice takes is recorded. */
class AnswerTimeTests {

  private static final Script SCRIPT =
      script()
          .affected(AffectedSide.ASK)
          .ask(true, false, false)
          .with(movement("Heel raise"))
          .build();

  private static SessionDriver asking() {
    return SessionDriver.playing(SCRIPT).untilQuietIn("asking");
  }

  private static List<Integer> times(SessionDriver driver) {
    return driver.facts(Fact.AnswerTimed.class).stream()
        .map(Fact.AnswerTimed::afterMillis)
        .toList();
  }

  @Test
  void itIsTheTimeFromTheEndOfTheQuestion() {
    SessionDriver driver = asking().waitSeconds(3).say("left");
    driver.untilPhase("asking").untilQuiet().waitSeconds(5).hear(new Numeral(4));

    assertEquals(List.of(3000, 5000), times(driver));
    assertEquals(
        RecordedPhase.of(PhaseName.ASKING), driver.facts(Fact.AnswerTimed.class).get(0).phase());
  }

  @Test
  void aReminderOrAHintDoesNotBeginItAnew() {
    SessionDriver driver = asking();
    Duration before = driver.now();
    driver.waitSeconds(4).mumble().untilQuiet().waitSeconds(11).untilQuiet().say("left");

    assertEquals(List.of((int) driver.now().minus(before).toMillis()), times(driver));
  }

  @Test
  void eachQuestionIsTimedOnItsOwn() {
    SessionDriver driver = asking().waitSeconds(3).say("left").untilQuietIn("acknowledging");
    driver.say("no").untilQuietIn("asking").waitSeconds(2).say("right");

    assertEquals(List.of(3000, 2000), times(driver));
  }

  @Test
  void keysAndWordsThatAreNoAnswerAreNotTimed() {
    SessionDriver driver = asking().waitSeconds(3).hear(Word.LOUDER).untilQuiet().key('l');
    driver.untilPhase("asking").untilQuiet().waitSeconds(2).say("next");

    assertEquals(List.of(), times(driver));
  }

  @Test
  void anAnswerOverTheEndOfTheQuestionTookNoTime() {
    assertEquals(List.of(), times(SessionDriver.playing(SCRIPT).untilPhase("asking").say("left")));
  }
}
