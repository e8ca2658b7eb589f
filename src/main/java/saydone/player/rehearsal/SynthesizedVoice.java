package saydone.player.rehearsal;

import java.util.List;
import saydone.audio.Clip;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

/**
 * A patient's voice from a synthesizer, best another one than the coach's. It says a command in
 * three ways: at its rate, a little slower and a little faster, because nobody says a word twice
 * alike.
 */
public final class SynthesizedVoice implements PatientVoice {

  private static final double SLOWER = 0.97;
  private static final double FASTER = 1.03;

  private final Phrases phrases;
  private final Diction voice;
  private final int wordsPerMinute;

  /** A voice that says the commands of a language at a rate, 80 to 450 words a minute. */
  public SynthesizedVoice(Language language, Synthesizer synthesizer, int wordsPerMinute) {
    phrases = Phrases.of(language);
    voice = new Diction(synthesizer, Pronouncer.of(language));
    this.wordsPerMinute = wordsPerMinute;
  }

  @Override
  public List<Clip> takes(String words) throws SynthesisException {
    if (phrases.meaning(words).isEmpty()) {
      return List.of(at(1, words));
    }
    return List.of(at(1, words), at(SLOWER, words), at(FASTER, words));
  }

  private Clip at(double pace, String words) throws SynthesisException {
    int rate = (int) Math.round(pace * wordsPerMinute);
    int possible = Math.max(Utterance.SLOWEST, Math.min(Utterance.FASTEST, rate));
    return voice.say(Saying.plain(words, possible));
  }
}
