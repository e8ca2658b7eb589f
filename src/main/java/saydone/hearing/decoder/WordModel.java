package saydone.hearing.decoder;

import java.util.ArrayList;
import java.util.List;
import saydone.hearing.decoder.AcousticModel.Position;

/**
 * One way to pronounce a phrase, as a chain of states: those of its phones, each in its context,
 * with a short pause between two words that may be skipped. Immutable.
 *
 * <p>A path in state n stays or goes on to n + 1. A state whose {@link #entries} value is not
 * {@link #NO_SHORTCUT} can also be entered from the state of that number: the first state of a word
 * from the last state of the word before, past the pause.
 */
final class WordModel {

  static final int NO_SHORTCUT = -1;

  /** The most pronunciations of a phrase that are considered. */
  private static final int MOST_VARIANTS = 8;

  private final String phrase;
  private final List<String> phones;
  private final int[] senones;
  private final float[] stay;
  private final float[] advance;
  private final int[] entries;

  private WordModel(
      String phrase,
      List<String> phones,
      int[] senones,
      float[] stay,
      float[] advance,
      int[] entries) {
    this.phrase = phrase;
    this.phones = phones;
    this.senones = senones;
    this.stay = stay;
    this.advance = advance;
    this.entries = entries;
  }

  /**
   * The models of a phrase, one for each combination of its words' pronunciations; none if one of
   * the words is not in the lexicon.
   */
  static List<WordModel> of(String phrase, Lexicon lexicon, AcousticModel model) {
    return variants(phrase, lexicon).stream()
        .map(words -> new Chain(model).build(phrase, words))
        .toList();
  }

  /** The same without states, where no acoustic model judges. */
  static List<WordModel> unscored(String phrase, Lexicon lexicon) {
    return variants(phrase, lexicon).stream()
        .map(words -> words.stream().flatMap(List::stream).toList())
        .map(
            phones ->
                new WordModel(phrase, phones, new int[0], new float[0], new float[0], new int[0]))
        .toList();
  }

  /** The pronunciations of a phrase, word by word. */
  private static List<List<List<String>>> variants(String phrase, Lexicon lexicon) {
    List<List<List<String>>> variants = List.of(List.of());
    for (String word : Lexicon.words(phrase)) {
      List<List<List<String>>> longer = new ArrayList<>();
      for (List<List<String>> variant : variants) {
        for (List<String> pronunciation : lexicon.pronunciations(word)) {
          List<List<String>> next = new ArrayList<>(variant);
          next.add(pronunciation);
          longer.add(next);
        }
      }
      variants = longer;
    }
    return variants.stream().limit(MOST_VARIANTS).toList();
  }

  /** The phrase. */
  String phrase() {
    return phrase;
  }

  /** Its phones without pauses; homophones have the same. */
  List<String> phones() {
    return phones;
  }

  /** The senone of each state; in a network, the index of the senone's score. */
  int[] senones() {
    return senones;
  }

  /** The log probability of staying in each state. */
  float[] stay() {
    return stay;
  }

  /** The log probability of leaving each state. */
  float[] advance() {
    return advance;
  }

  /** The other state from which each state can be entered, or {@link #NO_SHORTCUT}. */
  int[] entries() {
    return entries;
  }

  /** The number of states. */
  int length() {
    return senones.length;
  }

  /** This model with other senone numbers. */
  WordModel withSenones(int[] renumbered) {
    return new WordModel(phrase, phones, renumbered, stay, advance, entries);
  }

  /** A model in the making. */
  private static final class Chain {

    private final AcousticModel model;
    private final List<Integer> senones = new ArrayList<>();
    private final List<Float> stay = new ArrayList<>();
    private final List<Float> advance = new ArrayList<>();
    private final List<Integer> entries = new ArrayList<>();

    Chain(AcousticModel model) {
      this.model = model;
    }

    WordModel build(String phrase, List<List<String>> words) {
      List<String> phones = words.stream().flatMap(List::stream).toList();
      int before = 0;
      for (List<String> word : words) {
        if (before > 0) {
          addPause();
        }
        for (int i = 0; i < word.size(); i++) {
          int at = before + i;
          int left = at == 0 ? model.silence() : model.phone(phones.get(at - 1));
          int right = at == phones.size() - 1 ? model.silence() : model.phone(phones.get(at + 1));
          addPhone(model.phone(phones.get(at)), left, right, position(i, word.size()));
        }
        before += word.size();
      }
      return new WordModel(
          phrase,
          phones,
          senones.stream().mapToInt(Integer::intValue).toArray(),
          floats(stay),
          floats(advance),
          entries.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Position position(int at, int length) {
      if (length == 1) {
        return Position.SINGLE;
      }
      return at == 0 ? Position.BEGIN : at == length - 1 ? Position.END : Position.INTERNAL;
    }

    private void addPause() {
      for (int state = 0; state < AcousticModel.STATES; state++) {
        add(model.silence(), model.senone(model.silence(), state), state, NO_SHORTCUT);
      }
    }

    private void addPhone(int phone, int left, int right, Position position) {
      boolean afterPause =
          position != Position.INTERNAL && position != Position.END && !senones.isEmpty();
      int shortcut = afterPause ? senones.size() - AcousticModel.STATES - 1 : NO_SHORTCUT;
      for (int state = 0; state < AcousticModel.STATES; state++) {
        int senone = model.senone(phone, left, right, position, state);
        add(phone, senone, state, state == 0 ? shortcut : NO_SHORTCUT);
      }
    }

    private void add(int phone, int senone, int state, int entry) {
      senones.add(senone);
      stay.add(model.stay(phone, state));
      advance.add(model.advance(phone, state));
      entries.add(entry);
    }

    private static float[] floats(List<Float> values) {
      float[] floats = new float[values.size()];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = values.get(i);
      }
      return floats;
    }
  }
}
