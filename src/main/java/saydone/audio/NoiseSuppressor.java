package saydone.audio;

/** Lowers steady noise. Called from one thread, once a chunk. */
public interface NoiseSuppressor extends AutoCloseable {

  /**
   * Cleans one chunk of {@link Pcm#CHUNK_FRAMES}.
   *
   * @param chunk overwritten with the cleaned sound, which may be late by one chunk
   */
  void process(short[] chunk);

  /** Its name for the log and for measurements. */
  String name();

  @Override
  void close();
}
