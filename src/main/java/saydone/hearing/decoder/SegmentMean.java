package saydone.hearing.decoder;

/**
 * The mean that is subtracted from the cepstra of a segment, so that microphone, room and level do
 * not matter. It is the mean of the segment and {@value #MARGIN_FRAMES} frames on each side, pulled
 * toward the mean of the acoustic model's training as if {@value #PRIOR_FRAMES} more frames had
 * that mean: a short word says less about the microphone than about itself.
 */
final class SegmentMean {

  private static final int MARGIN_FRAMES = 20;
  private static final int PRIOR_FRAMES = 10;

  /** {@code cmninit} of the acoustic model's {@code feat.params}. */
  private static final double[] PRIOR = {
    41.00, -5.29, -0.12, 5.09, 2.48, -4.07, -1.37, -1.78, -5.08, -2.05, -6.45, -1.42, 1.17
  };

  /**
   * The mean for a segment.
   *
   * @param firstSpeech the number of its first frame of speech
   * @param lastSpeech the number of its last frame of speech
   */
  double[] of(Cepstra cepstra, long firstSpeech, long lastSpeech) {
    long first = Math.max(cepstra.oldest(), firstSpeech - MARGIN_FRAMES);
    long end = Math.min(cepstra.count(), lastSpeech + 1 + MARGIN_FRAMES);
    double[] mean = new double[PRIOR.length];
    cepstra.addTo(mean, first, end);
    for (int d = 0; d < mean.length; d++) {
      mean[d] = (mean[d] + PRIOR_FRAMES * PRIOR[d]) / (end - first + PRIOR_FRAMES);
    }
    return mean;
  }
}
