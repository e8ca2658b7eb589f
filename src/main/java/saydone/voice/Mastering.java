package saydone.voice;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import saydone.audio.Clip;
import saydone.audio.Loudness;
import saydone.audio.Pcm;

/**
 * Makes the raw sound of a voice ready to be played: cuts the silence at both ends, gives every
 * utterance the same loudness, and fades the ends. So no voice clicks, and none is louder than
 * another.
 */
public final class Mastering {

  /**
   * The loudness of every utterance, by ITU-R BS.1770 ({@link Loudness}). The speech, pauses left
   * out, then has a level of about -20 dBFS.
   */
  public static final double LOUDNESS_LUFS = -21.4;

  /** The highest true peak. An utterance that would exceed it stays softer. */
  public static final double PEAK_DBTP = -1;

  /**
   * The most that speech is higher between two samples than at them (in forty prompts of six voices
   * 1.96 dB at most, and 0.3 as a rule). It saves finding the true peak of most utterances, which
   * takes longer than synthesizing a count.
   */
  private static final double MOST_BETWEEN_SAMPLES_DB = 2;

  /** How much of the silence is kept at each end. */
  public static final Duration MARGIN = Duration.ofMillis(30);

  private static final Duration FADE = Duration.ofMillis(5);

  /** The frames of a block, over which a level is measured: 10 ms. */
  private static final int BLOCK = Pcm.SAMPLE_RATE_HZ / 100;

  /** A block this far below the loudest is silence; breath and the tail of an "s" lie above. */
  private static final double SILENCE_BELOW_LOUDEST_DB = 45;

  /** A sound that never gets louder than this is silent. */
  private static final double NOTHING_DBFS = -70;

  private Mastering() {}

  /**
   * The finished sound.
   *
   * @param raw mono samples at {@link Pcm#SAMPLE_RATE_HZ}
   * @return empty if the sound is silent
   */
  public static Optional<Clip> of(short[] raw) {
    double[] power = blockPowers(raw);
    double loudest = Arrays.stream(power).max().orElse(0);
    if (loudest < power(NOTHING_DBFS)) {
      return Optional.empty();
    }
    short[] samples = trim(raw, power, loudest * power(-SILENCE_BELOW_LOUDEST_DB));
    scale(samples, gain(samples));
    fade(samples);
    return Optional.of(Clip.of(samples));
  }

  /** The mean square of each block; full scale is 1. The last block may be shorter. */
  private static double[] blockPowers(short[] samples) {
    double[] power = new double[(samples.length + BLOCK - 1) / BLOCK];
    for (int block = 0; block < power.length; block++) {
      int end = Math.min(samples.length, (block + 1) * BLOCK);
      double sum = 0;
      for (int i = block * BLOCK; i < end; i++) {
        double sample = samples[i] / 32768.0;
        sum += sample * sample;
      }
      power[block] = sum / (end - block * BLOCK);
    }
    return power;
  }

  private static short[] trim(short[] samples, double[] power, double silence) {
    int first = 0;
    while (power[first] < silence) {
      first++;
    }
    int last = power.length - 1;
    while (power[last] < silence) {
      last--;
    }
    int margin = (int) Pcm.frames(MARGIN);
    int from = Math.max(0, first * BLOCK - margin);
    int to = Math.min(samples.length, (last + 1) * BLOCK + margin);
    return Arrays.copyOfRange(samples, from, to);
  }

  private static double gain(short[] samples) {
    double wanted = LOUDNESS_LUFS - Loudness.integratedLufs(samples, Pcm.SAMPLE_RATE_HZ);
    int peak = 1;
    for (short sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    double reached = wanted + 20 * Math.log10(peak / 32768.0);
    if (reached > PEAK_DBTP - MOST_BETWEEN_SAMPLES_DB) {
      double allowed = PEAK_DBTP - Loudness.truePeakDbtp(samples, Pcm.SAMPLE_RATE_HZ);
      wanted = Math.min(wanted, allowed);
    }
    return Math.sqrt(power(wanted));
  }

  private static void scale(short[] samples, double gain) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.round(samples[i] * gain);
    }
  }

  private static void fade(short[] samples) {
    int length = Math.min((int) Pcm.frames(FADE), samples.length / 2);
    for (int i = 0; i < length; i++) {
      double level = 0.5 - 0.5 * Math.cos(Math.PI * i / length);
      int mirrored = samples.length - 1 - i;
      samples[i] = (short) Math.round(samples[i] * level);
      samples[mirrored] = (short) Math.round(samples[mirrored] * level);
    }
  }

  private static double power(double decibels) {
    return Math.pow(10, decibels / 10);
  }
}
