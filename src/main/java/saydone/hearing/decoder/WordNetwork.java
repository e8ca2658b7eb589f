package saydone.hearing.decoder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a segment is matched against: the models of the words, of any phone after any
 * other (the phone loop), and of silence and noises. Numbers the senones that these need from zero,
 * so that no others are scored. Immutable.
 */
final class WordNetwork {

  private final List<WordModel> words = new ArrayList<>();
  private final int[] senones;
  private final PhoneStates phones;
  private final PhoneStates fillers;

  /** The states of some phones without context, {@link AcousticModel#STATES} a phone. */
  static final class PhoneStates {

    private final int count;
    private final int[] slots;
    private final float[] stay;
    private final float[] advance;
    private final boolean[] filler;

    /** No phones. */
    private PhoneStates() {
      count = 0;
      slots = new int[0];
      stay = new float[0];
      advance = new float[0];
      filler = new boolean[0];
    }

    private PhoneStates(List<Integer> phones, AcousticModel model, Map<Integer, Integer> slotOf) {
      count = phones.size();
      slots = new int[count * AcousticModel.STATES];
      stay = new float[slots.length];
      advance = new float[slots.length];
      filler = new boolean[count];
      for (int i = 0; i < count; i++) {
        int phone = phones.get(i);
        filler[i] = model.fillers().contains(phone);
        for (int state = 0; state < AcousticModel.STATES; state++) {
          int at = i * AcousticModel.STATES + state;
          slots[at] = slot(model.senone(phone, state), slotOf);
          stay[at] = model.stay(phone, state);
          advance[at] = model.advance(phone, state);
        }
      }
    }

    /** The number of phones. */
    int count() {
      return count;
    }

    /** The index of each state's score. */
    int[] slots() {
      return slots;
    }

    /** The log probability of staying in each state. */
    float[] stay() {
      return stay;
    }

    /** The log probability of leaving each state. */
    float[] advance() {
      return advance;
    }

    /** Whether a phone stands for silence or noise. */
    boolean filler(int phone) {
      return filler[phone];
    }
  }

  /**
   * Builds the network.
   *
   * @param phrases the phrases to model; those with a word that the lexicon lacks are left out
   * @param lexicon must have learned all words of the phrases
   */
  WordNetwork(Collection<String> phrases, Lexicon lexicon, AcousticModel model) {
    Map<Integer, Integer> slots = new LinkedHashMap<>();
    List<Integer> allPhones = new ArrayList<>();
    for (int phone = 0; phone < model.phoneCount(); phone++) {
      allPhones.add(phone);
    }
    phones = new PhoneStates(allPhones, model, slots);
    fillers = new PhoneStates(model.fillers(), model, slots);
    for (String phrase : phrases) {
      for (WordModel word : WordModel.of(phrase, lexicon, model)) {
        int[] renumbered = new int[word.length()];
        for (int state = 0; state < renumbered.length; state++) {
          renumbered[state] = slot(word.senones()[state], slots);
        }
        words.add(word.withSenones(renumbered));
      }
    }
    senones = slots.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** A network without an acoustic model, which knows the words and nothing can be matched with. */
  private WordNetwork(List<WordModel> words) {
    this.words.addAll(words);
    phones = new PhoneStates();
    fillers = phones;
    senones = new int[0];
  }

  /**
   * The words and their pronunciations only, where no acoustic model judges: nothing can be matched
   * against them.
   *
   * @param phrases the phrases; those with a word that the lexicon lacks are left out
   * @param lexicon must have learned all words of the phrases
   */
  static WordNetwork unscored(Collection<String> phrases, Lexicon lexicon) {
    return new WordNetwork(
        phrases.stream().flatMap(phrase -> WordModel.unscored(phrase, lexicon).stream()).toList());
  }

  private static int slot(int senone, Map<Integer, Integer> slots) {
    return slots.computeIfAbsent(senone, unused -> slots.size());
  }

  /** The models of all phrases, one for each pronunciation. */
  List<WordModel> words() {
    return words;
  }

  /** The senones in use: the n-th score of a frame is that of the n-th. */
  int[] senones() {
    return senones;
  }

  /** All phones, fillers among them. */
  PhoneStates phones() {
    return phones;
  }

  /** The phones of silence and noises. */
  PhoneStates fillers() {
    return fillers;
  }
}
