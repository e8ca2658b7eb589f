package saydone.audio.virtual;

import saydone.audio.Interpolator;
import saydone.audio.Pcm;

/**
 * Delays samples from their exchange to their sound. Its clock runs a little slower or faster than
 * the microphone's, so that the delay grows or shrinks steadily, by parts of a sample. When the
 * delay has moved far, it is brought back, as in a real line, which would overflow or run dry: in
 * the next pause, or without one if none comes.
 *
 * <pre>
 *   delay
 *     │      ╱│      ╱│
 *     │    ╱  │    ╱  │    ╱
 *     │  ╱    │  ╱    │  ╱
 *     └────────────────────▶ time
 * </pre>
 *
 * <p>For one thread.
 */
final class LoudspeakerLine {

  /** How far the delay moves before it is brought back in a pause. */
  private static final int FAR_FRAMES = Pcm.SAMPLE_RATE_HZ * 40 / 1000;

  /** A shrinking delay is brought back when it has lost this part of itself. */
  private static final double SHRUNK = 0.5;

  /** At this multiple of far, the delay is brought back without a pause. */
  private static final double TOO_FAR = 1.5;

  private static final int PAUSE_FRAMES = Pcm.SAMPLE_RATE_HZ / 10;

  private final int delay;
  private final double drift;
  private final double far;
  private final int reach;
  private double[] given;
  private double moved;
  private int silentFrames;

  /**
   * A line.
   *
   * @param delayFrames from an exchange to the sound
   * @param driftPpm by how many millionths the delay grows; 0 for one clock
   */
  LoudspeakerLine(int delayFrames, double driftPpm) {
    delay = delayFrames;
    drift = driftPpm / 1e6;
    far = drift < 0 ? Math.min(FAR_FRAMES, SHRUNK * delayFrames) : FAR_FRAMES;
    reach = delayFrames + (drift == 0 ? 0 : (int) (TOO_FAR * FAR_FRAMES) + Pcm.SAMPLE_RATE_HZ / 10);
    given = new double[reach];
  }

  /**
   * Takes the samples of an exchange.
   *
   * @param sounding overwritten with the samples that sound meanwhile; as many as {@code
   *     loudspeaker}
   */
  void play(short[] loudspeaker, double[] sounding) {
    if (given.length != reach + loudspeaker.length) {
      given = new double[reach + loudspeaker.length];
    }
    System.arraycopy(given, loudspeaker.length, given, 0, reach);
    for (int i = 0; i < loudspeaker.length; i++) {
      given[reach + i] = loudspeaker[i];
      silentFrames = loudspeaker[i] == 0 ? silentFrames + 1 : 0;
    }
    if (Math.abs(moved) > (silentFrames > PAUSE_FRAMES + delay ? far : TOO_FAR * far)) {
      moved = 0;
    }
    for (int i = 0; i < sounding.length; i++) {
      int place = reach + i - delay;
      sounding[i] = drift == 0 ? given[place] : Interpolator.at(given, place - moved);
      moved += drift;
    }
  }
}
