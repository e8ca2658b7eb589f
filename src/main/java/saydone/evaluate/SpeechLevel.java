package saydone.evaluate;

import java.util.Arrays;

/**
 * The level of the sound in a recording, its start and its end, from the energy of blocks of 10 ms.
 * A block sounds while it is within {@value #RANGE_DB} dB of the loudest one and above the
 * recording's own background.
 *
 * @param rms the root mean square of the blocks that sound, 0 to 32,768
 * @param start the first sample that sounds
 * @param end the sample after the last one that sounds
 */
record SpeechLevel(double rms, int start, int end) {

  private static final int BLOCK = 160;
  private static final double RANGE_DB = 25;
  private static final double BACKGROUND_DB = 8;
  private static final double BACKGROUND_PART = 0.1;

  /** Clicks at the edges of a recording are shorter than this and do not count. */
  private static final int SHORTEST_BLOCKS = 4;

  static SpeechLevel of(short[] samples) {
    int blocks = Math.max(1, samples.length / BLOCK);
    double[] power = new double[blocks];
    double loudest = 1e-9;
    for (int block = 0; block < blocks; block++) {
      int end = Math.min(samples.length, (block + 1) * BLOCK);
      for (int i = block * BLOCK; i < end; i++) {
        power[block] += (double) samples[i] * samples[i] / BLOCK;
      }
      loudest = Math.max(loudest, power[block]);
    }
    double[] sorted = power.clone();
    Arrays.sort(sorted);
    double background = sorted[(int) (blocks * BACKGROUND_PART)];
    double threshold =
        Math.min(
            loudest / 4,
            Math.max(
                loudest * Math.pow(10, -RANGE_DB / 10),
                background * Math.pow(10, BACKGROUND_DB / 10)));
    double sum = 0;
    int count = 0;
    int first = -1;
    int last = 0;
    int run = 0;
    for (int block = 0; block < blocks; block++) {
      run = power[block] >= threshold ? run + 1 : 0;
      if (run > 0) {
        sum += power[block];
        count++;
      }
      if (run >= SHORTEST_BLOCKS || (run > 0 && last == block)) {
        first = first < 0 ? block + 1 - run : first;
        last = block + 1;
      }
    }
    if (first < 0) {
      first = 0;
      last = blocks;
    }
    return new SpeechLevel(
        Math.sqrt(sum / Math.max(1, count)), first * BLOCK, Math.min(samples.length, last * BLOCK));
  }
}
