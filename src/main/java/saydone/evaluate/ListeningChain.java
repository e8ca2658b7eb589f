package saydone.evaluate;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import saydone.audio.AudioChunk;
import saydone.hearing.Ear;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;

/** A listener to be measured: a session's {@link Ear}, or a recognizer alone. One thread. */
public interface ListeningChain extends AutoCloseable {

  /**
   * Hears the next chunk.
   *
   * @param loudspeaker the chunk that the loudspeaker plays meanwhile; read only
   * @param microphone the chunk that the microphone gives; read only
   * @param coachSpeaks whether the coach's voice is in the loudspeaker's chunk
   */
  List<Hearing> hear(short[] loudspeaker, AudioChunk microphone, boolean coachSpeaks);

  /**
   * Ends the stream. A session's ear has given all its hearings by then; a baseline may work on the
   * whole stream only now.
   *
   * @return the hearings of the stream that were not given yet
   */
  default List<Hearing> finish() {
    return List.of();
  }

  /**
   * The processor time that the chain has taken so far in other places than the thread that calls
   * it, such as in a program of its own.
   */
  default Duration elsewhere() {
    return Duration.ZERO;
  }

  /** The name of the engine. */
  String name();

  @Override
  void close();

  /** A chain of a recognizer alone, which listens for some phrases. */
  static ListeningChain of(Recognizer recognizer, Set<String> phrases) {
    recognizer.listenFor(phrases);
    return new ListeningChain() {
      @Override
      public List<Hearing> hear(short[] loudspeaker, AudioChunk microphone, boolean coachSpeaks) {
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

  /** The ear of a session, which listens for the same phrases whether the coach speaks or not. */
  static ListeningChain of(Ear ear, Set<String> phrases) {
    ear.listenFor(phrases, phrases);
    return new ListeningChain() {
      @Override
      public List<Hearing> hear(short[] loudspeaker, AudioChunk microphone, boolean coachSpeaks) {
        return ear.hear(loudspeaker, microphone, coachSpeaks);
      }

      @Override
      public String name() {
        return ear.name();
      }

      @Override
      public void close() {
        ear.close();
      }
    };
  }
}
