package saydone.speech.decoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import saydone.command.Phrases;

/**
 * What recognizers share: the acoustic model, the pronunciations, the network of all commands and
 * competing words, and the fitted decision. Loads in about a second. Safe for use by several
 * threads.
 */
public final class SpeechModel {

  private static final String COMPETITORS = "competitors.txt";

  private final AcousticModel acoustics;
  private final Decision decision;
  private final Lexicon lexicon = new Lexicon();
  private final Set<String> vocabulary = new LinkedHashSet<>();
  private WordNetwork network;

  private SpeechModel(Decision decision) {
    acoustics = AcousticModel.load();
    this.decision = decision;
    vocabulary.addAll(Phrases.all());
    vocabulary.addAll(competitors());
    network = build();
  }

  /**
   * Loads the model of US English from the classpath.
   *
   * @throws UncheckedIOException if a part of it is missing or damaged
   */
  public static SpeechModel load() {
    return new SpeechModel(Decision.load());
  }

  private static List<String> competitors() {
    try (InputStream in = SpeechModel.class.getResourceAsStream(COMPETITORS)) {
      if (in == null) {
        throw new IOException("not on the classpath: " + COMPETITORS);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.trim().split(" +")))
          .filter(word -> !word.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WordNetwork build() {
    lexicon.learn(words(vocabulary));
    return new WordNetwork(vocabulary, lexicon, acoustics);
  }

  private static Set<String> words(Collection<String> phrases) {
    return phrases.stream()
        .flatMap(phrase -> Lexicon.words(phrase).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A network with these phrases among others.
   *
   * @throws IllegalArgumentException if a word is not in the dictionary
   */
  synchronized WordNetwork networkFor(Set<String> phrases) {
    lexicon.learn(words(phrases));
    for (String word : words(phrases)) {
      if (lexicon.pronunciations(word).isEmpty()) {
        throw new IllegalArgumentException("not in the dictionary: \"" + word + "\"");
      }
    }
    if (vocabulary.addAll(phrases)) {
      network = build();
    }
    return network;
  }

  AcousticModel acoustics() {
    return acoustics;
  }

  Decision decision() {
    return decision;
  }
}
