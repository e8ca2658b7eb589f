package saydone.hearing;

import java.util.Arrays;
import saydone.audio.Pcm;
import saydone.audio.RoomLevel;

/**
 * Measures how much of the coach's voice is left in the microphone, and so tells whether something
 * heard while the coach spoke can have been the patient. An echo canceller needs a moment of the
 * coach's voice to learn the room. Until then, or without a canceller, what is left is loud, and
 * only what is clearly louder is believed. With headphones nothing is left, and all speech is
 * believed. Nothing is believed during the first second of the coach's voice.
 *
 * <p>One thread.
 */
final class EchoGuard {

  /** The last eight seconds, in chunks: what {@link #believable} can be asked about. */
  private static final int MEMORY = 800;

  /**
   * The remainder is judged by the last eight seconds of the coach's voice, after the first second
   * of it.
   */
  private static final int REMAINDERS = 800;

  private static final int LEAST_REMAINDERS = 100;
  private static final double REMAINDER_PART = 0.9;
  private static final double CLEARLY_DB = 6;

  /** A sound this far below the uncancelled echo may be a scrap that the canceller let through. */
  private static final double FAINTLY_DB = 10;

  private final double[] levels = new double[MEMORY];
  private final boolean[] coach = new boolean[MEMORY];
  private final double[] remainders = new double[REMAINDERS];
  private final double[] echoes = new double[REMAINDERS];
  private long chunks;
  private int remaindersSeen;

  /**
   * Takes a chunk.
   *
   * @param firstFrame the frames since the room opened, before the chunk
   * @param microphoneDbfs the level of the microphone before the echo canceller
   * @param cleaned the samples of the microphone behind the echo canceller
   * @param coachSounds whether the coach's voice, or its echo, may be in the chunk
   */
  void accept(long firstFrame, double microphoneDbfs, short[] cleaned, boolean coachSounds) {
    long chunk = firstFrame / Pcm.CHUNK_FRAMES;
    int at = (int) (chunk % MEMORY);
    double level = RoomLevel.dbfs(cleaned);
    levels[at] = level;
    coach[at] = coachSounds;
    if (coachSounds) {
      remainders[remaindersSeen % REMAINDERS] = level;
      echoes[remaindersSeen % REMAINDERS] = microphoneDbfs;
      remaindersSeen++;
    }
    chunks = chunk + 1;
  }

  /** Whether something heard between two frames can have been said by the patient. */
  boolean believable(long startFrame, long endFrame) {
    long first = Math.max(startFrame / Pcm.CHUNK_FRAMES, Math.max(0, chunks - MEMORY));
    long last = Math.min(endFrame / Pcm.CHUNK_FRAMES, chunks - 1);
    boolean overCoach = false;
    double peak = RoomLevel.SILENCE_DBFS;
    for (long chunk = first; chunk <= last; chunk++) {
      int at = (int) (chunk % MEMORY);
      overCoach |= coach[at];
      peak = Math.max(peak, levels[at]);
    }
    return !overCoach || (remaindersSeen >= LEAST_REMAINDERS && peak >= leastDbfs());
  }

  /** The level that nine of ten chunks of the coach's voice stay below once they are cleaned. */
  double remainderDbfs() {
    return mostly(remainders);
  }

  /** The level that the loudest chunk of a patient who speaks over the coach must reach. */
  private double leastDbfs() {
    return Math.max(remainderDbfs() + CLEARLY_DB, mostly(echoes) - FAINTLY_DB);
  }

  private double mostly(double[] recent) {
    int count = Math.min(remaindersSeen, REMAINDERS);
    if (count == 0) {
      return RoomLevel.SILENCE_DBFS;
    }
    double[] sorted = Arrays.copyOf(recent, count);
    Arrays.sort(sorted);
    return sorted[(int) ((count - 1) * REMAINDER_PART)];
  }
}
