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
        "3–5 times              | 3 to 5 times",
        "at −5 or -.5            | at minus 5 or minus 0.5",
        "lift — and lower       | lift, and lower",
        "lift - and lower       | lift, and lower",
        "lift – and lower       | lift, and lower",
        "side‑lying             | side-lying",
        "slowly… and down       | slowly. and down",
        "45° up                 | 45 degrees up",
        "1½ turns               | 1 and a half turns",
        "½ turn                 | a half turn",
        "⅓ of the way           | a third of the way",
        "2⅔ turns, ⅞            | 2 and two thirds turns, seven eighths",
        "1/2, 3/4 or 1 1/2      | a half, three quarters or 1 and a half",
        "hips at 90/90          | hips at ninety 90",
        "sets of 8, 10, 12      | sets of 8, ten, 12",
        "1 000 or 12 500 steps | 1000 or 12500 steps",
        "pain 5/10, 120/80      | pain 5 out of ten, 120 over 80",
        "on 12/10/2026          | on 12/10/2026",
        "to 45º ± 5             | to 45 degrees plus or minus 5",
        "5 < 6, ≥ 3             | 5 less than 6, at least 3",
        "Call 030-555-1234.     | Call 0 3 0, 5 5 5, 1 2 3 4.",
        "+49 (0)30 5551234      | plus 4 9, 0, 3 0, 5 5 5 1 2 3 4",
        "dial 112 now           | dial 1 1 2 now",
        "(555) 123-4567         | 5 5 5, 1 2 3, 4 5 6 7",
        "8-10 times, 1000000    | 8 to 10 times, 1000000",
        "3×10                   | 3 times 10",
        "left/right             | left or right",
        "1 000 000, 999999      | one million, 999999",
        "1,000,000 or 3.5       | 1,000,000 or 3.5",
        "hold .5 to 0,75        | hold 0.5 to 0.75",
        "½–¾ or 2 - 3           | a half to three quarters or 2 to 3",
        "2026-11-22, 5-6-7      | 2026-11-22, 5-6-7",
        "work to rest 1:1, 8:30 | work to rest 1 to 1, 8:30",
        "1000, 2000             | one thousand, 2000",
        "1/8 or 5/8 turn        | an eighth or five eighths turn",
        "37.5°C, 98.6 °F        | 37.5 degrees Celsius, 98.6 degrees Fahrenheit",
        "bend to 45˚            | bend to 45 degrees",
        "~10 @ 5, a → b         | about 10 at 5, a to b",
        "10 reps/side, 10/leg   | 10 reps per side, 10 per leg",
        "night/day              | night or day",
        "$1 or $2.50            | 1 dollar or 2.50 dollars",
        "1-800-555-1234         | 1, 8 0 0, 5 5 5, 1 2 3 4",
        "555.123.4567           | 5 5 5, 1 2 3, 4 5 6 7",
        "5551234567             | 5 5 5 1 2 3 4 5 6 7",
        "Call 116 117 now       | Call 1 1 6, 1 1 7 now",
        "Łukasz, Søren, Strauß  | Lukasz, Soren, Strauss",
        "Æsop, Đorđe, Þór       | AEsop, Dorde, Thor",
        "café                   | cafe",
        "**Stop** _now_ #1      | Stop now 1",
        "Lift.Lower!Rest        | Lift. Lower! Rest",
        "Dr. Smith, U.S.A.      | Dr. Smith, U.S.A.",
        "yes 😀, go             | yes, go",
        "a\tb  c                | a b c",
        "50% & 3 + 4            | 50% and 3 plus 4",
      })
  void typographyBecomesSpeech(String text, String plain) {
    assertEquals(plain, PlainText.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lift it 足 up.           | Lift it, something I cannot read, up.",
        "the 1st º               | the 1st, something I cannot read",
        "10² times               | 10, something I cannot read, times",
        "足首を 上げる            | something I cannot read",
        "Stop. ارفع قدمك!        | Stop. something I cannot read!",
        "(α) lift                | (something I cannot read) lift",
        "√ 5                     | something I cannot read, 5",
      })
  void whatCannotBeSaidNeitherVanishesNorBecomesSomethingElse(String text, String plain) {
    assertEquals(plain, PlainText.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lift it α or β.   | α,β",
        "² √ 5              | ² √",
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
