package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrows and function keys are no letters. */
class EscapeSequencesTests {

  private final EscapeSequences sequences = new EscapeSequences();
  private Duration now = Duration.ZERO;

  /** What is left of signs that come together; {@code ^} stands for escape. */
  private String left(String signs) {
    StringBuilder left = new StringBuilder();
    for (char sign : signs.replace('^', '\u001b').toCharArray()) {
      now = now.plusMillis(1);
      sequences.accept(sign, now).ifPresent(left::append);
    }
    return left.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "s, s",
    "^[A, ''",
    "^[As, s",
    "^OPs, s",
    "^[1;5Cn, n",
    "^[15~y, y",
    "^[A^[B^[Cx, x",
    "^[[A, ''",
    "^[[Ds, s",
    "^[[^[[Ex, x",
    "^^[Dp, p",
    "a^[Hb, ab",
    "[n, [n",
    "O, O"
  })
  void onlyKeysAreLeft(String signs, String keys) {
    assertEquals(keys, left(signs));
  }

  @Test
  void aKeyAfterALoneEscapeIsAKey() {
    assertEquals("", left("^"));
    now = now.plusMillis(60);
    assertEquals("s", left("s"));
    left("^");
    now = now.plusMillis(60);
    assertEquals("O", left("O"));
  }

  @Test
  void aSequenceThatComesInTwoPartsIsOne() {
    left("^");
    now = now.plusMillis(200);
    assertEquals("", left("[A"));
  }
}
