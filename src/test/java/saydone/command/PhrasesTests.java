package saydone.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.language.Language;

class PhrasesTests {

  private static final Phrases PHRASES = Phrases.of(Language.ENGLISH);

  @Test
  void everyWordCanBeSaidAndItsPhrasesMeanIt() {
    for (Word word : Word.values()) {
      List<String> phrases = PHRASES.of(word);
      assertFalse(phrases.isEmpty(), word.name());
      phrases.forEach(phrase -> assertEquals(Optional.of(word), PHRASES.meaning(phrase)));
    }
  }

  @Test
  void everyNumberCanBeSaid() {
    for (int value = 0; value <= Numeral.MAX; value++) {
      Numeral number = new Numeral(value);
      assertEquals(Optional.of(number), PHRASES.meaning(PHRASES.of(number).get(0)));
    }
    assertEquals("zero", PHRASES.numeral(0));
    assertEquals("nineteen", PHRASES.numeral(19));
    assertEquals("twenty", PHRASES.numeral(20));
    assertEquals("twenty one", PHRASES.numeral(21));
    assertEquals("thirty", PHRASES.numeral(30));
  }

  @Test
  void noPhraseMeansTwoThings() {
    Set<String> seen = new HashSet<>();
    for (Word word : Word.values()) {
      PHRASES.of(word).forEach(phrase -> assertTrue(seen.add(phrase), phrase));
    }
    for (int value = 0; value <= Numeral.MAX; value++) {
      PHRASES.of(new Numeral(value)).forEach(phrase -> assertTrue(seen.add(phrase), phrase));
    }
    assertEquals(seen, PHRASES.all());
  }

  @Test
  void phrasesAreLowerCaseWordsAsARecognizerKnowsThem() {
    PHRASES.all().forEach(phrase -> assertTrue(phrase.matches("[a-z]+( [a-z]+)*"), phrase));
  }

  @Test
  void thePhrasesOfSeveralCommandsAreThoseOfEach() {
    assertEquals(Set.of("next", "skip", "yes"), PHRASES.of(List.of(Word.NEXT, Word.YES)));
  }

  @Test
  void theMainPhraseOfACommandIsItsFirst() {
    assertEquals(Set.of("next", "yes"), PHRASES.mainOf(List.of(Word.NEXT, Word.YES)));
  }

  @Test
  void whatNobodyTaughtMeansNothing() {
    assertEquals(Optional.empty(), PHRASES.meaning("abracadabra"));
  }

  @Test
  void aNumberOutsideWhatCanBeSaidIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> new Numeral(31));
    assertThrows(IllegalArgumentException.class, () -> new Numeral(-1));
  }

  @Test
  void aPhraseThatStandsForTwoCommandsIsRefused() {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> Phrases.of(Language.of("qab")));
    assertEquals(
        "phrases.properties of qab: \"done\" stands for DONE and for NEXT", refused.getMessage());
  }
}
