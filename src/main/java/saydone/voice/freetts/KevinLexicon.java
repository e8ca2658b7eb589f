package saydone.voice.freetts;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pronouncing dictionary for voices built from the diphones of "kal". These have no vowel as in
 * "up": FreeTTS puts the one of "hot" in its place, so that "done" sounds like "don" and "one" like
 * "wan". The schwa is much nearer to it, and with the stress of the dictionary it is long enough.
 *
 * <p>FreeTTS asks for a word without its part of speech. CMULexicon then tries the parts in an
 * order that only the first lexicon of a program learns from the dictionary: every later one would
 * say the article "a" like the letter. Here the order is always the same.
 */
final class KevinLexicon extends CMULexicon {

  private static final String VOWEL_OF_UP = "ah";
  private static final String SCHWA = "ax";

  /**
   * The dictionary's parts of speech. Of a word with several entries the first of them counts: one
   * for all parts, then the determiner, the noun, the verb, the adjective and what is rare.
   */
  private static final List<String> PARTS_OF_SPEECH =
      List.of("0", "d", "n", "v", "j", "b", "y", "p", "s");

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

  @Override
  @SuppressWarnings("rawtypes") // FreeTTS is older than type parameters.
  protected String @Nullable [] getPhones(Map entries, String word, @Nullable String partOfSpeech) {
    for (String part : PARTS_OF_SPEECH) {
      String[] phones = getPhones(entries, word + part);
      if (phones != null) {
        return phones;
      }
    }
    return null;
  }
}
