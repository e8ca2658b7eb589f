package saydone.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.language.Language;

/** A key that is held, or pressed twice by a hand that trembles, acts once. */
class PressesTests {

  private final Presses presses = new Presses(Keys.of(Language.ENGLISH));

  private boolean at(int millis, char key) {
    return presses.acts(key, Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(chars = {' ', 'n', '\n', 's', 'y', '5', '!'})
  void aKeyThatIsHeldForTenSecondsActsOnce(char key) {
    int acted = at(0, key) ? 1 : 0;
    for (int millis = 660; millis < 10_000; millis += 33) {
      acted += at(millis, key) ? 1 : 0;
    }

    assertEquals(1, acted);
    assertTrue(at(10_700, key));
  }

  @ParameterizedTest
  @ValueSource(chars = {' ', 'n', '\n', 's', '5', '+', '<'})
  void aKeyThatWasHeldBeforeActsOnceItWasLetGo(char key) {
    Presses later = new Presses(Keys.of(Language.ENGLISH), Duration.ofSeconds(5));
    for (int millis = 5000; millis < 8000; millis += 33) {
      assertFalse(later.acts(key, Duration.ofMillis(millis)), millis + " ms");
    }
    assertTrue(later.acts(key, Duration.ofMillis(8800)));
  }

  @Test
  void aKeyThatWasNotHeldBeforeActsAMomentLater() {
    Presses later = new Presses(Keys.of(Language.ENGLISH), Duration.ZERO);
    assertFalse(later.acts('\n', Duration.ofMillis(699)), "its repetition may be that late");
    assertTrue(later.acts('y', Duration.ofMillis(700)));
    assertTrue(later.acts('+', Duration.ofMillis(700)));
    assertTrue(later.acts('+', Duration.ofMillis(820)));
  }

  @Test
  void aSecondPressAtOnceDoesNothingAndOneLaterCounts() {
    assertTrue(at(0, 'n'));
    assertFalse(at(150, 'N'));
    assertFalse(at(849, 'n'));
    assertTrue(at(1549, 'n'));
  }

  @Test
  void keysDoNotHoldEachOtherUp() {
    assertTrue(at(0, 's'));
    assertTrue(at(10, 'y'));
    assertTrue(at(20, '1'));
    assertFalse(at(30, 's'));
  }

  @Test
  void bothKindsOfEnterAreOneKey() {
    assertTrue(at(0, '\r'));
    assertFalse(at(1, '\n'));
  }

  @ParameterizedTest
  @ValueSource(chars = {'+', '-', ',', '.', '<', '>'})
  void aStepIsTakenEachTime(char key) {
    assertTrue(at(0, key));
    assertTrue(at(120, key));
    assertTrue(at(240, key));
  }

  @ParameterizedTest
  @ValueSource(chars = {'+', '-', ',', '.', '<', '>'})
  void aStepIsNotRepeatedWhileItsKeyIsHeld(char key) {
    assertTrue(at(0, key));
    for (int millis = 33; millis < 3000; millis += 33) {
      assertFalse(at(millis, key));
    }
    assertTrue(at(3200, key));
  }
}
