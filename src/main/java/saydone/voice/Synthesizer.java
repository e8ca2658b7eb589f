package saydone.voice;

import saydone.audio.Clip;

/**
 * A voice: turns utterances into sound. Implementations are safe for use by several threads, which
 * may have to take turns.
 */
public interface Synthesizer extends AutoCloseable {

  /**
   * Renders an utterance. Reads its {@link Utterance#text}, or, where the voice has loaded the
   * phones of the lexicon, its {@link Utterance#textForPhones}; respells nothing.
   *
   * @return the whole utterance, faded at both ends, never empty
   * @throws SynthesisException if the engine fails or gives no sound
   */
  Clip synthesize(Utterance utterance) throws SynthesisException;

  /**
   * The name of the voice, such as {@code freetts:kevin16}; part of the key under which sound is
   * cached.
   */
  String name();

  /** Releases what the voice holds, such as a running program. Most voices hold nothing. */
  @Override
  default void close() {}
}
