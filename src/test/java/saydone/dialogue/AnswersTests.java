package saydone.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AnswersTests {

  private static final Answers<String> YES_OR_NO =
      new Answers<>(Map.of("yes", "agree", "yeah", "agree", "no", "refuse"), Map.of('y', "agree"));

  @Test
  void anAnswerIsMeantByItsPhraseOrItsKey() {
    assertEquals(Optional.of("agree"), YES_OR_NO.meaning("yeah"));
    assertEquals(Optional.of("refuse"), YES_OR_NO.meaning("no"));
    assertEquals(Optional.empty(), YES_OR_NO.meaning("done"));
    assertEquals(Optional.of("agree"), YES_OR_NO.meaning('y'));
    assertEquals(Optional.empty(), YES_OR_NO.meaning('n'));
    assertEquals(Set.of("yes", "yeah", "no"), YES_OR_NO.spoken());
  }

  @Test
  void othersCountWhereBothHaveAPhraseOrAKey() {
    Answers<String> both =
        YES_OR_NO.or(new Answers<>(Map.of("no", "later", "more", "more"), Map.of('y', "more")));

    assertEquals(Optional.of("later"), both.meaning("no"));
    assertEquals(Optional.of("more"), both.meaning("more"));
    assertEquals(Optional.of("agree"), both.meaning("yes"));
    assertEquals(Optional.of("more"), both.meaning('y'));
  }

  @Test
  void theMeaningCanBeAnother() {
    Answers<Integer> lengths = YES_OR_NO.map(String::length);

    assertEquals(Optional.of(6), lengths.meaning("no"));
    assertEquals(Optional.of(5), lengths.meaning('y'));
  }

  @Test
  void onlyOneOfTheseAnswersIsTheSame() {
    assertEquals(Optional.of("refuse"), YES_OR_NO.same("refuse"));
    assertEquals(Optional.empty(), YES_OR_NO.same("later"));
    assertEquals(Optional.empty(), Answers.none().same("agree"));
  }
}
