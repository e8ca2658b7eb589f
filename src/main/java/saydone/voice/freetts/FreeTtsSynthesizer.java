package saydone.voice.freetts;

import com.sun.speech.freetts.ProcessException;
import java.util.Optional;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.language.Language;
import saydone.voice.Mastering;
import saydone.voice.PlainText;
import saydone.voice.SpeechLexicon;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;

/**
 * The embedded voice: always there, no network, nothing to install. A sentence takes a few
 * milliseconds.
 *
 * <p>Safe for several threads; all instances take turns, because FreeTTS shares one lexicon between
 * its voices.
 */
public final class FreeTtsSynthesizer implements Synthesizer {

  /** All of FreeTTS in this program: see {@link FreeTtsEngine}. */
  private static final Object FREETTS = new Object();

  /**
   * What FreeTTS must be told for one word a minute. Its own figure is nominal: over a dozen
   * exercise prompts, pauses between sentences included, it spoke 201 words a minute when told 150,
   * 134 at 100 and 396 at 300.
   */
  private static final double RATE_PER_WORD_A_MINUTE = 0.75;

  /** More than three minutes of speech at once is no prompt. */
  private static final int MAX_LENGTH = 3_000;

  private final FreeTtsVoice voice;
  private final FreeTtsEngine engine;

  /** The coach's voice, {@link FreeTtsVoice#KEVIN16}. */
  public FreeTtsSynthesizer() {
    this(FreeTtsVoice.KEVIN16);
  }

  /** Loads the voice with the phones of the program's lexicon. */
  public FreeTtsSynthesizer(FreeTtsVoice voice) {
    this(voice, SpeechLexicon.of(Language.ENGLISH));
  }

  /**
   * Loads the voice, which takes a third of a second the first time.
   *
   * @param lexicon whose phones it takes
   */
  public FreeTtsSynthesizer(FreeTtsVoice voice, SpeechLexicon lexicon) {
    this.voice = voice;
    synchronized (FREETTS) {
      engine = new FreeTtsEngine(voice, lexicon);
    }
  }

  /** Loads a voice as one that takes the phones of a lexicon. */
  public static Voice.Opener opener(FreeTtsVoice voice) {
    return new Voice.Opener() {
      @Override
      public Synthesizer open() {
        return open(SpeechLexicon.EMPTY);
      }

      @Override
      public Synthesizer open(SpeechLexicon lexicon) {
        return new FreeTtsSynthesizer(voice, lexicon);
      }
    };
  }

  @Override
  public Clip synthesize(Utterance utterance) throws SynthesisException {
    String text = PlainText.of(utterance.textForPhones());
    if (text.isEmpty()) {
      throw cannotSpeak(utterance, "nothing in it can be pronounced");
    }
    if (text.length() > MAX_LENGTH) {
      throw cannotSpeak(utterance, "longer than " + MAX_LENGTH + " characters");
    }
    PcmCollector sound;
    synchronized (FREETTS) {
      try {
        sound =
            engine.render(
                text,
                RATE_PER_WORD_A_MINUTE * utterance.wordsPerMinute(),
                utterance.pitch().factor());
      } catch (ProcessException | RuntimeException e) {
        String logged = "the engine failed with " + e.getClass().getSimpleName();
        throw SynthesisException.of(
            name(), utterance.textForPhones(), String.valueOf(e), logged, e);
      }
    }
    Optional<Clip> clip = Mastering.of(at16kHz(sound));
    return clip.orElseThrow(() -> cannotSpeak(utterance, "no sound"));
  }

  private SynthesisException cannotSpeak(Utterance utterance, String reason) {
    return SynthesisException.of(name(), utterance.textForPhones(), reason);
  }

  @Override
  public String name() {
    return "freetts:" + voice.id();
  }

  private static short[] at16kHz(PcmCollector sound) {
    int rate = sound.sampleRateHz();
    if (rate == Pcm.SAMPLE_RATE_HZ) {
      return sound.samples();
    }
    if (2 * rate == Pcm.SAMPLE_RATE_HZ) {
      return Doubling.of(sound.samples());
    }
    throw new IllegalStateException("no voice of FreeTTS has " + rate + " frames a second");
  }
}
