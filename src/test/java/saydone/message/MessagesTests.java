package saydone.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.command.Command.Numeral;
import saydone.command.Phrases;
import saydone.language.Language;

/** How messages are made of patterns, values and the grammar words of a language. */
class MessagesTests {

  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "0, zero",
    "13, thirteen",
    "40, forty",
    "58, fifty eight",
    "100, one hundred",
    "118, one hundred eighteen",
    "200, two hundred",
    "2000, two thousand",
    "64000, sixty four thousand",
    "1240, one thousand two hundred forty",
    "1000000, 1000000"
  })
  void aNumberIsSpokenInWords(int number, String words) {
    assertEquals(words, ENGLISH.number(number));
  }

  @Test
  void theCoachSaysNumbersAsThePatientDoes() {
    for (int number = 0; number <= Numeral.MAX; number++) {
      assertEquals(Phrases.of(Language.ENGLISH).numeral(number), ENGLISH.number(number));
    }
  }

  @Test
  void aNegativeNumberIsABug() {
    assertThrows(IllegalArgumentException.class, () -> ENGLISH.number(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, one second",
    "29100, thirty seconds",
    "60000, one minute",
    "61000, one minute and one second",
    "90000, one minute and thirty seconds",
    "120000, two minutes",
    "3600000, sixty minutes"
  })
  void aTimeIsSpokenInMinutesAndSeconds(long millis, String words) {
    assertEquals("Rest for " + words + ".", ENGLISH.text("rest", Duration.ofMillis(millis)));
  }

  @Test
  void aNumberChoosesItsWords() {
    assertEquals("Once.", ENGLISH.text("dose.reps", 1));
    assertEquals("Two times on each side.", ENGLISH.text("dose.reps.each", 2));
    assertEquals("Ten times.", ENGLISH.text("dose.reps", 10));
    assertEquals("None done, one to go.", ENGLISH.text("status.count", 0, 1));
  }

  @Test
  void aNounAgreesWithTheNumberBeforeIt() {
    assertEquals("You did none of one repetition.", ENGLISH.text("summary", 0, 1));
    assertEquals("You did one of two repetitions.", ENGLISH.text("summary", 1, 2));
    assertEquals("One more was extra.", ENGLISH.text("summary.extra", 1));
    assertEquals("Two more were extra.", ENGLISH.text("summary.extra", 2));
    assertEquals("A short session: one repetition.", ENGLISH.text("today.short", 1));
    assertEquals("Taken back. One repetition in all.", ENGLISH.text("today.undone", 1));

    Messages printed = Messages.printed(Language.ENGLISH);
    assertEquals("0 of 1 repetition", printed.text("history.repetitions", 0, 1));
    assertEquals("1 of 2 repetitions", printed.text("history.repetitions", 1, 2));
    assertEquals(
        "is never reached: 1 repetition, where none are prescribed",
        printed.text("lint.never", 1, 0));
  }

  @Test
  void aPatternUsesItsValuesInAnyOrder() {
    assertEquals(
        "Hold each one for one second. Say ready when you are in place.",
        ENGLISH.text("dose.hold", Duration.ofSeconds(1), 2));
  }

  @Test
  void aSentenceBeginsWithACapitalLetterAndAPromptAsItIs() {
    assertEquals("Taken back. Three of ten.", ENGLISH.text("undo", 3, 10));
    assertEquals("two more", ENGLISH.text("count.more"));
  }

  @Test
  void aNameStaysAsItIs() {
    assertEquals("Next: toe raise, 2 feet.", ENGLISH.text("rest.next", "toe raise, 2 feet"));
  }

  @Test
  void variantsAreCounted() {
    assertTrue(ENGLISH.variants("encourage") >= 3);
    assertEquals(0, ENGLISH.variants("welcome"));
  }

  @Test
  void aTextThatIsMissingIsABug() {
    assertThrows(MissingResourceException.class, () -> ENGLISH.text("no.such.text"));
  }

  @Test
  void everyWordingForKeysHasOneForTheVoice() {
    for (String key : ENGLISH.keys()) {
      if (key.endsWith(".keys")) {
        assertTrue(ENGLISH.has(key.substring(0, key.length() - ".keys".length())), key);
      }
    }
  }

  /** A folder of files is enough for another language; the tests have a sample of one. */
  @Test
  void anotherLanguageHasItsOwnWordsNumbersAndOrder() {
    Messages german = Messages.of(Language.of("de-DE"));

    assertEquals("Übung zwei von fünf. Fuß hoch.", german.text("exercise", 2, 5, "Fuß hoch"));
    assertEquals("einundzwanzig", german.number(21));
    assertEquals("siebenundfünfzig", german.number(57));
    assertEquals("Für deine linke Seite.", german.text("exercise.side", german.text("side.left")));
    assertEquals(
        "Eine Minute und dreißig Sekunden Pause.", german.text("rest", Duration.ofSeconds(90)));
  }

  @Test
  void whatALanguageLeavesOutIsSpokenInEnglish() {
    assertEquals("Get ready.", Messages.of(Language.of("de-DE")).text("ready"));
  }

  @Test
  void aLanguageWithoutAFileIsSpokenInEnglishWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals("Ten times.", Messages.of(Language.ENGLISH).text("dose.reps", 10));
      assertEquals("Ten times.", Messages.of(Language.of("ja")).text("dose.reps", 10));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsPrintedHasItsNumbersInDigits() {
    Messages printed = Messages.printed(Language.ENGLISH);

    assertEquals("Noise: -52 dBFS", printed.text("figures.noise", -52.3));
    assertEquals("Words heard: 2 of 3", printed.text("figures.words", 2, 3, ""));
    assertFalse(printed.has("welcome"));
  }
}
