package saydone.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.language.Language;
import saydone.voice.SpeechLexicon.Lexeme;

final class PronouncerTests {

  private static final int RATE = 150;

  private static final Pronouncer COMMON = Pronouncer.of(Language.ENGLISH);

  private static final SpeechLexicon LEXICON =
      new SpeechLexicon(
          Language.ENGLISH,
          List.of(
              new Lexeme("fascia", List.of("F", "AE1", "SH", "AH0"), Optional.of("fasha")),
              new Lexeme("hallux", List.of("HH", "AE1", "L", "AH0", "K", "S"), Optional.empty()),
              new Lexeme("fasha", List.of(), Optional.of("never")),
              new Lexeme("ROM", List.of(), Optional.of("range of motion"))));

  private static final Map<String, String> SCRIPT =
      Map.of(
          "AROM", "active ROM",
          "Achilles", "a kill ease",
          "kill", "never",
          "hallux", "big toe",
          "sheath", "fascia",
          "a while", "5 sec",
          "cm", "finger widths",
          "times", "never");

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Sit tall.=Sit tall.",
        "The fascia.=The fasha.",
        "ROM=range of motion",
        "Fascia and rom=fasha and range of motion",
        "The hallux.=The big toe.",
        "Achilles=a kill ease",
        "AROM=active range of motion",
        "The sheath.=The fasha.",
        "Rest a while.=Rest 5 seconds.",
        "2 cm apart=2 finger widths apart",
        "Two times 10x=Two never 10 times",
      })
  void theScriptComesFirstAndTheProgramOverIt(String text, String read) {
    assertEquals(read, by(LEXICON, SCRIPT, text).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Sit tall.=Sit tall.",
        "The fascia.=The fascia.",
        "ROM=range of motion",
        "Fascia and rom=Fascia and range of motion",
        "The hallux.=The big toe.",
        "Achilles=a kill ease",
        "AROM=active range of motion",
        "The sheath.=The fascia.",
        "Rest a while.=Rest 5 seconds.",
        "2 cm apart=2 finger widths apart",
        "Two times 10x=Two never 10 times",
      })
  void aVoiceThatTakesPhonesGetsTheWordsThatHaveThem(String text, String read) {
    assertEquals(read, by(LEXICON, SCRIPT, text).textForPhones());
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
        "hold 60″, rest 1′=hold 60 seconds, rest 1 minute",
        "1 cm, 2cm, 0.5 kg=1 centimeter, 2 centimeters, 0.5 kilograms",
        ".5 kg, 1,5 kg, 2500 km, 1,500 km=.5 kilograms, 1.5 kilograms, 2500 kilometers, 1,500"
            + " kilometers",
        "the 1980s, a min of 4, x and s=the 1980s, a min of 4, x and s",
        "version 1.10 s2=version 1.10 s2",
      })
  void abbreviationsAndQuantitiesAreReadInWordsByEveryVoice(String text, String read) {
    assertRead(read, read, COMMON.utterance(text, RATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sit tall.", "3 of 10.", "Taken back. 4 of 10.", "Lift the heel  now."})
  void ordinaryTextStays(String text) {
    assertRead(text, text, COMMON.utterance(text, RATE));
  }

  @Test
  void theProgramsLexiconSpellsForVoicesThatTakeNoPhones() {
    assertRead(
        "Ankle dorsa flection.",
        "Ankle dorsiflexion.",
        COMMON.utterance("Ankle dorsiflexion.", RATE));
    assertRead(
        "Stretch the soleus.",
        "Stretch the soleus.",
        COMMON.utterance("Stretch the soleus.", RATE));
  }

  @Test
  void aWordOfTheScriptIsSpelledByTheScriptForEveryVoice() {
    assertRead(
        "Ankle doors a flecks on.",
        "Ankle doors a flecks on.",
        Pronouncer.of(Language.ENGLISH, Map.of("Dorsiflexion", "doors a flecks on"))
            .utterance("Ankle dorsiflexion.", RATE));
  }

  @Test
  void withoutALexiconOnlyTheScriptsWordsAreRespelled() {
    assertRead("active ROM 10x", "active ROM 10x", by(SpeechLexicon.EMPTY, SCRIPT, "AROM 10x"));
    assertRead("AROM 10x", "AROM 10x", Pronouncer.NONE.utterance("AROM 10x", RATE));
  }

  @Test
  void theRateStays() {
    assertEquals(120, COMMON.utterance("Stretch the soleus.", 120).wordsPerMinute());
  }

  @Test
  void aBlankWordIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Pronouncer(LEXICON, Map.of(" ", "x")));
  }

  private static void assertRead(String text, String textForPhones, Utterance utterance) {
    assertEquals(text, utterance.text());
    assertEquals(textForPhones, utterance.textForPhones());
    assertEquals(RATE, utterance.wordsPerMinute());
  }

  private static Utterance by(SpeechLexicon lexicon, Map<String, String> script, String text) {
    return new Pronouncer(lexicon, script).utterance(text, RATE);
  }
}
