package saydone.player.rehearsal;

import java.util.List;
import saydone.audio.Clip;
import saydone.speech.SynthesisException;
import saydone.speech.Synthesizer;
import saydone.speech.Utterance;

/**
 * A patient's voice out of a synthesizer, best another one than the coach's. Says everything in one
 * way.
 */
public final class SynthesizedVoice implements PatientVoice {

  private final Synthesizer synthesizer;
  private final int wordsPerMinute;

  /** A voice that speaks at a rate, 80 to 450 words a minute. */
  public SynthesizedVoice(Synthesizer synthesizer, int wordsPerMinute) {
    this.synthesizer = synthesizer;
    this.wordsPerMinute = wordsPerMinute;
  }

  @Override
  public List<Clip> takes(String words) throws SynthesisException {
    return List.of(synthesizer.synthesize(new Utterance(words, wordsPerMinute)));
  }
}
