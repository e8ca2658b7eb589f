package saydone.audio;

/** Takes the coach's own voice out of the microphone. Called from one thread, once a chunk. */
public interface EchoCanceller extends AutoCloseable {

  /**
   * Cleans one chunk.
   *
   * @param reference the chunk that the loudspeaker was given in the same exchange; read only
   * @param microphone the chunk that the microphone gave; overwritten with the cleaned chunk, of
   *     the same time
   */
  void process(short[] reference, short[] microphone);

  /** Its name for the log and for the user, such as "adaptive echo canceller" or "none". */
  String name();

  /**
   * Whether commands can be heard while the coach speaks; if not (half duplex), the listener is
   * deaf while the coach speaks.
   */
  boolean fullDuplex();

  @Override
  void close();
}
