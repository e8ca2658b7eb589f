package saydone.speech;

import java.util.Arrays;
import saydone.audio.Pcm;

/**
 * Knows how much of the coach's voice is left in the microphone, and so whether something heard
 * while the coach spoke can have been the patient. An echo canceller needs a moment of the coach's
 * voice to learn the room; what it leaves until then, or where there is none, is loud, and nobody
 * is believed who is not clearly louder. With headphones nothing is left, and everybody is
 * believed.
 *
 * <p>One thread.
 */
final class EchoGuard {

  /** What can be asked about: the last eight seconds. */
  private static final int MEMORY = 800;

  /**
   * The remainder is judged by the last eight seconds of the coach's voice, after the first second
   * of it.
   */
  private static final int REMAINDERS = 800;

  private static final int LEAST_REMAINDERS = 100;
  private static final double REMAINDER_PART = 0.9;
  private static final double CLEARLY_DB = 6;

  private final double[] levels = new double[MEMORY];
  private final boolean[] coach = new boolean[MEMORY];
  private final double[] remainders = new double[REMAINDERS];
  private long chunks;
  private int remaindersSeen;

  /**
   * Takes a chunk.
   *
   * @param firstFrame the frames since the room opened, before the chunk
   * @param cleaned the microphone behind the echo canceller
   * @param coachSounds whether the coach's voice, or its echo, may be in it
   */
  void accept(long firstFrame, short[] cleaned, boolean coachSounds) {
    long chunk = firstFrame / Pcm.CHUNK_FRAMES;
    int at = (int) (chunk % MEMORY);
    double level = Level.dbfs(cleaned);
    levels[at] = level;
    coach[at] = coachSounds;
    if (coachSounds) {
      remainders[remaindersSeen % REMAINDERS] = level;
      remaindersSeen++;
    }
    chunks = chunk + 1;
  }

  /** Whether something heard between two frames can have been said by the patient. */
  boolean believable(long startFrame, long endFrame) {
    long first = Math.max(startFrame / Pcm.CHUNK_FRAMES, Math.max(0, chunks - MEMORY));
    long last = Math.min(endFrame / Pcm.CHUNK_FRAMES, chunks - 1);
    boolean overCoach = false;
    double peak = Level.SILENCE_DBFS;
    for (long chunk = first; chunk <= last; chunk++) {
      int at = (int) (chunk % MEMORY);
      overCoach |= coach[at];
      peak = Math.max(peak, levels[at]);
    }
    return !overCoach
        || (remaindersSeen >= LEAST_REMAINDERS && peak >= remainderDbfs() + CLEARLY_DB);
  }

  /** The level that nine of ten chunks of the coach's voice stay below once they are cleaned. */
  double remainderDbfs() {
    int count = Math.min(remaindersSeen, REMAINDERS);
    if (count == 0) {
      return Level.SILENCE_DBFS;
    }
    double[] sorted = Arrays.copyOf(remainders, count);
    Arrays.sort(sorted);
    return sorted[(int) ((count - 1) * REMAINDER_PART)];
  }
}
