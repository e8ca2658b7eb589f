package saydone.audio.virtual;

import java.util.Random;
import saydone.audio.Pcm;

/**
 * The loudspeaker's sound as it arrives at the microphone: a few dozen delayed, weaker copies. For
 * one thread.
 */
public final class EchoPath {

  private static final int REFLECTIONS = 32;
  private static final int FIRST_REFLECTION_FRAMES = Pcm.SAMPLE_RATE_HZ * 3 / 1000;
  private static final int LAST_REFLECTION_FRAMES = Pcm.SAMPLE_RATE_HZ * 120 / 1000;

  /** The level of all reflections together, relative to the sound that arrives first. */
  private static final double REFLECTED_DB = -10;

  /** The time in which reflections sink by 60 dB. */
  private static final double DECAY_SECONDS = 0.3;

  private final LoudspeakerLine line;
  private final int[] delays;
  private final float[] gains;
  private final float[] played;
  private double[] sounding = new double[Pcm.CHUNK_FRAMES];
  private int position;

  /**
   * The way of an echo.
   *
   * @param random chooses the reflections
   */
  public EchoPath(Acoustics.Echo echo, Random random) {
    int taps = echo.reverberation() ? 1 + REFLECTIONS : 1;
    line = new LoudspeakerLine((int) Pcm.frames(echo.delay()), echo.driftPpm());
    delays = new int[taps];
    gains = new float[taps];
    gains[0] = (float) echo.gain();
    double energy = 0;
    for (int tap = 1; tap < taps; tap++) {
      int late = random.nextInt(FIRST_REFLECTION_FRAMES, LAST_REFLECTION_FRAMES);
      double seconds = (double) late / Pcm.SAMPLE_RATE_HZ;
      double weight = (random.nextBoolean() ? 1 : -1) * Math.pow(10, -3 * seconds / DECAY_SECONDS);
      delays[tap] = late;
      gains[tap] = (float) weight;
      energy += weight * weight;
    }
    double scale = echo.gain() * Level.amplitude(REFLECTED_DB) / Math.sqrt(energy);
    for (int tap = 1; tap < taps; tap++) {
      gains[tap] *= (float) scale;
    }
    played = new float[LAST_REFLECTION_FRAMES + 1];
  }

  /**
   * Takes the next chunk of the loudspeaker and adds the echo that arrives during it.
   *
   * @param mix samples on the scale of 16 bits; added to
   * @param loudspeaker as many samples; read only
   */
  public void addTo(float[] mix, short[] loudspeaker) {
    if (sounding.length != loudspeaker.length) {
      sounding = new double[loudspeaker.length];
    }
    line.play(loudspeaker, sounding);
    for (int i = 0; i < mix.length; i++) {
      played[position] = (float) sounding[i];
      float sum = 0;
      for (int tap = 0; tap < delays.length; tap++) {
        int at = position - delays[tap];
        sum += gains[tap] * played[at < 0 ? at + played.length : at];
      }
      mix[i] += sum;
      position = position + 1 == played.length ? 0 : position + 1;
    }
  }
}
