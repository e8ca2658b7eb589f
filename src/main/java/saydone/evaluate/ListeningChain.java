package saydone.evaluate;

import java.util.List;
import saydone.audio.AudioChunk;
import saydone.audio.EchoCanceller;
import saydone.speech.Hearing;
import saydone.speech.Recognizer;

/**
 * What a session listens with: a recognizer, and what cleans the microphone before it. One thread.
 */
public interface ListeningChain extends AutoCloseable {

  /**
   * Hears the next chunk.
   *
   * @param loudspeaker what the loudspeaker plays meanwhile; read only
   * @param microphone what the microphone gives; the chain may change its samples
   */
  List<Hearing> hear(short[] loudspeaker, AudioChunk microphone);

  /**
   * Takes note that nothing more comes. What a session listens with has said all by then; a
   * baseline may work on the whole stream only now.
   *
   * @return what was heard in the stream and not told yet
   */
  default List<Hearing> finish() {
    return List.of();
  }

  /** The name of the engine. */
  String name();

  @Override
  void close();

  /** A chain of a recognizer alone. */
  static ListeningChain of(Recognizer recognizer) {
    return new ListeningChain() {
      @Override
      public List<Hearing> hear(short[] loudspeaker, AudioChunk microphone) {
        return recognizer.accept(microphone);
      }

      @Override
      public String name() {
        return recognizer.name();
      }

      @Override
      public void close() {
        recognizer.close();
      }
    };
  }

  /** A chain as in a session: an echo canceller before a recognizer, in the same order. */
  static ListeningChain of(EchoCanceller canceller, Recognizer recognizer) {
    return new ListeningChain() {
      @Override
      public List<Hearing> hear(short[] loudspeaker, AudioChunk microphone) {
        short[] cleaned = microphone.samples().clone();
        canceller.process(loudspeaker, cleaned);
        return recognizer.accept(new AudioChunk(microphone.firstFrame(), cleaned));
      }

      @Override
      public String name() {
        return recognizer.name() + " behind " + canceller.name();
      }

      @Override
      public void close() {
        recognizer.close();
        canceller.close();
      }
    };
  }
}
