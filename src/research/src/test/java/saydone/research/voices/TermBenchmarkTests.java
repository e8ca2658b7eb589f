package saydone.research.voices;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.language.Language;
import saydone.voice.SpeechLexicon;
import saydone.voice.SpeechLexicon.Lexeme;
import saydone.voice.SynthesisException;
import saydone.voice.catalogue.VoiceCatalogue;

final class TermBenchmarkTests {

  @Test
  void theLexiconMakesTheEmbeddedVoiceBetterUnderstood() throws SynthesisException {
    assumeTrue(Dictation.remedy().isEmpty(), "pocketsphinx is not installed");
    SpeechLexicon few =
        new SpeechLexicon(
            Language.ENGLISH,
            List.of(
                lexeme("sacrum", "S EY1 K R AH0 M"),
                lexeme("malleolus", "M AH0 L IY1 AH0 L AH0 S"),
                lexeme("fascia", "F AE1 SH AH0"),
                lexeme("eversion", "IY2 V ER1 ZH AH0 N")));

    TermBenchmark.Figures figures =
        new TermBenchmark(few).measure(VoiceCatalogue.builtIn().embedded());

    assertTrue(figures.rightWithout() <= 2, "without: " + figures.rightWithout());
    assertTrue(figures.rightWith() >= 6, "with: " + figures.rightWith());
  }

  private static Lexeme lexeme(String word, String phones) {
    return new Lexeme(word, List.of(phones.split(" ")), Optional.empty());
  }
}
