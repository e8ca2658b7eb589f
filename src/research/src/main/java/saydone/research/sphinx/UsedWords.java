package saydone.research.sphinx;

import edu.cmu.sphinx.linguist.acoustic.Unit;
import edu.cmu.sphinx.linguist.acoustic.UnitManager;
import edu.cmu.sphinx.linguist.dictionary.Dictionary;
import edu.cmu.sphinx.linguist.dictionary.Pronunciation;
import edu.cmu.sphinx.linguist.dictionary.Word;
import edu.cmu.sphinx.util.props.PropertySheet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of the words in use only. The whole dictionary has 134,000 lines and would take 30
 * MB; this one scans the file for the words that are asked for, in one pass for each request.
 *
 * <p>A line is a word and its phones; further pronunciations have a number:
 *
 * <pre>
 * repeat R IH P IY T
 * repeat(2) R IY P IY T
 * </pre>
 */
final class UsedWords implements Dictionary {

  private final URL file;
  private final UnitManager units;
  private final Map<String, Word> words = new HashMap<>();

  /** A dictionary that knows only silence yet. */
  UsedWords(URL file, UnitManager units) {
    this.file = file;
    this.units = units;
    Unit silence = units.getUnit(UnitManager.SILENCE_NAME, true);
    for (String spelling :
        List.of(SILENCE_SPELLING, SENTENCE_START_SPELLING, SENTENCE_END_SPELLING)) {
      words.put(spelling, word(spelling, List.<Unit[]>of(new Unit[] {silence}), true));
    }
  }

  /**
   * Learns words, so that {@link #getWord} knows them.
   *
   * @throws IllegalArgumentException if the dictionary lacks one, which the message names
   * @throws UncheckedIOException if the dictionary cannot be read
   */
  void learn(Collection<String> spellings) {
    Set<String> missing = new TreeSet<>(spellings);
    missing.removeAll(words.keySet());
    if (missing.isEmpty()) {
      return;
    }
    Map<String, List<Unit[]>> found = find(missing);
    missing.removeAll(found.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("not in the dictionary: " + String.join(", ", missing));
    }
    found.forEach((spelling, phones) -> words.put(spelling, word(spelling, phones, false)));
  }

  private Map<String, List<Unit[]>> find(Set<String> spellings) {
    Map<String, List<Unit[]>> found = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        int number = line.indexOf('(');
        int end = number > 0 && number < space ? number : Math.max(0, space);
        String spelling = line.substring(0, end);
        if (spellings.contains(spelling)) {
          found
              .computeIfAbsent(spelling, s -> new ArrayList<>())
              .add(phones(line.substring(space)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return found;
  }

  private Unit[] phones(String names) {
    return Arrays.stream(names.trim().split("\\s+")).map(units::getUnit).toArray(Unit[]::new);
  }

  private static Word word(String spelling, List<Unit[]> phones, boolean filler) {
    Pronunciation[] pronunciations =
        phones.stream()
            .map(units -> new Pronunciation(units, null, 1))
            .toArray(Pronunciation[]::new);
    Word word = new Word(spelling, pronunciations, filler);
    for (Pronunciation pronunciation : pronunciations) {
      pronunciation.setWord(word);
    }
    return word;
  }

  @Override
  public @Nullable Word getWord(String spelling) {
    return words.get(spelling);
  }

  @Override
  public @Nullable Word getSilenceWord() {
    return getWord(SILENCE_SPELLING);
  }

  @Override
  public @Nullable Word getSentenceStartWord() {
    return getWord(SENTENCE_START_SPELLING);
  }

  @Override
  public @Nullable Word getSentenceEndWord() {
    return getWord(SENTENCE_END_SPELLING);
  }

  @Override
  public Word[] getFillerWords() {
    return words.values().stream().filter(Word::isFiller).toArray(Word[]::new);
  }

  @Override
  public void allocate() {}

  @Override
  public void deallocate() {}

  @Override
  public void newProperties(PropertySheet sheet) {
    throw new UnsupportedOperationException("built by its constructor");
  }
}
