package saydone.hearing.network;

import java.util.Arrays;
import saydone.audio.Pcm;

/**
 * Turns samples into the frames that the network takes: every 10 milliseconds the logarithms of the
 * powers of {@value #BANDS} bands, equally wide on the mel scale from 60 to 7,600 Hz, scaled to
 * about -1.5 to 1.5. A frame covers {@value #WINDOW} samples under a periodic Hann window and
 * follows the previous one by {@value #SHIFT}: frame n begins at sample n times {@value #SHIFT}.
 *
 * <p>The same as {@code src/research/model/frontend.py}, with which the network was trained. One
 * thread; allocates nothing after its construction.
 */
public final class LogMelFilterbank {

  /** Values of a frame. */
  public static final int BANDS = 40;

  /** Samples from one frame to the next. */
  public static final int SHIFT = Pcm.SAMPLE_RATE_HZ / 100;

  /** Samples that a frame covers. */
  public static final int WINDOW = 400;

  private static final double LOWEST_HZ = 60;
  private static final double HIGHEST_HZ = 7600;

  /** Added to each power, as silence has no logarithm: about white noise of -80 dBFS. */
  private static final double FLOOR = 1e-5;

  private static final double CENTER = -2;
  private static final double SCALE = 5;
  private static final float FULL_SCALE = 32_768;

  private final double[] window = new double[WINDOW];
  private final PowerSpectrum spectrum = new PowerSpectrum();
  private final double[] powers = new double[PowerSpectrum.BINS];

  /** The first bin in which each band has a weight, and its weights from there on. */
  private final int[] firstBin = new int[BANDS];

  private final double[][] weights = new double[BANDS][];

  private final float[] samples = new float[WINDOW];
  private int filled;
  private final float[] frame = new float[BANDS];

  /** A filterbank that has heard nothing. */
  public LogMelFilterbank() {
    for (int i = 0; i < WINDOW; i++) {
      window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
    }
    double lowest = mel(LOWEST_HZ);
    double width = (mel(HIGHEST_HZ) - lowest) / (BANDS + 1);
    for (int band = 0; band < BANDS; band++) {
      double peak = lowest + (band + 1) * width;
      int first = firstBinAbove(peak - width);
      int end = firstBinAbove(peak + width);
      firstBin[band] = first;
      weights[band] = new double[end - first];
      for (int bin = first; bin < end; bin++) {
        weights[band][bin - first] = 1 - Math.abs(melOfBin(bin) - peak) / width;
      }
    }
  }

  private static double mel(double hertz) {
    return 1127 * Math.log1p(hertz / 700);
  }

  private static double melOfBin(int bin) {
    return mel((double) bin * Pcm.SAMPLE_RATE_HZ / PowerSpectrum.POINTS);
  }

  private static int firstBinAbove(double mel) {
    int bin = 0;
    while (bin < PowerSpectrum.BINS && melOfBin(bin) <= mel) {
      bin++;
    }
    return bin;
  }

  /**
   * Takes the sample that follows the previous one.
   *
   * @return whether it completes a frame
   */
  public boolean accept(short sample) {
    samples[filled++] = sample / FULL_SCALE;
    if (filled < WINDOW) {
      return false;
    }
    spectrum.of(samples, window, powers);
    for (int band = 0; band < BANDS; band++) {
      frame[band] = (float) ((Math.log(power(band) + FLOOR) - CENTER) / SCALE);
    }
    filled = WINDOW - SHIFT;
    System.arraycopy(samples, SHIFT, samples, 0, filled);
    return true;
  }

  private double power(int band) {
    double[] weight = weights[band];
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * powers[firstBin[band] + i];
    }
    return sum;
  }

  /**
   * The frame that was completed last, lowest band first: the array itself, to be read before the
   * next frame overwrites it. Zeros before the first.
   */
  public float[] frame() {
    return frame;
  }

  /**
   * How loud a frame is: its power in all bands together.
   *
   * @param frame as {@link #frame} gives it
   * @return in decibels, 0 for a power of 1
   */
  public static double level(float[] frame) {
    double power = 0;
    for (float value : frame) {
      power += Math.exp(value * SCALE + CENTER);
    }
    return 10 * Math.log10(power);
  }

  /** Forgets every sample, as if the filterbank were new. */
  public void reset() {
    filled = 0;
    Arrays.fill(frame, 0);
  }
}
