package saydone.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.json.Names;

/** Which side works, and how much help there is, in the words of hand-outs. */
final class WordsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Repeat on each side.                         | each",
        "Then do the same with the other leg.         | each",
        "Ten with each arm.                           | each",
        "Lift the left leg, then the right leg.       | each",
        "Change sides.                                | each",
        "First with one hand; do the same with the other.| each",
        "Lift your left arm.                          | left",
        "Turn your head to the left on your right side.| right",
        "Use the left arm to help lift the right arm. | right",
        "Turn the right forearm outwards.             | right",
        "Lift both feet.                              | both",
        "Two-leg calf raise.                          | both",
        "Rise up on your toes.                        | both",
        "Draw your shoulder blades together.          | both",
        "Lift the affected leg.                       | affected",
        "Slide your operated foot, the other knee bent.| affected",
        "Put the ankle on the other knee.             | TODO: which side works? One of left, right,"
            + " both, each, affected, unaffected.",
        "Lift the legs alternately.                   | TODO: alternating, so both or each",
      })
  void theSideIsThatOfTheWords(String text, String side) {
    assertEquals(side, SideWords.of(List.of(new Sentence("line 1", text))).written());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "With the help of your hand, bring the foot up.          | passive",
        "Use your good hand to lift the arm.                     | passive",
        "Your helper moves the leg.                              | passive",
        "With your other hand, gently lift the weak one.         | passive",
        "Ask a relative or carer to straighten your elbow.       | passive",
        "Pull the elbow across with the other hand.              | passive",
        "Support it with your other hand.                        | assisted",
        "Use a towel to pull the foot up.                        | assisted",
        "Now try it yourself.                                    | active",
        "Lift the foot on its own, without the help of your hand.| active",
        "Push against an elastic band.                           | resisted",
        "Lift a 1 kg dumbbell.                                   | resisted",
        "Turn it outwards with a yellow band.                    | resisted",
        "Sit with the band round both feet.                      | none",
        "Shift your weight to the left.                          | none",
        "Lift both heels.                                        | none",
      })
  void theHelpIsThatOfTheWords(String text, String help) {
    assertEquals(help, HelpWords.in(new Sentence("line 1", text)).map(Names::of).orElse("none"));
  }
}
