package saydone.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which folder a tag leads to. The tests have a folder with a part of German. */
class LanguageTests {

  private static final Language GERMAN = Language.of("de");

  @Test
  void aRegionSpeaksAsItsLanguageDoes() {
    assertSame(Language.ENGLISH, Language.of("en-US"));
    assertSame(Language.ENGLISH, Language.of("EN-gb"));
    assertSame(GERMAN, Language.of("de-AT-x-tyrol"));
    assertEquals("de", GERMAN.tag());
    assertEquals(Locale.GERMAN, GERMAN.locale());
  }

  @Test
  void englishStandsInForALanguageWithoutAFolder() {
    assertSame(Language.ENGLISH, Language.of("ja"));
    assertSame(Language.ENGLISH, Language.of("no language at all"));
    assertSame(Language.ENGLISH, Language.of(""));
  }

  @Test
  void whatStandsInIsNotTheLanguageItself() {
    assertTrue(Language.of("en-US").isThatOf("en-GB"));
    assertTrue(GERMAN.isThatOf("de-AT"));
    assertFalse(Language.of("ja").isThatOf("ja"));
  }

  @Test
  void aTableIsCompletedByEnglish() {
    Map<String, String> texts = GERMAN.table("messages.properties");
    assertEquals("linke", texts.get("side.left"));
    assertEquals("Get ready.", texts.get("ready"));
  }

  @Test
  void aFileThatIsLackingIsThatOfEnglish() {
    assertFalse(GERMAN.has("competitors.txt"));
    assertEquals(Language.ENGLISH.lines("competitors.txt"), GERMAN.lines("competitors.txt"));
    assertTrue(GERMAN.has("numbers.properties"));
  }

  @Test
  void linesAreWithoutComments() {
    assertTrue(Language.ENGLISH.lines("competitors.txt").stream().noneMatch(l -> l.contains("#")));
  }

  @Test
  void aFileThatNoLanguageHasIsABug() {
    assertThrows(UncheckedIOException.class, () -> GERMAN.open("jokes.txt"));
    assertThrows(UncheckedIOException.class, () -> GERMAN.table("jokes.properties"));
  }

  @Test
  void aPartIsMadeOnceForEachLanguage() {
    assertSame(NumberWords.of(Language.of("en-US")), NumberWords.of(Language.ENGLISH));
    assertFalse(NumberWords.of(GERMAN) == NumberWords.of(Language.ENGLISH));
  }
}
