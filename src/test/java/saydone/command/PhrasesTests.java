package saydone.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Numeral;
import saydone.command.Command.Only;
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
    for (int number = 1; number <= Only.MAX; number++) {
      PHRASES.of(new Only(number)).forEach(phrase -> assertTrue(seen.add(phrase), phrase));
    }
    assertEquals(seen, PHRASES.all());
    PHRASES.forms().forEach(form -> assertTrue(seen.add(form), form));
  }

  @Test
  void anExerciseIsNamedByItsNumber() {
    assertEquals(Optional.of(new Only(3)), PHRASES.meaning("only exercise three"));
    assertEquals(List.of("only exercise ten"), PHRASES.of(new Only(10)));
    assertEquals(Optional.empty(), PHRASES.meaning("only exercise eleven"));
    assertEquals(List.of("vuzavo zuvazu zoza"), Phrases.of(Language.of("qaa")).of(new Only(1)));
  }

  @Test
  void phrasesAreLowerCaseWordsAsARecognizerKnowsThem() {
    Pattern words = Pattern.compile("[a-z]+('[a-z]+)?( [a-z]+('[a-z]+)?)*");
    Stream.concat(PHRASES.all().stream(), PHRASES.forms().stream())
        .forEach(phrase -> assertTrue(words.matcher(phrase).matches(), phrase));
  }

  @Test
  void thePhrasesOfSeveralCommandsAreThoseOfEach() {
    assertEquals(
        Set.of(
            "next",
            "skip",
            "next one",
            "next exercise",
            "skip this",
            "not today",
            "not now",
            "not this one",
            "slower"),
        PHRASES.of(List.of(Word.NEXT, Word.SLOWER)));
  }

  @Test
  void theMainPhraseOfACommandIsItsFirst() {
    assertEquals(Set.of("next", "yes"), PHRASES.mainOf(List.of(Word.NEXT, Word.YES)));
  }

  @Test
  void anAnswerAroundANumberMeansTheNumber() {
    for (String answer : List.of("about five", "it's a five", "five out of ten")) {
      assertEquals(Optional.of(new Numeral(5)), PHRASES.meaning(answer), answer);
    }
    assertEquals(Optional.of(new Numeral(10)), PHRASES.meaning("ten out of ten"));
    assertEquals(Optional.of(new Numeral(0)), PHRASES.meaning("zero point"));
  }

  @Test
  void aFormOfAnAnswerIsNoPhraseElsewhere() {
    assertEquals(List.of("five"), PHRASES.of(new Numeral(5)));
    assertEquals(Set.of("five"), PHRASES.of(Set.<Command>of(new Numeral(5))));
    assertTrue(PHRASES.formsOf(new Numeral(5)).contains("maybe five"));
    assertFalse(PHRASES.all().contains("maybe five"));
  }

  @Test
  void onlyNumbersThatAnswerAQuestionHaveForms() {
    assertFalse(PHRASES.formsOf(new Numeral(10)).isEmpty());
    assertEquals(List.of(), PHRASES.formsOf(new Numeral(11)));
    assertEquals(List.of(), PHRASES.formsOf(Word.LEFT));
  }

  @Test
  void aLanguageNeedsNoForms() {
    Phrases madeUp = Phrases.of(Language.of("qaa"));
    assertEquals(Set.of(), madeUp.forms());
    assertEquals(List.of("zoza"), madeUp.of(new Numeral(1)));
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
