package saydone.audio.javasound;

import saydone.audio.Pcm;

/**
 * Keeps the time between a sample's exchange and its sound nearly constant, though the clocks of
 * microphone and loudspeaker differ a little. It counts the frames on their way, which wait for the
 * loudspeaker's line or are in it, and judges each second by its lowest count, so that bursts do
 * not matter:
 *
 * <pre>
 *        0      1/4           3/4    1     4/3 of the line's queue
 *        |-------|-------------|-----|------|--------------▶ frames on their way
 *          adds                ▲     leaves alone   leaves silence out
 *          silence ────────────┴──────────────────────────────┘
 * </pre>
 *
 * <p>Between the bounds nothing is corrected, as each correction is a jump for the echo canceller.
 *
 * <p>Where the processors are busy, chunks come late again and again: the line runs dry, which is a
 * gap in the coach's voice, and afterwards more is on its way than before. Clocks drift slowly;
 * what jumps twice within a minute is such gaps: {@link #runsDry}.
 *
 * <p>Used by one thread.
 */
final class DriftControl {

  private static final int WINDOW_CHUNKS = 100;

  /**
   * An excess above this is corrected even within a word: the delay is worse than a damaged word.
   */
  private static final int URGENT_FRAMES = 20 * Pcm.CHUNK_FRAMES;

  /** From one window to the next, clocks that differ add less than this. */
  private static final int JUMP_FRAMES = 2 * Pcm.CHUNK_FRAMES;

  /** Jumps that are further apart, in windows, have nothing in common. */
  private static final int APART = 60;

  private final int lowest;
  private final int wanted;
  private final int highest;
  private int leastBefore = Integer.MAX_VALUE;
  private int windowsSinceJump = APART;
  private boolean runsDry;
  private int chunks;
  private int least = Integer.MAX_VALUE;
  private int excess;
  private int shortage;

  /**
   * A control at the start of a line.
   *
   * @param queueFrames the size of the line's queue
   */
  DriftControl(int queueFrames) {
    lowest = queueFrames / 4;
    wanted = queueFrames * 3 / 4;
    highest = queueFrames * 4 / 3;
  }

  /**
   * Decides about the next chunk.
   *
   * @param onTheirWay the frames before it that have not sounded, and those that wait behind it
   * @param silent whether the chunk is silent
   * @return frames of silence to add before it; if negative, the chunk is left out
   */
  int adjustment(int onTheirWay, boolean silent) {
    least = Math.min(least, onTheirWay);
    chunks++;
    if (chunks == WINDOW_CHUNKS) {
      followJumps();
      excess = least > highest ? least - wanted : 0;
      shortage = least < lowest ? wanted - least : 0;
      chunks = 0;
      least = Integer.MAX_VALUE;
    }
    if (excess >= Pcm.CHUNK_FRAMES && (silent || excess > URGENT_FRAMES)) {
      excess -= Pcm.CHUNK_FRAMES;
      return -Pcm.CHUNK_FRAMES;
    }
    if (shortage > 0 && silent) {
      int added = shortage;
      shortage = 0;
      return added;
    }
    return 0;
  }

  private void followJumps() {
    windowsSinceJump++;
    if (least - JUMP_FRAMES >= leastBefore) {
      runsDry = windowsSinceJump < APART;
      windowsSinceJump = 0;
    }
    leastBefore = least;
  }

  /** Whether the line's queue is too short, as it runs dry again and again. */
  boolean runsDry() {
    return runsDry;
  }
}
