package saydone.voice.freetts;

import com.sun.speech.freetts.lexicon.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import saydone.language.Language;
import saydone.voice.SpeechLexicon;

/**
 * Pronunciations of words that FreeTTS gets wrong and other voices do not. Words that all voices
 * get wrong stand in the {@link SpeechLexicon}.
 *
 * <p>The file {@code addenda.txt} of English, the language of FreeTTS, has one word a line, in
 * lower case and without apostrophe, then its phones; {@code #} begins a comment:
 *
 * <pre>
 * # word          phones
 * adduct          ae1 d ah1 k t
 * isnt            ih1 z ax n t
 * </pre>
 *
 * <p>The phones are those of the CMU lexicon in lower case, with {@code ax} for the unstressed
 * vowel of <em>a</em>bout. A 1 after a vowel marks a stressed syllable; there is no second degree
 * of stress.
 *
 * @param phones the phones of each word, in alphabetical order of words
 */
record Addenda(Map<String, List<String>> phones) {

  private static final String FILE = "addenda.txt";

  /** Sorts the words and makes the map unmodifiable. */
  Addenda {
    phones = Collections.unmodifiableMap(new TreeMap<>(phones));
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException if a line has a word without phones, or a word comes twice
   */
  static Addenda load() {
    try (BufferedReader lines = new BufferedReader(Language.ENGLISH.read(FILE))) {
      return read(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Addenda read(BufferedReader lines) throws IOException {
    Map<String, List<String>> phones = new TreeMap<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String entry = line.replaceFirst("#.*", "").trim();
      if (entry.isEmpty()) {
        continue;
      }
      List<String> fields = List.of(entry.split("\\s+"));
      if (fields.size() < 2
          || phones.put(fields.get(0), fields.subList(1, fields.size())) != null) {
        throw new IllegalStateException(FILE + ":" + number + ": no phones, or twice: " + line);
      }
    }
    return new Addenda(phones);
  }

  /** These words, and the words of a lexicon that have phones. */
  Addenda and(SpeechLexicon lexicon) {
    Map<String, List<String>> both = new TreeMap<>(phones);
    lexicon
        .phones()
        .forEach(
            (word, list) ->
                both.put(word.replace("'", ""), list.stream().map(Addenda::phone).toList()));
    return new Addenda(both);
  }

  /** A phone of the CMU Pronouncing Dictionary as FreeTTS names it. */
  private static String phone(String cmu) {
    String name = cmu.toLowerCase(Locale.ROOT);
    char stress = name.charAt(name.length() - 1);
    if (name.equals("ah0")) {
      return "ax";
    }
    return switch (stress) {
      case '0' -> name.substring(0, name.length() - 1);
      case '1', '2' -> name.substring(0, name.length() - 1) + "1";
      default -> name;
    };
  }

  /**
   * Adds the words to FreeTTS's lexicon, where they take precedence. They hold for every part of
   * speech: null stands for none, and FreeTTS asks with none.
   */
  void addTo(Lexicon lexicon) {
    phones.forEach((word, list) -> lexicon.addAddendum(word, null, list.toArray(String[]::new)));
  }
}
