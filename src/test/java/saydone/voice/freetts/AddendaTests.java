package saydone.voice.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.speech.freetts.ProcessException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.language.Language;
import saydone.voice.SpeechLexicon;

/** Listens to the phones, not to the sound: the voice has no "ah" and says "ax" in its place. */
final class AddendaTests {

  private static final FreeTtsEngine ENGINE =
      new FreeTtsEngine(FreeTtsVoice.KEVIN16, SpeechLexicon.of(Language.ENGLISH));

  @ParameterizedTest
  @CsvSource({
    "dorsiflexion,    d ao1 r s ax f l eh1 k sh ax n",
    "plantarflexion,  p l ae1 n t er f l eh1 k sh ax n",
    "eversion,        iy1 v er1 zh ax n",
    "inversion,       ih1 n v er1 zh ax n",
    "adduction,       ae1 d ax1 k sh ax n",
    "abduction,       ae1 b d ax1 k sh ax n",
    "physiotherapist, f ih1 z iy ow th eh1 r ax p ih s t",
    "flexion,         f l eh1 k sh ax n",
    "peroneal,        p eh1 r ax n iy1 ax l",
    "forearm,         f ao1 r aa1 r m",
    "does,            d ax1 z",
    "shouldn't,       sh uh1 d ax n t",
    "isn't,           ih1 z ax n t",
  })
  void wordsOfTheFieldAreSaidRight(String word, String phones) throws ProcessException {
    assertEquals(phones, String.join(" ", ENGINE.phones(word)));
  }

  @ParameterizedTest
  @CsvSource({
    "forefoot,   f ao1 r f uh1 t",
    "heel raise, hh iy1 l r ey1 z",
    "pendulum,   p eh1 n jh ax l ax m",
    "ankle,      ae1 ng k ax l",
    "affected,   ax f eh1 k t ax d",
    "unaffected, ax1 n ax f eh1 k t ih d",
    "shin,       sh ih1 n",
    "elbow,      eh1 l b ow1",
    "scapula,    s k ae1 p y ax l ax",
    "quadriceps, k w aa1 d r ax s eh1 p s",
    "calf,       k ae1 f",
    "reps,       r eh1 p s",
  })
  void theLexiconKnowsTheseByItself(String words, String phones) throws ProcessException {
    assertEquals(phones, String.join(" ", ENGINE.phones(words)));
  }

  @ParameterizedTest
  @CsvSource({"right", "side", "time", "two", "five", "nine", "move", "resume", "undo", "slide"})
  void frequentWordsKeepTheirStress(String word) throws ProcessException {
    assertTrue(ENGINE.phones(word).stream().anyMatch(phone -> phone.endsWith("1")), word);
  }

  @Test
  void anAddendumCountsInsideASentenceAndInCapitals() throws ProcessException {
    String phones = String.join(" ", ENGINE.phones("Next: Ankle DORSIFLEXION, ten times."));
    assertTrue(phones.contains("d ao1 r s ax f l eh1 k sh ax n"), phones);
  }

  @Test
  void everyPhoneIsOneThatTheVoiceHas() {
    Set<String> known =
        Set.of(
            "aa ae ah ao aw ax ay b ch d dh eh er ey f g hh ih iy jh k l m n ng ow oy p r s sh t th uh uw v w y z zh"
                .split(" "));
    for (Map.Entry<String, List<String>> entry :
        Addenda.load().and(SpeechLexicon.of(Language.ENGLISH)).phones().entrySet()) {
      Set<String> unknown =
          entry.getValue().stream()
              .map(phone -> phone.replaceFirst("(?<=[aeiou][a-z])1$", ""))
              .filter(phone -> !known.contains(phone))
              .collect(Collectors.toSet());
      assertEquals(Set.of(), unknown, entry.getKey());
      assertTrue(entry.getValue().stream().anyMatch(phone -> phone.endsWith("1")), entry.getKey());
      assertFalse(entry.getKey().contains("'"), entry.getKey());
    }
  }
}
