package saydone.research.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordErrorsTests {

  @ParameterizedTest
  @CsvSource({
    "'Sit tall.', 'sit tall', 0, 2",
    "'Sit tall.', 'sit all', 1, 2",
    "'Sit tall.', 'sit', 1, 2",
    "'Sit tall.', 'sit very tall', 1, 2",
    "'Sit tall.', '', 2, 2",
    "'one, two, three', 'two three four', 2, 3",
    "'', 'one', 1, 0"
  })
  void replacedMissingAndAddedWordsCount(String said, String heard, int errors, int words) {
    assertEquals(new WordErrors(errors, words), WordErrors.between(said, heard));
  }
}
