package saydone.speech;

import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Resampler;

/**
 * A voice as of a smaller or larger person: all resonances and the pitch of another voice, moved by
 * one factor, at the same rate of speech. Made by speaking slower and playing faster, so it stays
 * as clear as the other voice is.
 */
public final class ScaledVoice implements Synthesizer {

  private final Synthesizer voice;
  private final double factor;

  /**
   * A voice made from another one.
   *
   * @param factor above 1 for a smaller person; 0.7 to 1.4
   */
  public ScaledVoice(Synthesizer voice, double factor) {
    if (!(factor >= 0.7 && factor <= 1.4)) {
      throw new IllegalArgumentException("the factor must be 0.7 to 1.4: " + factor);
    }
    this.voice = voice;
    this.factor = factor;
  }

  @Override
  public Clip synthesize(Utterance utterance) throws SynthesisException {
    long slower = Math.round(utterance.wordsPerMinute() / factor);
    int rate = Math.toIntExact(Math.min(Utterance.FASTEST, Math.max(Utterance.SLOWEST, slower)));
    Clip original = voice.synthesize(new Utterance(utterance.text(), rate));
    int playedAtHz = Math.toIntExact(Math.round(Pcm.SAMPLE_RATE_HZ * factor / 100) * 100);
    return resampled(original, playedAtHz);
  }

  private static Clip resampled(Clip clip, int fromHz) {
    Resampler resampler = new Resampler(fromHz, Pcm.SAMPLE_RATE_HZ);
    // Zeros behind the end push the last samples out of the filter.
    int count = clip.frames() + resampler.lookahead();
    float[] input = new float[count];
    for (int i = 0; i < clip.frames(); i++) {
      input[i] = clip.sample(i);
    }
    float[] output = new float[resampler.maxOutput(count)];
    int written = resampler.process(input, count, output);
    short[] samples = new short[written];
    for (int i = 0; i < written; i++) {
      samples[i] = Pcm.saturate(Math.round(output[i]));
    }
    return Clip.of(samples);
  }

  @Override
  public String name() {
    return voice.name() + " scaled by " + factor;
  }
}
