package saydone.hearing.decoder;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saydone.command.Phrases;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.network.PhrasePosteriors;
import saydone.hearing.taught.Likeness;
import saydone.hearing.taught.TaughtEar;
import saydone.hearing.taught.TaughtPhrases;
import saydone.language.Language;

/**
 * What recognizers share: the acoustic model, the pronunciations, the word network of all commands
 * and competing words, the neural network, and the fitted decisions. Loads in about half a second.
 * The acoustic model, which takes most of the memory, is left out where it does not judge. Safe for
 * use by several threads.
 */
public final class SpeechModel {

  private static final String COMPETITORS = "competitors.txt";

  private final Language language;
  private final @Nullable AcousticModel acoustics;
  private final Ears ears;
  private final Decision bySphinx;
  private final Decision beyondNetwork;
  private final @Nullable Decision withNetwork;
  private final @Nullable NetworkWeights network;
  private final Likeness likeness;
  private final Lexicon lexicon;
  private final Set<String> vocabulary = new LinkedHashSet<>();
  private WordNetwork words;

  /** The same with the forms of answers; made when a question asks for one. */
  private @Nullable WordNetwork wordsWithForms;

  private SpeechModel(Language language, Ears ears) {
    this.language = language;
    this.ears = ears;
    acoustics = ears.sphinx() ? AcousticModel.load(language) : null;
    likeness = Likeness.load(language);
    lexicon = new Lexicon(language);
    bySphinx = Decision.load(language, Ears.SPHINX);
    beyondNetwork = bySphinx.beyondNetwork();
    withNetwork = ears.network() ? Decision.load(language, ears) : null;
    network = ears.network() ? NetworkWeights.load(language) : null;
    vocabulary.addAll(phrases().all());
    vocabulary.addAll(competitors());
    words = build(vocabulary);
  }

  /**
   * Loads the model of a language.
   *
   * @param ears which models judge
   * @throws UncheckedIOException if a part of it is missing or damaged
   */
  public static SpeechModel load(Language language, Ears ears) {
    return new SpeechModel(language, ears);
  }

  /** Loads the model of English, to be judged by both ears. */
  public static SpeechModel load() {
    return load(Language.ENGLISH, Ears.BOTH);
  }

  /**
   * Those of some phrases that nothing can listen for, because the dictionary of the language lacks
   * one of their words.
   *
   * @throws UncheckedIOException if the dictionary cannot be read
   */
  public static Set<String> unknown(Language language, Collection<String> phrases) {
    Lexicon lexicon = new Lexicon(language);
    lexicon.learn(words(phrases));
    return phrases.stream()
        .filter(
            phrase ->
                words(List.of(phrase)).stream()
                    .anyMatch(word -> lexicon.pronunciations(word).isEmpty()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<String> competitors() {
    return language.lines(COMPETITORS).stream()
        .flatMap(line -> Arrays.stream(line.trim().split(" +")))
        .filter(word -> !word.isEmpty())
        .map(word -> word.replace('_', ' '))
        .toList();
  }

  private WordNetwork build(Set<String> phrases) {
    lexicon.learn(words(phrases));
    return acoustics == null
        ? WordNetwork.unscored(phrases, lexicon)
        : new WordNetwork(phrases, lexicon, acoustics);
  }

  private static Set<String> words(Collection<String> phrases) {
    return phrases.stream()
        .flatMap(phrase -> Lexicon.words(phrase).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A word network that has these phrases, and others. The forms of answers are in it only if one
   * of these phrases is such a form, because they would be in the way of short words elsewhere.
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
    Set<String> added = new LinkedHashSet<>(phrases);
    boolean answers = added.removeAll(phrases().forms());
    if (vocabulary.addAll(added)) {
      words = build(vocabulary);
      wordsWithForms = null;
    }
    return answers ? withForms() : words;
  }

  private WordNetwork withForms() {
    WordNetwork known = wordsWithForms;
    if (known == null) {
      Set<String> all = new LinkedHashSet<>(vocabulary);
      all.addAll(phrases().forms());
      known = build(all);
      wordsWithForms = known;
    }
    return known;
  }

  /**
   * The acoustic model's opinion about the segments of a stream; empty if the model is not asked.
   */
  Optional<AcousticOpinion> acousticOpinion(Cepstra stream) {
    return Optional.ofNullable(acoustics)
        .map(model -> new AcousticOpinion(model, stream, networkFor(Set.of())));
  }

  Ears ears() {
    return ears;
  }

  /** The neural network's posteriors of a new stream; empty if the network is not asked. */
  Optional<PhrasePosteriors> posteriors() {
    return Optional.ofNullable(network).map(PhrasePosteriors::new);
  }

  /** An ear for what the user taught; empty if nothing was taught or the network is not asked. */
  Optional<TaughtEar> taughtEar(TaughtPhrases taught) {
    return Optional.ofNullable(network)
        .filter(weights -> !taught.isEmpty())
        .map(weights -> new TaughtEar(weights, likeness, taught));
  }

  /** The phrases of its language, which say how much care each asks for. */
  Phrases phrases() {
    return Phrases.of(language);
  }

  /** The likeness by which a taught phrase is judged. */
  Likeness likeness() {
    return likeness;
  }

  /** The decision for a candidate: the one with the network if the network knows its phrase. */
  Decision decision(Candidate candidate) {
    if (withNetwork == null) {
      return bySphinx;
    }
    return candidate.network().known() ? withNetwork : beyondNetwork;
  }
}
