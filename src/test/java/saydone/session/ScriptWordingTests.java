package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static saydone.session.ScriptBuilder.movement;
import static saydone.session.ScriptBuilder.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.language.Language;
import saydone.markup.MarkedText;
import saydone.message.Messages;
import saydone.script.Side;
import saydone.script.WeakSide;

/** How the texts of a script and of the catalogue are worded at one moment. */
final class ScriptWordingTests {

  private static final Turn FIRST = new Turn(0, Optional.of(Side.LEFT), 1);
  private static final Turn SECOND = new Turn(0, Optional.of(Side.LEFT), 2);

  private static final Plan PLAN =
      new Plan(
          script()
              .precaution("Hold on with your {otherSide} hand.")
              .with(
                  movement("{side} foot")
                      .cues("Mind your {affected} knee.", "Slowly.")
                      .more("Rest your {unaffected} foot."))
              .with(movement("Toe raise"))
              .build(),
          Optional.empty(),
          false);

  private static Wording wording(boolean keys) {
    return new Wording(
        PLAN,
        Messages.of(Language.ENGLISH),
        keys,
        Optional.of(WeakSide.RIGHT),
        Optional.of(Side.RIGHT));
  }

  private final Wording wording = wording(false);

  @Test
  void placesAreFilledForTheSideThatWorksNow() {
    assertEquals(List.of(MarkedText.plain("Hold on with your left hand.")), wording.precautions());
    assertEquals(MarkedText.plain("right foot"), wording.name(0));
  }

  @Test
  void placesOfAnotherSetAreFilledForItsSide() {
    assertEquals(MarkedText.plain("left foot"), wording.name(FIRST));
    assertEquals(
        List.of(MarkedText.plain("Sit for left foot."), MarkedText.plain("Do left foot.")),
        wording.instructions(FIRST));
    assertEquals(MarkedText.plain("Mind your right knee."), wording.keyReminder(FIRST));
    assertEquals(List.of(MarkedText.plain("Rest your left foot.")), wording.longWording(FIRST));
  }

  @Test
  void anotherReminderOfGoodFormIsGivenInEachSet() {
    assertEquals(Optional.of(MarkedText.plain("Mind your right knee.")), wording.cue(FIRST));
    assertEquals(Optional.of(MarkedText.plain("Slowly.")), wording.cue(SECOND));
  }

  @Test
  void aPatientWhoKnowsTheExerciseHasHeardItsFirstReminder() {
    Wording known =
        new Wording(
            PLAN.knowing(Set.of(PLAN.id(0))),
            Messages.of(Language.ENGLISH),
            false,
            Optional.of(WeakSide.RIGHT),
            Optional.empty());

    assertEquals(Optional.of(MarkedText.plain("Slowly.")), known.cue(FIRST));
  }

  @Test
  void withoutMoreToSayThatIsSaid() {
    Turn toeRaise = new Turn(1, Optional.empty(), 1);

    assertEquals(List.of(wording.text("more.none")), wording.longWording(toeRaise));
    assertEquals(Optional.empty(), wording.cue(toeRaise));
  }

  @Test
  void byKeysTheTextsSpeakOfKeys() {
    assertEquals(MarkedText.plain("Say ready to start the hold."), wording.text("begin.hold"));
    assertEquals(
        Messages.of(Language.ENGLISH).marked("begin.hold.keys"), wording(true).text("begin.hold"));
  }

  @Test
  void encouragementIsNeverTheSameTwiceInARow() {
    for (int time = 0; time < 10; time++) {
      assertNotEquals(wording.encouragement(time), wording.encouragement(time + 1));
    }
  }
}
