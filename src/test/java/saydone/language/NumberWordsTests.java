package saydone.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as they are counted and as they are written out. */
class NumberWordsTests {

  private static final NumberWords ENGLISH = NumberWords.of(Language.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "0, zero, zero",
    "13, thirteen, thirteen",
    "40, forty, forty",
    "42, forty two, forty-two",
    "100, one hundred, one hundred",
    "118, one hundred eighteen, one hundred and eighteen",
    "2000, two thousand, two thousand",
    "1004, one thousand four, one thousand and four",
    "1204, one thousand two hundred four, one thousand two hundred and four",
    "64021, sixty four thousand twenty one, sixty-four thousand and twenty-one",
    "1000000, 1000000, one million",
    "3000007, 3000007, three million and seven",
    "12345678, 12345678, "
        + "twelve million three hundred and forty-five thousand six hundred and seventy-eight",
    "1000000000, 1000000000, 1000000000"
  })
  void aNumberIsCountedAndWrittenOut(long number, String counted, String cardinal) {
    assertEquals(counted, ENGLISH.counted(number));
    assertEquals(cardinal, ENGLISH.cardinal(number));
  }

  @Test
  void anotherLanguageHasItsOwnOrderAndExceptions() {
    NumberWords german = NumberWords.of(Language.of("de"));
    assertEquals("einundzwanzig", german.counted(21));
    assertEquals("siebenundfünfzig", german.counted(57));
  }

  @Test
  void aNegativeNumberIsABug() {
    assertThrows(IllegalArgumentException.class, () -> ENGLISH.counted(-1));
    assertThrows(IllegalArgumentException.class, () -> ENGLISH.cardinal(-1));
  }
}
