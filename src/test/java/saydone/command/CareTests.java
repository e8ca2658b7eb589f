package saydone.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Numeral;
import saydone.command.Command.Only;
import saydone.command.Command.Word;
import saydone.language.Language;

class CareTests {

  private static final Phrases PHRASES = Phrases.of(Language.ENGLISH);

  @Test
  void whatLosesSomethingAsksForMoreCertainty() {
    assertEquals(
        Set.of(
            Word.NEXT,
            Word.BACK,
            Word.YES,
            Word.UNDO,
            Word.STOP_LISTENING,
            Word.SHORT,
            Word.ENOUGH),
        words(Care.RISKY));
    assertEquals(Set.of(Care.RISKY, Care.DISTINCT), new Only(3).care());
    assertEquals(Set.of(), words(Care.DISTINCT));
    assertEquals(
        Set.of(
            "next",
            "next one",
            "skip",
            "skip this",
            "not today",
            "not now",
            "not this one",
            "next exercise",
            "back",
            "yes",
            "yeah",
            "yep",
            "okay",
            "undo",
            "take it back",
            "stop listening",
            "short session",
            "make it short",
            "that is enough",
            "that's enough"),
        PHRASES.all().stream()
            .filter(phrase -> !(PHRASES.meaning(phrase).orElseThrow() instanceof Only))
            .filter(phrase -> PHRASES.careOf(phrase).contains(Care.RISKY))
            .collect(Collectors.toSet()));
  }

  @Test
  void overTheCoachOnlyWhatSilencesItOrIsEasilySetRightMayAct() {
    assertEquals(
        Set.of(Word.STOP, Word.PAUSE, Word.PAIN, Word.NEXT, Word.REPEAT, Word.OTHER_SIDE),
        words(Care.OVER_COACH));
  }

  @Test
  void onlyStopIsBelievedIfItWasPerhapsHeard() {
    assertEquals(Set.of(Word.STOP), words(Care.IF_PERHAPS));
    assertEquals(
        Set.of("stop", "stop it", "please stop", "enough"),
        PHRASES.all().stream()
            .filter(phrase -> PHRASES.careOf(phrase).contains(Care.IF_PERHAPS))
            .collect(Collectors.toSet()));
  }

  @Test
  void numbersAndOtherWordsAskForNone() {
    assertEquals(Set.of(), new Numeral(7).care());
    assertEquals(Set.of(), PHRASES.careOf("seven"));
    assertEquals(Set.of(), PHRASES.careOf("umbrella"));
  }

  private static Set<Word> words(Care care) {
    return Arrays.stream(Word.values())
        .filter(word -> word.care().contains(care))
        .collect(Collectors.toSet());
  }
}
