package saydone.audio.javasound;

import saydone.audio.Pcm;

/**
 * How a microphone is read. Larger pieces wake the processor less often, and come later.
 *
 * @param queueMillis the size of the line's own queue; Java Sound sleeps for a quarter of it where
 *     there is nothing to read
 * @param pieceMillis how much is read at once, a multiple of a chunk
 * @param patienceMillis how long to wait for a chunk before silence stands in for it: longer than
 *     any driver's bursts
 * @param stallMillis after how long a time without reading the program is taken to have stood still
 */
record Reading(int queueMillis, int pieceMillis, int patienceMillis, int stallMillis) {

  /** At once, for a talk: its patience is short enough that the coach's voice does not falter. */
  static final Reading PROMPT = new Reading(100, 10, 200, 500);

  /** Seldom, where nothing is said but perhaps one word in hours. */
  static final Reading SELDOM = new Reading(800, 200, 800, 1200);

  /** The frames of a piece, at {@link Pcm#SAMPLE_RATE_HZ}. */
  int pieceFrames() {
    return pieceMillis * Pcm.SAMPLE_RATE_HZ / 1000;
  }

  /** The chunks of a piece. */
  int pieceChunks() {
    return pieceFrames() / Pcm.CHUNK_FRAMES;
  }

  /** The patience in nanoseconds. */
  long patienceNanos() {
    return patienceMillis * 1_000_000L;
  }

  /** In nanoseconds, after how long a time the program is taken to have stood still. */
  long stallNanos() {
    return stallMillis * 1_000_000L;
  }
}
