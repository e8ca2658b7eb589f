package saydone.speech.freetts;

import com.sun.speech.freetts.lexicon.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pronunciations of words that the lexicon lacks and its letter-to-sound rules get wrong.
 *
 * <p>The resource {@code addenda.txt} has one word a line, in lower case and without apostrophe,
 * then its phones; {@code #} begins a comment:
 *
 * <pre>
 * # word          phones
 * dorsiflexion    d ao1 r s ax f l eh1 k sh ax n
 * isnt            ih1 z ax n t
 * </pre>
 *
 * <p>The phones are those of the CMU lexicon in lower case, with {@code ax} for the unstressed
 * vowel of <em>a</em>bout. A 1 after a vowel makes its syllable a stressed one; there is no second
 * degree of stress.
 *
 * @param phones by word, in alphabetical order
 */
record Addenda(Map<String, List<String>> phones) {

  private static final String RESOURCE = "/saydone/speech/freetts/addenda.txt";

  /** Keeps the order, shuts the map. */
  Addenda {
    phones = Collections.unmodifiableMap(new TreeMap<>(phones));
  }

  /**
   * Reads the resource.
   *
   * @throws IllegalStateException if a line has a word without phones, or a word comes twice
   */
  static Addenda load() {
    try (InputStream in = Addenda.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
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
        throw new IllegalStateException(RESOURCE + ":" + number + ": no phones, or twice: " + line);
      }
    }
    return new Addenda(phones);
  }

  /**
   * Puts the words before the lexicon's own. They count for every part of speech: FreeTTS asks with
   * none, which is what null stands for.
   */
  void addTo(Lexicon lexicon) {
    phones.forEach((word, list) -> lexicon.addAddendum(word, null, list.toArray(String[]::new)));
  }
}
