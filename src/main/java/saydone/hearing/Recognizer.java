package saydone.hearing;

import java.util.List;
import java.util.Set;
import saydone.audio.AudioChunk;

/**
 * Listens for a closed set of phrases in a stream of microphone samples. Pushed, not pulled: it
 * does its work inside {@link #accept}, on the caller's one thread, so that the same stream always
 * gives the same hearings.
 */
public interface Recognizer extends AutoCloseable {

  /**
   * Sets the active phrases for words that begin from now on; cheap when unchanged. An empty set
   * means: hear nothing.
   *
   * @param phrases lower-case words separated by single spaces, such as "done" or "how many"
   * @throws IllegalArgumentException if a phrase has a word that the engine's dictionary does not
   *     know
   */
  void listenFor(Set<String> phrases);

  /** Sets how sure it must be from now on. A recognizer that cannot choose ignores it. */
  default void setStrictness(Strictness strictness) {}

  /**
   * Takes the next chunk, which follows the previous one without a gap.
   *
   * @return what was decided within this chunk, in order; usually empty
   */
  List<Hearing> accept(AudioChunk chunk);

  /**
   * Whether an utterance has begun and not ended, in which a phrase may still be heard. Talk that
   * is longer than any phrase is none. A recognizer that cannot tell says no.
   */
  default boolean speechBegun() {
    return false;
  }

  /**
   * Forgets an utterance that has begun, such as one that the coach spoke over; keeps its estimate
   * of the noise.
   */
  void discard();

  /** The name of the engine, for the journal and for measurements. */
  String name();

  @Override
  void close();
}
