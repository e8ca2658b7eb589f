package saydone.audio.virtual;

import saydone.audio.Interpolator;
import saydone.audio.Pcm;

/**
 * The way of samples from an exchange to their sound, by a clock that runs a little slower or
 * faster than the microphone's: their delay grows or shrinks steadily, by parts of a sample. As in
 * a real line, which would run over or dry, the delay is brought back to what it was when it has
 * moved far: in a pause, or without one where that does not come.
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

  /** The farthest that the delay moves, where there is a pause. */
  private static final int FAR_FRAMES = Pcm.SAMPLE_RATE_HZ * 40 / 1000;

  /** A delay that shrinks is brought back at this part of it. */
  private static final double SHRUNK = 0.5;

  /** So much farther than far is too far to wait for a pause. */
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
   * @param sounding overwritten with what sounds meanwhile; as many samples
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
