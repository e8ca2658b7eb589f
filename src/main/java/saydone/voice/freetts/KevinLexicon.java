package saydone.voice.freetts;

import com.sun.speech.freetts.en.us.CMULexicon;
import org.jspecify.annotations.Nullable;

/**
 * The pronouncing dictionary for voices built from the diphones of "kal". These have no vowel as in
 * "up": FreeTTS puts the one of "hot" in its place, so that "done" sounds like "don" and "one" like
 * "wan". The schwa is much nearer to it, and with the stress of the dictionary it is long enough.
 */
final class KevinLexicon extends CMULexicon {

  private static final String VOWEL_OF_UP = "ah";
  private static final String SCHWA = "ax";

  KevinLexicon(String name) {
    super(name);
  }

  @Override
  public String @Nullable [] getPhones(String word, @Nullable String partOfSpeech) {
    String[] phones = super.getPhones(word, partOfSpeech);
    if (phones == null) {
      return null;
    }
    String[] spoken = phones.clone();
    for (int i = 0; i < spoken.length; i++) {
      if (spoken[i].startsWith(VOWEL_OF_UP)) {
        spoken[i] = SCHWA + spoken[i].substring(VOWEL_OF_UP.length());
      }
    }
    return spoken;
  }
}
