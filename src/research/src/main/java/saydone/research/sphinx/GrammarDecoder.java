package saydone.research.sphinx;

import edu.cmu.sphinx.decoder.pruner.SimplePruner;
import edu.cmu.sphinx.decoder.scorer.SimpleAcousticScorer;
import edu.cmu.sphinx.decoder.search.PartitionActiveListFactory;
import edu.cmu.sphinx.decoder.search.SearchManager;
import edu.cmu.sphinx.decoder.search.SimpleBreadthFirstSearchManager;
import edu.cmu.sphinx.decoder.search.Token;
import edu.cmu.sphinx.frontend.DoubleData;
import edu.cmu.sphinx.linguist.HMMSearchState;
import edu.cmu.sphinx.linguist.dictionary.Word;
import edu.cmu.sphinx.linguist.flat.FlatLinguist;
import edu.cmu.sphinx.result.Result;
import edu.cmu.sphinx.util.LogMath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the phrase in an utterance: Sphinx4's breadth-first search through a grammar of the
 * phrases, with a loop of all phones beside it that matches anything else.
 *
 * <p>For one thread.
 */
final class GrammarDecoder {

  /** The probability of entering the phone loop; a lower one rejects less. */
  private static final double OUT_OF_GRAMMAR_PROBABILITY = 1e-5;

  /** The probability of each phone of the loop. */
  private static final double PHONE_INSERTION_PROBABILITY = 1e-5;

  private static final double WORD_INSERTION_PROBABILITY = 0.1;
  private static final double SILENCE_INSERTION_PROBABILITY = 0.1;
  private static final double FILLER_INSERTION_PROBABILITY = 1e-2;
  private static final double UNIT_INSERTION_PROBABILITY = 1;
  private static final float LANGUAGE_WEIGHT = 8;
  private static final int NO_ABSOLUTE_BEAM = 0;
  private static final double RELATIVE_BEAM = 1e-60;
  private static final double RELATIVE_WORD_BEAM = 1e-40;

  private static final double FRAME_MILLIS = 10;

  /** The highest score; also the score over an explanation that the search has dropped. */
  private static final double MOST = 1_000;

  /**
   * The most search graphs that are kept: each phase of a session has its phrases, and there are
   * fewer phases.
   */
  private static final int MAX_GRAPHS = 32;

  /**
   * Held while Sphinx4 builds a graph, as its caches and statistics are shared and not safe for
   * several threads.
   */
  private static final Object BUILDING = new Object();

  private final EnglishModel model;
  private final FrontEnd frontEnd;
  private final SimpleAcousticScorer scorer;
  private final Map<Set<String>, SearchManager> searches =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, SearchManager> eldest) {
          return size() > MAX_GRAPHS;
        }
      };

  GrammarDecoder(EnglishModel model) {
    this.model = model;
    frontEnd = new FrontEnd(model);
    scorer = new SimpleAcousticScorer(frontEnd.features(), null);
  }

  /**
   * Builds the search graph of these phrases, if there is none yet.
   *
   * @throws IllegalArgumentException if the dictionary lacks a word
   */
  void prepare(Set<String> phrases) {
    if (!phrases.isEmpty()) {
      search(phrases);
    }
  }

  private SearchManager search(Set<String> phrases) {
    SearchManager known = searches.get(phrases);
    if (known != null) {
      return known;
    }
    model.learn(phrases);
    FlatLinguist linguist =
        new FlatLinguist(
            model.acoustics(),
            new PhraseGrammar(phrases, model.dictionary()),
            model.units(),
            WORD_INSERTION_PROBABILITY,
            SILENCE_INSERTION_PROBABILITY,
            FILLER_INSERTION_PROBABILITY,
            UNIT_INSERTION_PROBABILITY,
            LANGUAGE_WEIGHT,
            false,
            false,
            false,
            true,
            OUT_OF_GRAMMAR_PROBABILITY,
            PHONE_INSERTION_PROBABILITY,
            model.acoustics());
    SearchManager search =
        new SimpleBreadthFirstSearchManager(
            linguist,
            new SimplePruner(),
            scorer,
            new PartitionActiveListFactory(NO_ABSOLUTE_BEAM, RELATIVE_BEAM),
            false,
            RELATIVE_WORD_BEAM,
            0,
            false);
    synchronized (BUILDING) {
      search.allocate();
    }
    searches.put(Set.copyOf(phrases), search);
    return search;
  }

  /** Decodes an utterance against these phrases, which are not empty. */
  Decoding decode(List<DoubleData> blocks, Set<String> phrases) {
    SearchManager search = search(phrases);
    frontEnd.put(blocks);
    search.startRecognition();
    Result result = search.recognize(Integer.MAX_VALUE);
    search.stopRecognition();
    return result == null ? Decoding.NOTHING : decoding(result);
  }

  private static Decoding decoding(Result result) {
    Map<String, Token> best = new HashMap<>();
    for (Token token : result.getResultTokens()) {
      best.merge(token.getWordPathNoFiller(), token, GrammarDecoder::better);
    }
    Token unknown = best.remove(Word.UNKNOWN.getSpelling());
    List<Map.Entry<String, Token>> phrases =
        best.entrySet().stream()
            .sorted(Comparator.comparing(entry -> -entry.getValue().getScore()))
            .toList();
    double phoneMillis = unknown == null ? 0 : phoneMillis(unknown);
    if (phrases.isEmpty()) {
      return new Decoding(Optional.empty(), -MOST, 0, 0, phoneMillis);
    }
    Token phrase = phrases.get(0).getValue();
    return new Decoding(
        Optional.of(phrases.get(0).getKey()),
        unknown == null ? MOST : advantage(phrase, unknown),
        phrases.size() < 2 ? MOST : advantage(phrase, phrases.get(1).getValue()),
        phoneMillis(phrase),
        phoneMillis);
  }

  private static Token better(Token one, Token other) {
    return other.getScore() > one.getScore() ? other : one;
  }

  private static double advantage(Token token, Token over) {
    double ln = LogMath.getLogMath().logToLn(token.getScore() - over.getScore());
    return Math.min(ln, MOST);
  }

  /**
   * How many milliseconds of an utterance a path explains by phones, rather than by silence or
   * noise.
   */
  private static double phoneMillis(Token end) {
    int frames = 0;
    for (Token token = end; token != null; token = token.getPredecessor()) {
      if (token.isEmitting()
          && token.getSearchState() instanceof HMMSearchState state
          && !state.getHMMState().getHMM().getBaseUnit().isFiller()) {
        frames++;
      }
    }
    return frames * FRAME_MILLIS;
  }

  /**
   * The result of a search. Scores are natural logarithms of how much likelier one explanation is
   * than another, including the probabilities of the grammar.
   *
   * @param phrase the best phrase, even if the phone loop is better
   * @param overPhones the score of the phrase over the phone loop; the search itself decides at 0
   * @param overOthers the score of the phrase over the next best phrase
   * @param phraseMillis how many milliseconds of the utterance are the phrase, silence and noise
   *     left out
   * @param phoneMillis how many milliseconds of the utterance the phone loop explains by phones
   */
  record Decoding(
      Optional<String> phrase,
      double overPhones,
      double overOthers,
      double phraseMillis,
      double phoneMillis) {

    /** The search died out before the end. */
    static final Decoding NOTHING = new Decoding(Optional.empty(), -MOST, 0, 0, 0);
  }
}
