package saydone.hearing.decoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How words are pronounced: the entries of the CMU dictionary that were asked for, and some for
 * other accents. The dictionary lies on the classpath and has a line for each pronunciation:
 *
 * <pre>
 * resume R IH Z UW M
 * resume(2) R IY Z UW M
 * </pre>
 *
 * <p>It is read in one pass for all the words that are asked for together. For one thread at a
 * time.
 */
final class Lexicon {

  private static final String DICTIONARY = "/edu/cmu/sphinx/models/en-us/cmudict-en-us.dict";
  private static final String ADDITIONS = "/saydone/hearing/decoder/pronunciations.txt";

  private final Map<String, List<List<String>>> pronunciations = new HashMap<>();

  /**
   * Looks words up that are not known yet.
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
    for (String resource : List.of(DICTIONARY, ADDITIONS)) {
      try (BufferedReader dictionary = open(resource)) {
        read(dictionary, wanted);
      } catch (IOException e) {
        throw new UncheckedIOException("the dictionary cannot be read: " + resource, e);
      }
    }
  }

  private void read(BufferedReader dictionary, Set<String> wanted) throws IOException {
    for (String line = dictionary.readLine(); line != null; line = dictionary.readLine()) {
      int space = line.indexOf(' ');
      int bracket = line.indexOf('(');
      String word = line.substring(0, bracket > 0 && bracket < space ? bracket : space);
      if (wanted.contains(word)) {
        known(word).add(List.of(line.substring(space + 1).trim().split(" +")));
      }
    }
  }

  /** The pronunciations of a word that was learned, as phones; none if it is not a word. */
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

  private static BufferedReader open(String resource) throws IOException {
    InputStream in = Lexicon.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("not on the classpath: " + resource);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }
}
