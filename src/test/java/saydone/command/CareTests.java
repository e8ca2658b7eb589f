package saydone.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.language.Language;

class CareTests {

  private static final Phrases PHRASES = Phrases.of(Language.ENGLISH);

  @Test
  void whatLosesSomethingAsksForMoreCertainty() {
    assertEquals(
        Set.of(Word.NEXT, Word.BACK, Word.YES, Word.UNDO, Word.STOP_LISTENING), words(Care.RISKY));
    assertEquals(
        Set.of(
            "next",
            "next one",
            "skip",
            "skip this",
            "back",
            "yes",
            "yeah",
            "yep",
            "okay",
            "undo",
            "take it back",
            "stop listening"),
        PHRASES.all().stream()
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
