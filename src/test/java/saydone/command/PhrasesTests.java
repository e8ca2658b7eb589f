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

class PhrasesTests {

  @Test
  void everyWordCanBeSaidAndItsPhrasesMeanIt() {
    for (Word word : Word.values()) {
      List<String> phrases = Phrases.of(word);
      assertFalse(phrases.isEmpty(), word.name());
      phrases.forEach(phrase -> assertEquals(Optional.of(word), Phrases.meaning(phrase)));
    }
  }

  @Test
  void everyNumberCanBeSaid() {
    for (int value = 0; value <= Numeral.MAX; value++) {
      Numeral number = new Numeral(value);
      assertEquals(Optional.of(number), Phrases.meaning(Phrases.of(number).get(0)));
    }
    assertEquals("zero", Phrases.numeral(0));
    assertEquals("nineteen", Phrases.numeral(19));
    assertEquals("twenty", Phrases.numeral(20));
    assertEquals("twenty one", Phrases.numeral(21));
    assertEquals("thirty", Phrases.numeral(30));
  }

  @Test
  void noPhraseMeansTwoThings() {
    Set<String> seen = new HashSet<>();
    for (Word word : Word.values()) {
      Phrases.of(word).forEach(phrase -> assertTrue(seen.add(phrase), phrase));
    }
    for (int value = 0; value <= Numeral.MAX; value++) {
      Phrases.of(new Numeral(value)).forEach(phrase -> assertTrue(seen.add(phrase), phrase));
    }
    assertEquals(seen, Phrases.all());
  }

  @Test
  void phrasesAreLowerCaseWordsAsARecognizerKnowsThem() {
    Phrases.all().forEach(phrase -> assertTrue(phrase.matches("[a-z]+( [a-z]+)*"), phrase));
  }

  @Test
  void thePhrasesOfSeveralCommandsAreThoseOfEach() {
    assertEquals(Set.of("next", "skip", "yes"), Phrases.of(List.of(Word.NEXT, Word.YES)));
  }

  @Test
  void theMainPhraseOfACommandIsItsFirst() {
    assertEquals(Set.of("next", "yes"), Phrases.mainOf(List.of(Word.NEXT, Word.YES)));
  }

  @Test
  void whatNobodyTaughtMeansNothing() {
    assertEquals(Optional.empty(), Phrases.meaning("abracadabra"));
  }

  @Test
  void aNumberOutsideWhatCanBeSaidIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> new Numeral(31));
    assertThrows(IllegalArgumentException.class, () -> new Numeral(-1));
  }
}
