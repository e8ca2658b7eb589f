package saydone.hearing.decoder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import saydone.command.Care;
import saydone.command.Phrases;

/**
 * The part that each word of a network plays while some phrases are active: the words of active
 * phrases may be heard, all others compete with them. Left out are homophones of active words, and
 * other phrases of the same command: it does no harm to take one of these for the other. One
 * thread.
 */
final class ActivePhrases {

  /** The voiceless stops, whose closure is silent. */
  private static final Set<String> CLOSED = Set.of("P", "T", "K");

  private final WordNetwork network;
  private final Set<String> phrases;
  private final Phrases table;
  private final Object[] meanings;
  private final boolean[] active;
  private final boolean[] competing;
  private final Map<String, boolean[]> neighbors = new HashMap<>();

  /** Phrases that are the beginning of a longer active phrase of another command. */
  private final Set<String> beginning = new HashSet<>();

  /** Phrases that begin like another active word with a silent stop inside. */
  private final Set<String> goingOn = new HashSet<>();

  /**
   * The parts of a network's words.
   *
   * @param phrases the active phrases
   * @param table tells which phrases stand for the same command
   */
  ActivePhrases(WordNetwork network, Set<String> phrases, Phrases table) {
    this.network = network;
    this.phrases = Set.copyOf(phrases);
    this.table = table;
    List<WordModel> words = network.words();
    meanings = words.stream().map(word -> meaning(word.phrase())).toArray();
    Set<Object> meant = phrases.stream().map(this::meaning).collect(Collectors.toSet());
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
      competing[i] =
          !active[i] && !sounds.contains(words.get(i).phones()) && !meant.contains(meanings[i]);
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

  /** The command that a phrase stands for; the phrase itself if it stands for none. */
  private Object meaning(String phrase) {
    return table.meaning(phrase).<Object>map(command -> command).orElse(phrase);
  }

  /** Whether two words stand for the same command. */
  boolean same(int word, int other) {
    return meanings[word].equals(meanings[other]);
  }

  /** Whether a word makes the coach silent and loses nothing. */
  boolean silences(int word) {
    Set<Care> care = table.careOf(network.words().get(word).phrase());
    return care.contains(Care.OVER_COACH) && !care.contains(Care.RISKY);
  }

  private boolean begins(String phrase) {
    return phrases.stream()
        .anyMatch(
            longer -> longer.startsWith(phrase + " ") && !meaning(longer).equals(meaning(phrase)));
  }

  /** Whether a phrase is the beginning of a longer active phrase of another command. */
  boolean mayGoOnAsLonger(String phrase) {
    return beginning.contains(phrase);
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
                    && !meaning(word.phrase()).equals(meaning(phrase))
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
   * Which words differ from a phrase by no more than one phone: a slip of the tongue or an accent
   * turns one into the other.
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
   * The first look at which a phrase may be believed, from 0. A phrase that is the beginning of a
   * longer active one of another command waits for the last look. A phrase that begins like an
   * active word with a silent stop inside waits for the second look, as "re" and silence may become
   * "repeat"; but not if the network knows it, which names a word at its end, not in its middle.
   */
  int earliestLook(Candidate candidate) {
    if (mayGoOnAsLonger(candidate.phrase())) {
      return Candidate.LAST;
    }
    return !candidate.network().known() && goingOn.contains(candidate.phrase()) ? 1 : 0;
  }
}
