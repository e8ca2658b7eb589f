package saydone.research.cues;

import saydone.audio.Pcm;

/**
 * The sound level of a short sound: that of its loudest eighth of a second after A-weighting, as a
 * sound level meter reads it on "fast" (IEC 61672-1). The weighting is a chain of first-order
 * high-pass filters at the standard's lower corner frequencies; its upper corner at 12 kHz lies
 * outside the band.
 *
 * <p>It is not the loudness in LUFS ({@link saydone.audio.Loudness}), whose blocks of 400 ms are
 * longer than most cues. The cues were made equal by this level; the other would change them.
 */
final class SoundLevel {

  private static final double[] CORNERS_HZ = {20.6, 20.6, 107.7, 737.9};
  private static final double REFERENCE_HZ = 1000;
  private static final int WINDOW_FRAMES = Pcm.SAMPLE_RATE_HZ / 8;

  private SoundLevel() {}

  /** The level in decibels, where a steady full-scale square wave of 1 kHz is about 0. */
  static double decibels(double[] sound) {
    double[] weighted = sound.clone();
    double gain = 1;
    for (double corner : CORNERS_HZ) {
      highPass(weighted, corner);
      gain *= StrictMath.hypot(1, corner / REFERENCE_HZ);
    }
    double energy = 0;
    double most = 0;
    for (int i = 0; i < weighted.length; i++) {
      energy += weighted[i] * weighted[i];
      if (i >= WINDOW_FRAMES) {
        energy -= weighted[i - WINDOW_FRAMES] * weighted[i - WINDOW_FRAMES];
      }
      most = StrictMath.max(most, energy);
    }
    return 10 * StrictMath.log10(gain * gain * most / WINDOW_FRAMES);
  }

  /** The bilinear transform of {@code s / (s + corner)}. */
  private static void highPass(double[] sound, double cornerHz) {
    double k = StrictMath.tan(StrictMath.PI * cornerHz / Pcm.SAMPLE_RATE_HZ);
    double input = 0;
    double output = 0;
    for (int i = 0; i < sound.length; i++) {
      output = (sound[i] - input + (1 - k) * output) / (1 + k);
      input = sound[i];
      sound[i] = output;
    }
  }
}
