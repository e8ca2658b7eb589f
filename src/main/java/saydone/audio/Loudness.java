package saydone.audio;

import java.util.Arrays;

/**
 * Measures how loud a sound of one channel is to a listener: its loudness in LUFS and its true peak
 * in dBTP.
 *
 * <p>Source: ITU-R BS.1770-5, annex 1 (K-weighting; blocks of 400 ms every 100 ms; a gate at -70
 * LUFS and one 10 LU below what passes it) and annex 2 (peak at four times the rate). The standard
 * gives its two filters by their coefficients at 48 kHz. At another rate they are computed from the
 * analog filters that these stand for (B. De Man, "Evaluation of Implementations of the EBU R128
 * Loudness Measurement", AES 145, 2018), and the offset gives a sine of 997 Hz the loudness that
 * the standard says; at 16 kHz, sound up to 4 kHz then differs by less than 0.1 LU.
 */
public final class Loudness {

  /** The gate below which a block is silence. */
  private static final double ABSOLUTE_GATE_LUFS = -70;

  private static final double RELATIVE_GATE_LU = -10;

  /**
   * A sine of this frequency has its level as its loudness; at 48 kHz that is the standard's offset
   * of -0.691 dB.
   */
  private static final double REFERENCE_HZ = 997;

  private static final int BLOCK_MILLIS = 400;
  private static final int STEP_MILLIS = 100;
  private static final int OVERSAMPLING = 4;

  private Loudness() {}

  /**
   * The loudness of a whole sound, without the pauses, which the gates leave out. A sound shorter
   * than 400 ms, for which the standard says nothing, is taken as one block.
   *
   * @param samples full scale is 32,768
   * @return in LUFS; negative infinity for silence
   */
  public static double integratedLufs(short[] samples, int sampleRateHz) {
    double[] powers = blockPowers(samples, sampleRateHz, false);
    double loud = meanAbove(powers, power(ABSOLUTE_GATE_LUFS));
    return lufs(meanAbove(powers, Math.max(power(ABSOLUTE_GATE_LUFS), loud * gate())));
  }

  /**
   * The loudness of a sound at its loudest 400 ms, with silence around it, as a shorter sound is
   * also softer to the ear.
   *
   * @return in LUFS; negative infinity for silence
   */
  public static double loudestLufs(short[] samples, int sampleRateHz) {
    return lufs(Arrays.stream(blockPowers(samples, sampleRateHz, true)).max().orElse(0));
  }

  /**
   * The true peak: the highest value at the samples and between them, at four times the rate.
   *
   * @return in dB relative to full scale; negative infinity for silence
   */
  public static double truePeakDbtp(short[] samples, int sampleRateHz) {
    Resampler resampler = new Resampler(sampleRateHz, OVERSAMPLING * sampleRateHz);
    float[] input = new float[samples.length + resampler.lookahead()];
    double peak = 0;
    for (int i = 0; i < samples.length; i++) {
      input[i] = samples[i] / 32768f;
      peak = Math.max(peak, Math.abs(input[i]));
    }
    float[] output = new float[resampler.maxOutput(input.length)];
    int count = resampler.process(input, input.length, output);
    for (int i = 0; i < count; i++) {
      peak = Math.max(peak, Math.abs(output[i]));
    }
    return 20 * Math.log10(peak);
  }

  private static double gate() {
    return Math.pow(10, RELATIVE_GATE_LU / 10);
  }

  private static double lufs(double power) {
    return 10 * Math.log10(power);
  }

  private static double power(double lufs) {
    return Math.pow(10, lufs / 10);
  }

  private static double meanAbove(double[] powers, double gate) {
    return Arrays.stream(powers).filter(power -> power > gate).average().orElse(0);
  }

  /**
   * The mean square of each block after K-weighting, which is scaled to leave 997 Hz as it is; full
   * scale is 1.
   */
  private static double[] blockPowers(short[] samples, int rateHz, boolean padded) {
    int block = rateHz * BLOCK_MILLIS / 1000;
    int step = rateHz * STEP_MILLIS / 1000;
    int before = padded ? block : 0;
    double[] weighted = new double[samples.length + 2 * before];
    for (int i = 0; i < samples.length; i++) {
      weighted[before + i] = samples[i] / 32768.0;
    }
    Biquad shelf = Biquad.shelf(rateHz);
    Biquad highPass = Biquad.highPass(rateHz);
    shelf.filter(weighted);
    highPass.filter(weighted);
    double gain = shelf.power(REFERENCE_HZ / rateHz) * highPass.power(REFERENCE_HZ / rateHz);
    if (weighted.length <= block) {
      return new double[] {meanSquare(weighted, 0, weighted.length) / gain};
    }
    double[] powers = new double[(weighted.length - block) / step + 1];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = meanSquare(weighted, i * step, block) / gain;
    }
    return powers;
  }

  private static double meanSquare(double[] samples, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += samples[i] * samples[i];
    }
    return count == 0 ? 0 : sum / count;
  }

  /** A filter of the second order: {@code a0} is 1. */
  record Biquad(double b0, double b1, double b2, double a1, double a2) {

    private static final double SHELF_HZ = 1681.974450955533;
    private static final double SHELF_DB = 3.999843853973347;
    private static final double SHELF_Q = 0.7071752369554196;

    /** The gain at the corner, as an exponent of the shelf's gain. */
    private static final double SHELF_MIDDLE = 0.4996667741545416;

    private static final double HIGH_PASS_HZ = 38.13547087602444;
    private static final double HIGH_PASS_Q = 0.5003270373238773;

    /** The high shelf: the head raises sound above 2 kHz. */
    static Biquad shelf(double rateHz) {
      double k = Math.tan(Math.PI * SHELF_HZ / rateHz);
      double high = Math.pow(10, SHELF_DB / 20);
      double middle = Math.pow(high, SHELF_MIDDLE);
      double a0 = 1 + k / SHELF_Q + k * k;
      return new Biquad(
          (high + middle * k / SHELF_Q + k * k) / a0,
          2 * (k * k - high) / a0,
          (high - middle * k / SHELF_Q + k * k) / a0,
          2 * (k * k - 1) / a0,
          (1 - k / SHELF_Q + k * k) / a0);
    }

    /** The high-pass: the ear is less sensitive to low sounds. */
    static Biquad highPass(double rateHz) {
      double k = Math.tan(Math.PI * HIGH_PASS_HZ / rateHz);
      double a0 = 1 + k / HIGH_PASS_Q + k * k;
      return new Biquad(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / HIGH_PASS_Q + k * k) / a0);
    }

    /**
     * The factor by which it changes the power of a sine.
     *
     * @param frequency in cycles a sample, 0 to 0.5
     */
    double power(double frequency) {
      double once = Math.cos(2 * Math.PI * frequency);
      double twice = Math.cos(4 * Math.PI * frequency);
      double zeros = b0 * b0 + b1 * b1 + b2 * b2 + 2 * b1 * (b0 + b2) * once + 2 * b0 * b2 * twice;
      double poles = 1 + a1 * a1 + a2 * a2 + 2 * a1 * (1 + a2) * once + 2 * a2 * twice;
      return zeros / poles;
    }

    /** Filters samples in place, from rest. */
    void filter(double[] samples) {
      double first = 0;
      double second = 0;
      for (int i = 0; i < samples.length; i++) {
        double input = samples[i];
        double output = b0 * input + first;
        first = b1 * input - a1 * output + second;
        second = b2 * input - a2 * output;
        samples[i] = output;
      }
    }
  }
}
