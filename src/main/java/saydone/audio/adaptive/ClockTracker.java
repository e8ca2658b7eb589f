package saydone.audio.adaptive;

import saydone.audio.Pcm;

/**
 * Follows how much later than expected the echo comes: the clocks of loudspeaker and microphone
 * differ a little, so that the delay moves steadily. A Kalman filter with two states, the delay and
 * its rate.
 *
 * <p>An echo that comes late by a part of a sample differs from the expected one by that part of
 * its slope, so the microphone without the expected echo, projected on the slope, tells how late
 * the echo is. The rest of it tells how sure that is. A patient who speaks meanwhile is in that
 * rest, and so hardly moves the clock.
 *
 * <p>One thread; delays in samples, rates in samples a chunk.
 */
final class ClockTracker {

  /** Neighboring samples of a voice are alike: this many count as one. */
  private static final double ALIKE = 16;

  /** How much the variance of the delay grows from one chunk to the next. */
  private static final double DELAY_WANDER = 1e-4;

  /** The same for the rate: a clock warms up within minutes. */
  private static final double RATE_WANDER = 5e-10;

  /** The standard deviation of the rate at first: 100 millionths. */
  private static final double FIRST_RATE = 0.016;

  /** The highest rate: the clocks of sound cards differ by no more than 500 millionths. */
  private static final double MOST_RATE = 0.08;

  /** The most samples by which a chunk may move the delay: a slope tells no more. */
  private static final double FARTHEST = 1;

  private static final double MOST_DELAY_VARIANCE = 0.25;

  private double rate;
  private double delayVariance;
  private double covariance;
  private double rateVariance = FIRST_RATE * FIRST_RATE;

  /**
   * Passes over a chunk without an echo: the delay becomes as uncertain as it can be, but keeps its
   * rate.
   *
   * @return by how many samples the delay moves until the next chunk
   */
  double pass() {
    delayVariance = MOST_DELAY_VARIANCE;
    covariance = 0;
    return rate;
  }

  /**
   * Takes a chunk.
   *
   * @param echo the echo as expected, with a sample before and one after those that count
   * @param left the microphone without the expected echo, for the samples that count
   * @return by how many samples the delay moves until the next chunk
   */
  double accept(double[] echo, double[] left) {
    predict();
    double echoes = 1;
    double slopes = 1;
    double both = 0;
    double leftEcho = 0;
    double leftSlope = 0;
    double power = 0;
    for (int i = 0; i < left.length; i++) {
      double slope = (echo[i] - echo[i + 2]) / 2;
      echoes += echo[i + 1] * echo[i + 1];
      slopes += slope * slope;
      both += echo[i + 1] * slope;
      leftEcho += left[i] * echo[i + 1];
      leftSlope += left[i] * slope;
      power += left[i] * left[i];
    }
    double determinant = echoes * slopes - both * both;
    double late = (leftSlope * echoes - leftEcho * both) / determinant;
    double louder = (leftEcho * slopes - leftSlope * both) / determinant;
    double rest = Math.max(0, power - late * leftSlope - louder * leftEcho) + left.length;
    double noise = ALIKE * rest / left.length * echoes / determinant;
    late = Math.max(-FARTHEST, Math.min(FARTHEST, late));
    double delayGain = delayVariance / (delayVariance + noise);
    double rateGain = covariance / (delayVariance + noise);
    rateVariance -= rateGain * covariance;
    covariance -= delayGain * covariance;
    delayVariance -= delayGain * delayVariance;
    rate = Math.max(-MOST_RATE, Math.min(MOST_RATE, rate + rateGain * late));
    return rate + delayGain * late;
  }

  private void predict() {
    delayVariance += 2 * covariance + rateVariance + DELAY_WANDER;
    covariance += rateVariance;
    rateVariance = Math.min(FIRST_RATE * FIRST_RATE, rateVariance + RATE_WANDER);
    if (delayVariance > MOST_DELAY_VARIANCE) {
      delayVariance = MOST_DELAY_VARIANCE;
      covariance = Math.min(covariance, Math.sqrt(delayVariance * rateVariance));
    }
  }

  /** By how many millionths the loudspeaker's clock is slower than the microphone's. */
  double driftPpm() {
    return rate / Pcm.CHUNK_FRAMES * 1e6;
  }
}
