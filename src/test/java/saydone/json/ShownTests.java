package saydone.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ShownTests {

  @Test
  void aLineShowsWhatWouldEndItOrMoveOrHideSomething() {
    assertEquals(
        "a<U+000A>b<U+0009>c<U+000D>d<U+001B>[2J<U+009B>e<U+202E>f<U+2066><U+FEFF><U+2028><U+007F>",
        Shown.line("a\nb\tc\rd\u001b[2J\u009be\u202ef\u2066\ufeff\u2028\u007f"));
  }

  @Test
  void linesKeepTheirEndsAndTabsButNoLoneCarriageReturn() {
    assertEquals("a\tb\r\nc\n<U+000D>d<U+001B>", Shown.lines("a\tb\r\nc\n\rd\u001b"));
  }

  @Test
  void whatIsSeenStaysAsItIs() {
    assertEquals("Füße 足 ⅓ \ud83d\ude00", Shown.line("Füße 足 ⅓ \ud83d\ude00"));
  }

  @Test
  void jsonHasEscapesOfItsOwnAndMeansTheSame() {
    assertEquals(
        "{\"name\":\"a\\u202Eb\\u001B\\u007F\\u009Bü\ud83d\ude00\"}",
        JsonWriter.line(Map.of("name", "a\u202eb\u001b\u007f\u009bü\ud83d\ude00")));
  }
}
