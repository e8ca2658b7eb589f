package saydone.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.language.Language;

class KeysTests {

  private static final Keys KEYS = Keys.of(Language.ENGLISH);

  @Test
  void everyCommandHasAKeyThatMeansItWhereItIsActive() {
    for (Word word : Word.values()) {
      assertEquals(Optional.of(word), KEYS.meaning(KEYS.of(word), List.of(word)), word.name());
    }
  }

  @Test
  void onlyAnswersShareTheKeyOfAnotherCommand() {
    Map<Word, Character> keys = new EnumMap<>(Word.class);
    Stream.of(Word.values()).forEach(word -> keys.put(word, KEYS.of(word)));
    Map<Character, Set<Word>> shared =
        keys.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    shared.values().removeIf(words -> words.size() == 1);

    assertEquals(
        Map.of('r', Set.of(Word.REPEAT, Word.RIGHT), 'b', Set.of(Word.BACK, Word.BOTH)), shared);
  }

  @Test
  void aSharedKeyMeansTheAnswerWhereAQuestionIsAsked() {
    assertEquals(
        Optional.of(Word.RIGHT), KEYS.meaning('r', List.of(Word.LEFT, Word.RIGHT, Word.REPEAT)));
    assertEquals(Optional.of(Word.REPEAT), KEYS.meaning('r', List.of(Word.DONE, Word.REPEAT)));
    assertEquals(Optional.of(Word.BOTH), KEYS.meaning('b', List.of(Word.LEFT, Word.BOTH)));
    assertEquals(Optional.of(Word.BACK), KEYS.meaning('b', List.of(Word.DONE, Word.BACK)));
  }

  @Test
  void nextIsNeverAnAnswer() {
    assertEquals(Optional.of(Word.NEXT), KEYS.meaning('n', List.of(Word.YES, Word.NO)));
    assertEquals(Optional.of(Word.NO), KEYS.meaning('x', List.of(Word.YES, Word.NO)));
  }

  @Test
  void digitsAreNumbersAndTIsTen() {
    List<Numeral> scores = List.of(new Numeral(0), new Numeral(9), new Numeral(10));
    assertEquals(Optional.of(new Numeral(0)), KEYS.meaning('0', scores));
    assertEquals(Optional.of(new Numeral(9)), KEYS.meaning('9', scores));
    assertEquals(Optional.of(new Numeral(10)), KEYS.meaning('t', scores));
    assertEquals(Optional.of(Word.MORE_TIME), KEYS.meaning('t', List.of(Word.MORE_TIME)));
  }

  @Test
  void capitalsAndEveryKindOfEnterWork() {
    assertEquals(Optional.of(Word.STOP), KEYS.meaning('S', List.of(Word.STOP)));
    assertEquals(Optional.of(Word.READY), KEYS.meaning('\r', List.of(Word.READY)));
    assertEquals(Optional.of(Word.READY), KEYS.meaning('\n', List.of(Word.READY)));
  }

  @Test
  void aKeyOfACommandThatIsNotActiveStillMeansIt() {
    assertEquals(Optional.of(Word.STOP), KEYS.meaning('s', List.of()));
  }

  @Test
  void anyOtherKeyMeansNothing() {
    assertTrue(KEYS.meaning('#', List.of(Word.values())).isEmpty());
  }

  @Test
  void aKeyOfTwoCommandsIsRefused() {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> Keys.of(Language.of("qab")));
    assertEquals("keys.properties of qab: NEXT and BACK have the same key", refused.getMessage());
  }
}
