package saydone.hearing.decoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saydone.language.Language;

/**
 * How the words of a language are pronounced: the entries of its dictionary that were asked for,
 * and its {@code pronunciations.txt}, for other accents. The dictionary lies on the classpath and
 * has a line for each pronunciation:
 *
 * <pre>
 * resume R IH Z UW M
 * resume(2) R IY Z UW M
 * </pre>
 *
 * <p>One pass over the dictionary looks up all words of a call to {@link #learn}. For one thread at
 * a time.
 */
final class Lexicon {

  private static final String ADDITIONS = "pronunciations.txt";

  private final Language language;
  private final Map<String, List<List<String>>> pronunciations = new HashMap<>();

  /** The lexicon of a language, without words yet. */
  Lexicon(Language language) {
    this.language = language;
  }

  /**
   * Looks up words, except those that are known already.
   *
   * @param words lower case
   * @throws UncheckedIOException if the dictionary cannot be read
   */
  void learn(Collection<String> words) {
    Set<String> wanted = new HashSet<>(words);
    wanted.removeAll(pronunciations.keySet());
    if (wanted.isEmpty()) {
      return;
    }
    wanted.forEach(word -> pronunciations.put(word, new ArrayList<>()));
    ModelFolder files = ModelFolder.of(language);
    try (InputStream dictionary = files.openDictionary();
        Reader additions = language.read(ADDITIONS)) {
      read(new InputStreamReader(dictionary, StandardCharsets.UTF_8), wanted);
      read(additions, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary cannot be read: " + files.dictionary(), e);
    }
  }

  private void read(Reader entries, Set<String> wanted) throws IOException {
    BufferedReader dictionary = new BufferedReader(entries, 1 << 16);
    for (String line = dictionary.readLine(); line != null; line = dictionary.readLine()) {
      int space = line.indexOf(' ');
      int bracket = line.indexOf('(');
      String word = line.substring(0, bracket > 0 && bracket < space ? bracket : space);
      if (wanted.contains(word)) {
        known(word).add(List.of(line.substring(space + 1).trim().split(" +")));
      }
    }
  }

  /**
   * The pronunciations of a word that was learned, as phones; empty if the dictionary lacks the
   * word.
   */
  List<List<String>> pronunciations(String word) {
    return List.copyOf(known(word));
  }

  /** The words of a phrase. */
  static List<String> words(String phrase) {
    return List.of(phrase.split(" ", -1));
  }

  private List<List<String>> known(String word) {
    List<List<String>> known = pronunciations.get(word);
    if (known == null) {
      throw new IllegalArgumentException("not learned: " + word);
    }
    return known;
  }
}
