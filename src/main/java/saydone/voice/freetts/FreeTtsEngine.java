package saydone.voice.freetts;

import com.sun.speech.freetts.FreeTTSSpeakable;
import com.sun.speech.freetts.FreeTTSSpeakableImpl;
import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.ProcessException;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Tokenizer;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.relp.AudioOutput;
import java.util.ArrayList;
import java.util.List;
import saydone.voice.SpeechLexicon;

/**
 * One loaded voice of FreeTTS, driven step by step: text to sentences, sentences through the
 * voice's own processors, samples to a {@link PcmCollector}.
 *
 * <p>{@code Voice.speak} is not used: it prints failures on the console and goes on, and it hands
 * the sound to a thread of its own.
 *
 * <p>Not safe for several threads, not even two engines at once: all voices share a compiled
 * lexicon that they change while they look words up.
 */
final class FreeTtsEngine {

  /** As many tokens as FreeTTS itself takes for one sentence. */
  private static final int MAX_TOKENS = 500;

  private final Voice voice;
  private final FreeTtsVoice settings;

  /**
   * Loads a voice, in about a third of a second; the second one loads faster.
   *
   * @param words pronounced as they say, whatever the voice's own lexicon says
   */
  FreeTtsEngine(FreeTtsVoice settings, SpeechLexicon words) {
    this.settings = settings;
    // The voices' default lexicon, cmulex, has lost the stress of most words in "ay" and "uw":
    // right, side, time, two, five, move. The newer one beside it has kept it.
    voice = new KevinVoice(settings.name(), new KevinLexicon("cmudict04"));
    // A queue of its own keeps the voice from starting an output thread; nothing is ever put there.
    voice.setOutputQueue(new OutputQueue());
    voice.allocate();
    Addenda.load().and(words).addTo(voice.getLexicon());
  }

  /**
   * Speaks plain text.
   *
   * @param rate FreeTTS's rate, nominally in words a minute
   * @param pitch how many times the voice's own pitch and its spread
   * @return the sound, empty if there was nothing to say
   */
  PcmCollector render(String text, double rate, double pitch) throws ProcessException {
    voice.setRate((float) rate);
    voice.setPitch((float) (pitch * settings.pitchHz()));
    voice.setPitchRange((float) (pitch * settings.pitchRangeHz()));
    PcmCollector collector = new PcmCollector();
    voice.setAudioPlayer(collector);
    AudioOutput output = new AudioOutput();
    for (Utterance sentence : process(text)) {
      output.processUtterance(sentence);
    }
    return collector;
  }

  /** The phones of a text, pauses left out, a 1 after the vowel of each stressed syllable. */
  List<String> phones(String text) throws ProcessException {
    List<String> phones = new ArrayList<>();
    for (Utterance sentence : process(text)) {
      Relation words = sentence.getRelation(Relation.SYLLABLE_STRUCTURE);
      for (Item word = words.getHead(); word != null; word = word.getNext()) {
        for (Item syllable = word.getDaughter(); syllable != null; syllable = syllable.getNext()) {
          boolean stressed = syllable.getFeatures().getString("stress").equals("1");
          for (Item phone = syllable.getDaughter(); phone != null; phone = phone.getNext()) {
            String name = phone.getFeatures().getString("name");
            boolean vowel = "+".equals(voice.getPhoneFeature(name, "vc"));
            phones.add(stressed && vowel ? name + "1" : name);
          }
        }
      }
    }
    return phones;
  }

  private List<Utterance> process(String text) throws ProcessException {
    FreeTTSSpeakable speakable = new FreeTTSSpeakableImpl(text);
    List<Utterance> sentences = new ArrayList<>();
    for (List<Token> tokens : sentences(text)) {
      Utterance sentence = new Utterance(voice, tokens);
      sentence.setSpeakable(speakable);
      sentence.setFirst(sentences.isEmpty());
      for (Object processor : voice.getUtteranceProcessors()) {
        ((UtteranceProcessor) processor).processUtterance(sentence);
      }
      sentences.add(sentence);
    }
    return sentences;
  }

  /** The tokens of each sentence. The tokenizer shows a sentence's end one token late. */
  private List<List<Token>> sentences(String text) {
    Tokenizer tokenizer = voice.getTokenizer();
    tokenizer.setInputText(text);
    List<List<Token>> sentences = new ArrayList<>();
    List<Token> sentence = new ArrayList<>();
    while (tokenizer.hasMoreTokens()) {
      Token token = tokenizer.getNextToken();
      if (!sentence.isEmpty() && (tokenizer.isBreak() || sentence.size() == MAX_TOKENS)) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
      }
      if (!token.getWord().isEmpty()) {
        sentence.add(token);
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
    return sentences;
  }
}
