package saydone.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.language.Language;
import saydone.voice.SpeechLexicon.Lexeme;

final class SpeechLexiconTests {

  private static final SpeechLexicon COMMON = SpeechLexicon.of(Language.ENGLISH);

  /** The vowels carry the stress, the consonants nothing. */
  private static final Set<String> VOWELS =
      Set.of(
          "AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW");

  private static final Set<String> CONSONANTS =
      Set.of(
          "B", "CH", "D", "DH", "F", "G", "HH", "JH", "K", "L", "M", "N", "NG", "P", "R", "S", "SH",
          "T", "TH", "V", "W", "Y", "Z", "ZH");

  @Test
  void knowsTheWordsOfTheField() {
    assertTrue(COMMON.phones().size() >= 130, "words with phones: " + COMMON.phones().size());
    for (String word :
        List.of("dorsiflexion", "plantar", "gluteus", "achilles", "eversion", "soleus", "hallux")) {
      assertTrue(COMMON.phones().containsKey(word), word);
    }
  }

  @Test
  void everyEntryIsWhole() {
    Set<String> seen = new HashSet<>();
    for (Lexeme lexeme : COMMON.lexemes()) {
      String word = lexeme.grapheme();
      assertTrue(seen.add(word.toLowerCase(Locale.ROOT)), word + " comes twice");
      assertTrue(!lexeme.phones().isEmpty() || lexeme.alias().isPresent(), word);
      for (String phone : lexeme.phones()) {
        assertTrue(
            CONSONANTS.contains(phone)
                || (phone.matches("[A-Z]{2}[012]") && VOWELS.contains(phone.substring(0, 2))),
            word + ": " + phone);
      }
      if (!lexeme.phones().isEmpty()) {
        assertEquals(
            1, lexeme.phones().stream().filter(phone -> phone.endsWith("1")).count(), word);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Check the ROM, e.g. of the knee.=Check the range of motion, for example of the knee.",
        "from the room=from the room",
        "10x=10 times",
        "3 x 10 reps=3 times 10 reps",
        "3x10=3 times 10",
        "Hold for 5 sec.=Hold for 5 seconds.",
        "Hold for 5 sec. each=Hold for 5 seconds each",
        "Hold 10s, rest 1 min, walk 2.5 km=Hold 10 seconds, rest 1 minute, walk 2.5 kilometers",
        "1 cm, 2cm, 0.5 kg=1 centimeter, 2 centimeters, 0.5 kilograms",
        "the 1980s, a min of 4, x and s=the 1980s, a min of 4, x and s",
        "version 1.10 s2=version 1.10 s2",
      })
  void abbreviationsAndQuantitiesAreReadInWordsByEveryVoice(String text, String read) {
    assertEquals(read, COMMON.respell(text));
    assertEquals(read, COMMON.respellTheRest(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sit tall.", "3 of 10.", "Taken back. 4 of 10.", "Lift the heel  now."})
  void ordinaryTextStays(String text) {
    assertEquals(text, COMMON.respell(text));
  }

  @Test
  void aVoiceThatTakesPhonesGetsTheWordItself() {
    SpeechLexicon lexicon =
        new SpeechLexicon(
            Language.ENGLISH,
            List.of(
                new Lexeme("fascia", List.of("F", "AE1", "SH", "AH0"), Optional.of("fasha")),
                new Lexeme("ROM", List.of(), Optional.of("range of motion"))));
    assertEquals("The fasha and range of motion.", lexicon.respell("The fascia and ROM."));
    assertEquals("The fascia and range of motion.", lexicon.respellTheRest("The fascia and ROM."));
    assertEquals(Set.of("fascia"), lexicon.phones().keySet());
  }
}
