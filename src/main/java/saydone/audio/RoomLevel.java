package saydone.audio;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Follows how loud a microphone is, chunk by chunk: the noise floor, the median level, the latest
 * peak, and how loud somebody spoke between two frames. Levels are RMS in decibels relative to full
 * scale (dBFS), the least of them {@value #SILENCE_DBFS}. Keeps eight seconds. For one thread.
 *
 * <p>The floor is the level that nineteen of twenty chunks of the last four seconds lie above.
 * Steady noise fills all of them; somebody who talks, even without taking breath, pauses in at
 * least one of twenty. So talk lifts the median well above the floor, and steady noise does not.
 */
public final class RoomLevel {

  /** The level of silence. */
  public static final double SILENCE_DBFS = -96;

  private static final int MEMORY = 800;
  private static final int LATEST_CHUNKS = 400;
  private static final double FLOOR_PART = 0.05;

  /** After how many chunks floor and median are computed anew: 50 ms. */
  private static final int RENEWAL = 5;

  /** The least number of chunks from which the floor is known: half a second. */
  private static final int LEAST_CHUNKS = 50;

  private static final double PEAK_FALL_DB = 0.2;

  /** A chunk this far below the loudest is a pause and does not count for the level of speech. */
  private static final double PAUSE_BELOW_LOUDEST_DB = 25;

  private final double[] levels = new double[MEMORY];
  private final long[] firstFrames = new long[MEMORY];
  private final double[] latestLevels = new double[LATEST_CHUNKS];

  /** The latest levels, sorted. */
  private final double[] sorted = new double[LATEST_CHUNKS];

  private long count;
  private double floor = SILENCE_DBFS;
  private double median = SILENCE_DBFS;
  private double peak = SILENCE_DBFS;

  /** The level of a block of samples, in dBFS. */
  public static double dbfs(short[] samples) {
    double sum = 0;
    for (short sample : samples) {
      sum += (double) sample * sample;
    }
    return decibels(sum / samples.length / ((double) Short.MIN_VALUE * Short.MIN_VALUE));
  }

  /** Takes the next chunk of about 10 ms. Chunks may be left out. */
  public void accept(AudioChunk chunk) {
    double level = dbfs(chunk.samples());
    int at = (int) (count % MEMORY);
    levels[at] = level;
    firstFrames[at] = chunk.firstFrame();
    sort(level);
    if (count % RENEWAL == 0) {
      int latest = (int) Math.min(count + 1, LATEST_CHUNKS);
      floor = sorted[(int) (latest * FLOOR_PART)];
      median = sorted[latest / 2];
    }
    peak = Math.max(level, peak - PEAK_FALL_DB);
    count++;
  }

  /** Puts a level in its place among the latest, and takes out the one that it replaces. */
  private void sort(double level) {
    int at = (int) (count % LATEST_CHUNKS);
    int others = (int) Math.min(count, LATEST_CHUNKS);
    if (count >= LATEST_CHUNKS) {
      int old = Arrays.binarySearch(sorted, 0, others, latestLevels[at]);
      others--;
      System.arraycopy(sorted, old + 1, sorted, old, others - old);
    }
    int found = Arrays.binarySearch(sorted, 0, others, level);
    int place = found < 0 ? -found - 1 : found;
    System.arraycopy(sorted, place, sorted, place + 1, others - place);
    sorted[place] = level;
    latestLevels[at] = level;
  }

  /** Whether at least half a second was heard, so that the floor is known. */
  public boolean isKnown() {
    return count >= LEAST_CHUNKS;
  }

  /** The noise floor of the last four seconds, or of the time so far if that is shorter. */
  public double floorDbfs() {
    return floor;
  }

  /** The median level of the last four seconds, or of the time so far if that is shorter. */
  public double medianDbfs() {
    return median;
  }

  /**
   * The latest peak: the level of the loudest chunk, which falls by 0.2 dB with each chunk since.
   */
  public double peakDbfs() {
    return peak;
  }

  /**
   * The level of the speech between two frames, without its pauses and the noise floor.
   *
   * @return empty if nothing between them is louder than the floor, or it is forgotten
   */
  public OptionalDouble speechDbfs(long startFrame, long endFrame) {
    double loudest = SILENCE_DBFS;
    int kept = (int) Math.min(count, MEMORY);
    for (int at = 0; at < kept; at++) {
      if (isBetween(at, startFrame, endFrame)) {
        loudest = Math.max(loudest, levels[at]);
      }
    }
    double power = 0;
    int chunks = 0;
    for (int at = 0; at < kept; at++) {
      if (isBetween(at, startFrame, endFrame)
          && levels[at] >= loudest - PAUSE_BELOW_LOUDEST_DB
          && levels[at] > floor) {
        power += power(levels[at]) - power(floor);
        chunks++;
      }
    }
    return chunks == 0 ? OptionalDouble.empty() : OptionalDouble.of(decibels(power / chunks));
  }

  private boolean isBetween(int at, long startFrame, long endFrame) {
    return firstFrames[at] < endFrame && firstFrames[at] + Pcm.CHUNK_FRAMES > startFrame;
  }

  private static double decibels(double power) {
    return power > 0 ? Math.max(SILENCE_DBFS, 10 * Math.log10(power)) : SILENCE_DBFS;
  }

  private static double power(double decibels) {
    return Math.pow(10, decibels / 10);
  }
}
