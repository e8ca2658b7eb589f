package saydone.audio.javasound;

import saydone.audio.Pcm;

/**
 * Keeps the time between a sample's exchange and its sound constant, though the clocks of
 * microphone and loudspeaker differ a little. The loudspeaker's line is kept full. If frames keep
 * waiting before it, the loudspeaker is the slower one, and silence is left out; if it is never
 * full any more, the loudspeaker is the faster one, and silence is added. Each second is judged by
 * its best chunk, so that jitter does not count. Used by one thread.
 */
final class DriftControl {

  private static final int WINDOW_CHUNKS = 100;
  private static final int TOLERANCE_FRAMES = 2 * Pcm.CHUNK_FRAMES;

  /** So much delay is worse than a word that is damaged. */
  private static final int URGENT_FRAMES = 20 * Pcm.CHUNK_FRAMES;

  private final int fullFrames;
  private int chunks;
  private int leastWaiting;
  private int mostQueued;
  private int excess;
  private int shortage;

  /**
   * At the start of a line.
   *
   * @param fullFrames the size of the line's queue
   */
  DriftControl(int fullFrames) {
    this.fullFrames = fullFrames;
    startWindow();
  }

  /**
   * Decides about the next chunk.
   *
   * @param waiting the frames behind it that wait for the line
   * @param queued the frames in the line
   * @param silent whether the chunk is silent
   * @return frames of silence to add before it; if negative, the chunk is left out
   */
  int adjustment(int waiting, int queued, boolean silent) {
    leastWaiting = Math.min(leastWaiting, waiting);
    mostQueued = Math.max(mostQueued, queued);
    chunks++;
    if (chunks == WINDOW_CHUNKS) {
      excess = leastWaiting >= TOLERANCE_FRAMES ? leastWaiting : 0;
      shortage = fullFrames - mostQueued >= TOLERANCE_FRAMES ? fullFrames - mostQueued : 0;
      startWindow();
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

  private void startWindow() {
    chunks = 0;
    leastWaiting = Integer.MAX_VALUE;
    mostQueued = Integer.MIN_VALUE;
  }
}
