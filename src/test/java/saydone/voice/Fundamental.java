package saydone.voice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import saydone.audio.Clip;
import saydone.audio.Pcm;

/**
 * The fundamental frequency of speech, by the autocorrelation of its voiced moments. For one
 * speaker between 55 and 250 Hz, whose pitch is steady over a few hundredths of a second.
 */
public final class Fundamental {

  private static final int SHORTEST_PERIOD = Pcm.SAMPLE_RATE_HZ / 250;
  private static final int LONGEST_PERIOD = Pcm.SAMPLE_RATE_HZ / 55;

  /** Two of the longest periods. */
  private static final int WINDOW = 2 * LONGEST_PERIOD;

  /** A moment that is less like itself a period later is not voiced. */
  private static final double LEAST_LIKENESS = 0.8;

  /** Two periods later a voice is about as like itself as after one; the shorter lag is meant. */
  private static final double ABOUT = 0.9;

  private Fundamental() {}

  /** The median over the voiced moments of some clips, in hertz. */
  public static double hertz(List<Clip> clips) {
    List<Double> voiced = new ArrayList<>();
    for (Clip clip : clips) {
      short[] samples = clip.samples();
      int last = samples.length - WINDOW - LONGEST_PERIOD - 1;
      for (int at = 0; at < last; at += WINDOW) {
        int period = period(samples, at);
        if (period > 0) {
          voiced.add((double) Pcm.SAMPLE_RATE_HZ / period);
        }
      }
    }
    Collections.sort(voiced);
    return voiced.get(voiced.size() / 2);
  }

  /** The period of a moment in samples; 0 if it is not voiced. */
  private static int period(short[] samples, int at) {
    double[] likeness = new double[LONGEST_PERIOD + 2];
    double most = LEAST_LIKENESS;
    for (int lag = SHORTEST_PERIOD - 1; lag <= LONGEST_PERIOD + 1; lag++) {
      likeness[lag] = likeness(samples, at, at + lag);
      if (lag >= SHORTEST_PERIOD && lag <= LONGEST_PERIOD) {
        most = Math.max(most, likeness[lag]);
      }
    }
    for (int lag = SHORTEST_PERIOD; lag <= LONGEST_PERIOD; lag++) {
      boolean peak = likeness[lag] >= likeness[lag - 1] && likeness[lag] >= likeness[lag + 1];
      if (peak && likeness[lag] >= LEAST_LIKENESS && likeness[lag] >= ABOUT * most) {
        return lag;
      }
    }
    return 0;
  }

  /** The correlation of two windows, 1 for windows that differ by a factor only. */
  private static double likeness(short[] samples, int one, int other) {
    double product = 0;
    double oneSquared = 1;
    double otherSquared = 1;
    for (int i = 0; i < WINDOW; i++) {
      double left = samples[one + i];
      double right = samples[other + i];
      product += left * right;
      oneSquared += left * left;
      otherSquared += right * right;
    }
    return product / Math.sqrt(oneSquared * otherSquared);
  }
}
