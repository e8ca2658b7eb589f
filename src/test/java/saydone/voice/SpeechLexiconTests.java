package saydone.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

  @Test
  void aWordWithoutPhonesIsNoneOfThePhones() {
    SpeechLexicon lexicon =
        new SpeechLexicon(
            Language.ENGLISH,
            List.of(
                new Lexeme("fascia", List.of("F", "AE1", "SH", "AH0"), Optional.of("fasha")),
                new Lexeme("ROM", List.of(), Optional.of("range of motion"))));
    assertEquals(Set.of("fascia"), lexicon.phones().keySet());
  }
}
