package saydone.voice.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.speech.freetts.ProcessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.language.Language;
import saydone.voice.SpeechLexicon;

final class KevinLexiconTests {

  private static final FreeTtsEngine FIRST = engine();
  private static final FreeTtsEngine LATER = engine();

  private static FreeTtsEngine engine() {
    return new FreeTtsEngine(FreeTtsVoice.KEVIN16, SpeechLexicon.of(Language.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource({
    "against a wall, ax g eh1 n s t ax w ao1 l",
    "close to it,    k l ow1 s t ax ih1 t",
    "one minute,     w ax1 n m ih1 n ax t",
    "your record,    y ao1 r r eh1 k er d",
    "use the keys,   y uw1 z dh ax k iy1 z",
    "to refuse,      t ax r ih f y uw1 z",
    "the hips lead,  dh ax hh ih1 p s l iy1 d",
    "contract it,    k ax n t r ae1 k t ih1 t",
  })
  void aWordOfSeveralPartsOfSpeechIsSaidAsACoachMeansIt(String text, String phones)
      throws ProcessException {
    assertEquals(phones, String.join(" ", FIRST.phones(text)));
    assertEquals(phones, String.join(" ", LATER.phones(text)), "by a later engine");
  }

  @Test
  void aPossessiveKeepsItsEnding() throws ProcessException {
    assertEquals("f uh1 t s", String.join(" ", LATER.phones("foot's")));
  }
}
