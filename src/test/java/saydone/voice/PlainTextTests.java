package saydone.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
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
  @CsvSource(
      delimiter = '|',
      value = {
        "Lift it ⅓ of the way.   | Lift it, something I cannot read, of the way.",
        "Bend to 45º.            | Bend to 45, something I cannot read.",
        "90 ± 5 degrees          | 90, something I cannot read, 5 degrees",
        "Rest 60″.               | Rest 60, something I cannot read.",
        "10² times               | 10, something I cannot read, times",
        "足首を 上げる            | something I cannot read",
        "Stop. ارفع قدمك!        | Stop. something I cannot read!",
        "(α) lift                | (something I cannot read) lift",
        "> 5                     | something I cannot read, 5",
      })
  void whatCannotBeSaidNeitherVanishesNorBecomesSomethingElse(String text, String plain) {
    assertEquals(plain, PlainText.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lift it ⅓ or ⅔.   | ⅓,⅔",
        "45º ± 5            | º ±",
        "足首を 上げる       | 足首を 上げる",
        "पैर उठाओ           | पैर उठाओ",
        "* café, 1½ × 2 °  |",
        "Fuß, ｆｕｌｌ        |",
      })
  void whatCannotBeSaidIsNamed(String text, String unsayable) {
    assertEquals(
        unsayable == null ? List.of() : List.of(unsayable.split(",")), PlainText.unsayable(text));
  }

  @Test
  void whatHasNoShapeIsNotSpoken() {
    assertEquals("dorsiflexion", PlainText.of("dorsi\u00adflexion\u202e"));
    assertEquals(List.of(), PlainText.unsayable("dorsi\u00adflexion\u202e\u2066\u200f"));
  }

  @Test
  void signsAloneAreNamedBecauseNothingWouldBeSaid() {
    assertEquals(List.of("\u2013 \u201c\u201d"), PlainText.unsayable(" \u2013 \u201c\u201d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "...", "?!", "—", "“”", "- -", "\u0000\u0007"})
  void nothingIsLeftOfWhatNobodyCanSay(String text) {
    assertEquals("", PlainText.of(text));
  }
}
