package saydone.research.sphinx;

import edu.cmu.sphinx.linguist.dictionary.Dictionary;
import edu.cmu.sphinx.linguist.language.grammar.Grammar;
import edu.cmu.sphinx.linguist.language.grammar.GrammarNode;
import java.util.List;
import java.util.Set;

/**
 * The grammar that allows one of a few phrases, all equally likely, with silence before it, and any
 * amount of silence after each word. In JSGF:
 *
 * <pre>
 * public &lt;phrase&gt; = done | next | say again;
 * </pre>
 */
final class PhraseGrammar extends Grammar {

  private static final float CERTAIN = 0;

  private final List<String> phrases;

  /** A grammar of phrases whose words the dictionary knows. */
  PhraseGrammar(Set<String> phrases, Dictionary dictionary) {
    super(false, true, true, false, dictionary);
    this.phrases = phrases.stream().sorted().toList();
  }

  /** The words of a phrase, in order. */
  static List<String> words(String phrase) {
    return List.of(phrase.split(" "));
  }

  @Override
  protected GrammarNode createGrammar() {
    initialNode = createGrammarNode(Dictionary.SILENCE_SPELLING);
    GrammarNode end = createGrammarNode(Dictionary.SILENCE_SPELLING);
    end.setFinalNode(true);
    for (String phrase : phrases) {
      GrammarNode last = initialNode;
      for (String word : words(phrase)) {
        GrammarNode next = createGrammarNode(word);
        last.add(next, CERTAIN);
        last = next;
      }
      last.add(end, CERTAIN);
    }
    postProcessGrammar();
    return initialNode;
  }

  /** Does nothing, as the statistics would be logged with the phrases. */
  @Override
  public void dumpStatistics() {}
}
