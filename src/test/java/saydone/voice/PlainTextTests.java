package saydone.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Lift the heel.         | Lift the heel.",
        "It’s “fine”            | It's fine",
        "3–5 times              | 3-5 times",
        "at −5                  | at -5",
        "lift — and lower       | lift, and lower",
        "lift - and lower       | lift, and lower",
        "lift – and lower       | lift, and lower",
        "side‑lying             | side-lying",
        "slowly… and down       | slowly. and down",
        "45° up                 | 45 degrees up",
        "1½ turns               | 1 and a half turns",
        "½ turn                 | a half turn",
        "3×10                   | 3 times 10",
        "left/right             | left or right",
        "café                   | cafe",
        "**Stop** _now_ #1      | Stop now 1",
        "Lift.Lower!Rest        | Lift. Lower! Rest",
        "Dr. Smith, U.S.A.      | Dr. Smith, U.S.A.",
        "yes 😀, go             | yes, go",
        "a\tb  c                | a b c",
        "50% & 3 + 4            | 50% & 3 + 4",
      })
  void typographyBecomesSpeech(String text, String plain) {
    assertEquals(plain, PlainText.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "...", "?!", "—", "“”", "日本語", "- -", "\u0000\u0007"})
  void nothingIsLeftOfWhatNobodyCanSay(String text) {
    assertEquals("", PlainText.of(text));
  }
}
