package saydone.hearing.decoder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part that each word of a network plays while some phrases are active: the active ones may be
 * heard, all others compete with them, but those that sound the same are left out. One thread.
 */
final class ActivePhrases {

  /** The stops whose closure is silent. */
  private static final Set<String> CLOSED = Set.of("P", "T", "K");

  private final WordNetwork network;
  private final Set<String> phrases;
  private final boolean[] active;
  private final boolean[] competing;
  private final Map<String, boolean[]> neighbors = new HashMap<>();

  /** Phrases with which a longer active one begins. */
  private final Set<String> beginning = new HashSet<>();

  /** Phrases after whose beginning an active word may go on after a moment of silence. */
  private final Set<String> goingOn = new HashSet<>();

  ActivePhrases(WordNetwork network, Set<String> phrases) {
    this.network = network;
    this.phrases = Set.copyOf(phrases);
    List<WordModel> words = network.words();
    active = new boolean[words.size()];
    competing = new boolean[words.size()];
    Set<List<String>> sounds = new HashSet<>();
    for (int i = 0; i < active.length; i++) {
      active[i] = phrases.contains(words.get(i).phrase());
      if (active[i]) {
        sounds.add(words.get(i).phones());
      }
    }
    for (int i = 0; i < active.length; i++) {
      competing[i] = !active[i] && !sounds.contains(words.get(i).phones());
    }
    for (String phrase : phrases) {
      if (begins(phrase)) {
        beginning.add(phrase);
      }
      if (mayGoOn(phrase)) {
        goingOn.add(phrase);
      }
    }
  }

  private boolean begins(String phrase) {
    return phrases.stream().anyMatch(longer -> longer.startsWith(phrase + " "));
  }

  private boolean mayGoOn(String phrase) {
    Set<String> beginnings = new HashSet<>();
    for (WordModel word : network.words()) {
      if (word.phrase().equals(phrase)) {
        beginnings.add(word.phones().get(0));
      }
    }
    return network.words().stream()
        .anyMatch(
            word ->
                phrases.contains(word.phrase())
                    && !word.phrase().equals(phrase)
                    && beginnings.contains(word.phones().get(0))
                    && closesInside(word.phones()));
  }

  private static boolean closesInside(List<String> phones) {
    return phones.subList(1, Math.max(1, phones.size() - 1)).stream().anyMatch(CLOSED::contains);
  }

  WordNetwork network() {
    return network;
  }

  Set<String> phrases() {
    return phrases;
  }

  boolean active(int word) {
    return active[word];
  }

  boolean competing(int word) {
    return competing[word];
  }

  /**
   * Which words differ from a phrase by no more than one phone, so that a slip of the tongue or an
   * accent makes one the other.
   */
  boolean[] neighbors(String phrase) {
    return neighbors.computeIfAbsent(phrase, this::findNeighbors);
  }

  private boolean[] findNeighbors(String phrase) {
    List<WordModel> words = network.words();
    boolean[] near = new boolean[words.size()];
    for (WordModel own : words) {
      if (own.phrase().equals(phrase)) {
        for (int i = 0; i < near.length; i++) {
          near[i] |= distance(own.phones(), words.get(i).phones()) <= 1;
        }
      }
    }
    return near;
  }

  /** How many phones must be replaced, inserted or left out (Levenshtein). */
  private static int distance(List<String> from, List<String> to) {
    int[] previous = new int[to.size() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= from.size(); i++) {
      int[] row = new int[to.size() + 1];
      row[0] = i;
      for (int j = 1; j <= to.size(); j++) {
        int replaced = previous[j - 1] + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[to.size()];
  }

  /**
   * The first look at which a phrase may be believed. One with which a longer active one begins is
   * not believed before the last look, and one that begins like an active word with a closed stop
   * in its middle not before the second: "re" and silence may become "repeat".
   *
   * @param named whether the network was asked; it names a word at its end, not in its middle
   */
  int earliestLook(String phrase, boolean named) {
    if (beginning.contains(phrase)) {
      return Decision.CHECKPOINTS.size() - 1;
    }
    return !named && goingOn.contains(phrase) ? 1 : 0;
  }
}
